/// What a look at all bytes of a file tells: where its text ends, how many lines it has, and that it is text.
struct TableText {
  /// The end of the text: behind it some systems leave Ctrl-Z or NUL bytes.
  let end: Int
  /// How many lines there are, at most.
  let lineCount: Int
  /// The separator that the first line states as `sep=;`, as spreadsheets do.
  let statedSeparator: TableForm.Separator?

  /// Looks at a file.
  ///
  /// - Throws: What is not text in UTF-8.
  init(_ bytes: Span<UInt8>) throws(TextFault) {
    if let fault = Self.foreignKind(bytes) { throw fault }
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0 || bytes[end - 1] == 0x1A { end -= 1 }
    var lineCount = 1
    for place in 0..<end {
      let byte = bytes[place]
      // Nearly every byte ends the look at it here.
      if byte > .carriageReturn { continue }
      if byte == .lineFeed || byte == .carriageReturn {
        lineCount += 1
      } else if byte == 0 {
        throw .nul(line: bytes.lineNumber(at: place))
      }
    }
    do {
      _ = try UTF8Span(validating: bytes.extracting(first: end))
    } catch {
      throw .notUTF8(line: bytes.lineNumber(at: error.byteOffsets.lowerBound))
    }
    self.end = end
    self.lineCount = lineCount
    statedSeparator = Self.statedSeparator(bytes, before: end)
  }

  /// What a file is that is known not to be a table in UTF-8.
  private static func foreignKind(_ bytes: Span<UInt8>) -> TextFault? {
    if let encoding = encoding(bytes) { return .encoding(encoding) }
    if bytes.begins(with: [0x50, 0x4B, 0x03, 0x04]) { return .zip }
    if bytes.begins(with: [0x1F, 0x8B]) { return .gzip }
    return nil
  }

  /// The encoding that byte-order marks or NUL bytes among ASCII show, if it is not one with ASCII in it.
  private static func encoding(_ bytes: Span<UInt8>) -> String? {
    if bytes.begins(with: [0xFF, 0xFE, 0, 0]) || bytes.begins(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    if bytes.begins(with: [0xFF, 0xFE]) || bytes.begins(with: [0xFE, 0xFF]) { return "UTF-16" }
    // Digits, separators and line ends are ASCII: half of their bytes are 0 in UTF-16, three in four in UTF-32.
    let sample = Swift.min(bytes.count & ~3, 1024)
    guard sample > 0 else { return nil }
    var zeroCounts = [0, 0, 0, 0]
    for place in 0..<sample where bytes[place] == 0 { zeroCounts[place % 4] += 1 }
    let columns = zeroCounts.map { $0 > sample / 4 * 3 / 4 }
    if columns == [false, true, true, true] || columns == [true, true, true, false] {
      return "UTF-32"
    }
    if columns == [false, true, false, true] || columns == [true, false, true, false] {
      return "UTF-16"
    }
    return nil
  }

  /// The separator of a first line `sep=;`.
  private static func statedSeparator(
    _ bytes: Span<UInt8>, before end: Int
  ) -> TableForm.Separator? {
    guard end >= 5,
      bytes.begins(with: Array("sep=".utf8)) || bytes.begins(with: Array("SEP=".utf8)),
      end == 5 || bytes[5] == .lineFeed || bytes[5] == .carriageReturn
    else { return nil }
    return TableForm.Separator.allCases.first { $0.byte == bytes[4] }
  }
}

extension Span<UInt8> {
  /// The number of the line that a place is in, from 1.
  func lineNumber(at place: Int) -> Int { 1 + lineEndCount(from: 0, to: place) }

  /// The number of lines that end in a range.
  func lineEndCount(from start: Int, to end: Int) -> Int {
    var number = 0
    for index in start..<Swift.max(start, end) {
      let byte = self[index]
      // CR LF is counted at its LF.
      if byte == .lineFeed
        || byte == .carriageReturn && !(index + 1 < count && self[index + 1] == .lineFeed)
      {
        number += 1
      }
    }
    return number
  }

  fileprivate func begins(with start: [UInt8]) -> Bool {
    count >= start.count && start.indices.allSatisfy { self[$0] == start[$0] }
  }
}

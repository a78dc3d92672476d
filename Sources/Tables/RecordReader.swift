// SwiftCSV was tried and does not do: it hands out strings without their lines, so that no error could name
// one, reads a quote that is never closed to the end without a word, and takes 40 s and 10 times the size of the
// file for a million rows. Here bytes are read once and in order, and a field is a range of them until somebody
// wants it.

/// Reads a table record by record: fields between separators, quotes, comments and empty lines.
///
/// A line ends with LF, CR LF or CR. A field in quotes may hold separators, line ends and, doubled, quotes; a
/// quote within a field that does not begin with one is a character like any other. Blanks around a field are
/// none of it. Lines that are empty, and records whose fields all are, are passed over.
struct RecordReader {
  /// A field without its quotes and the blanks around it.
  struct Field {
    var start: Int
    var end: Int
    /// Whether it holds quotes that are doubled.
    var hasDoubledQuotes = false

    var isEmpty: Bool { start == end }
    var count: Int { end - start }
  }

  /// What there is to read next.
  enum Item {
    case record
    /// A line that begins as comments do; its fields are those of ``fields``.
    case comment
    /// Something that is not a record; reading goes on behind it.
    case fault(QuoteFault)
    case end
  }

  /// A quote that is not where quotes may be.
  enum QuoteFault {
    /// Something follows a closing quote.
    case strayQuote(line: Int, openedInLine: Int)
    /// The file ends within quotes.
    case unclosedQuote(line: Int)
  }

  private let separator: UInt8
  /// Blanks separate, and a tab is one of them.
  private let isBlankSeparated: Bool
  private let end: Int
  private var place = 0
  /// The number of the line at `place`, from 1.
  private var line = 1

  /// The fields of the last record.
  private(set) var fields: [Field] = []
  /// The line in which the last record, comment or fault began.
  private(set) var recordLine = 1
  private(set) var commentCount = 0

  init(end: Int, separator: TableForm.Separator) {
    self.separator = separator.byte
    isBlankSeparated = separator == .blanks
    self.end = end
  }

  /// Goes past a line that says how the table is written.
  mutating func skipLine(in bytes: Span<UInt8>) {
    while place < end, !isLineEnd(bytes[place]) { place += 1 }
    endLine(in: bytes)
  }
}

// MARK: Records

extension RecordReader {
  /// Reads the next record.
  mutating func next(in bytes: Span<UInt8>) -> Item {
    while place < end {
      recordLine = line
      let first = bytes.skippingBlanks(from: place, to: end, besides: fieldSeparator)
      if first == end { break }
      if isLineEnd(bytes[first]) {
        place = first
        endLine(in: bytes)
      } else if let length = commentLength(at: first, in: bytes) {
        place = first + length
        // What stands in a comment need not keep to the rules of quotes.
        let rest = self
        if readFields(in: bytes) != nil || line > recordLine + 1 {
          self = rest
          fields.removeAll(keepingCapacity: true)
          skipLine(in: bytes)
        }
        commentCount += 1
        return .comment
      } else if let fault = readFields(in: bytes) {
        return .fault(fault)
      } else if !fields.allSatisfy(\.isEmpty) {
        return .record
      }
    }
    place = end
    return .end
  }

  /// The length of the mark of a comment at the beginning of a line.
  private func commentLength(at place: Int, in bytes: Span<UInt8>) -> Int? {
    switch bytes[place] {
    case UInt8(ascii: "#"): isSpreadsheetError(at: place, in: bytes) ? nil : 1
    case UInt8(ascii: "%"): 1
    case UInt8(ascii: ";"): separator == UInt8(ascii: ";") ? nil : 1
    case UInt8(ascii: "/"): place + 1 < end && bytes[place + 1] == UInt8(ascii: "/") ? 2 : nil
    default: nil
    }
  }

  /// Whether a field is what spreadsheets write for a value that they cannot compute: `#DIV/0!`, `#N/A`.
  private func isSpreadsheetError(at start: Int, in bytes: Span<UInt8>) -> Bool {
    var place = start + 1
    while place < end, isSpreadsheetLetter(bytes[place]) { place += 1 }
    if place < end, bytes[place] == UInt8(ascii: "!") || bytes[place] == UInt8(ascii: "?") {
      place += 1
    } else if place != start + 4 || bytes[start + 2] != UInt8(ascii: "/") {
      return false
    }
    return place == end || isLineEnd(bytes[place]) || bytes[place] == separator
  }

  private func isSpreadsheetLetter(_ byte: UInt8) -> Bool {
    // Zero is that of #DIV/0!.
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "0")
  }

  /// The separator that blanks at the beginning of a field are not to be taken for.
  private var fieldSeparator: UInt8 { isBlankSeparated ? 0 : separator }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .carriageReturn
  }

  /// Goes past the end of a line, if there is one.
  private mutating func endLine(in bytes: Span<UInt8>) {
    guard place < end else { return }
    let isPair =
      bytes[place] == .carriageReturn && place + 1 < end && bytes[place + 1] == .lineFeed
    place += isPair ? 2 : 1
    line += 1
  }
}

// MARK: Fields

extension RecordReader {
  /// Reads fields up to the end of the record and of its line.
  private mutating func readFields(in bytes: Span<UInt8>) -> QuoteFault? {
    fields.removeAll(keepingCapacity: true)
    while true {
      let start = bytes.skippingBlanks(from: place, to: end, besides: fieldSeparator)
      if start < end, bytes[start] == .quote {
        if let fault = readQuoted(from: start, in: bytes) { return fault }
      } else if isBlankSeparated, start == end || isLineEnd(bytes[start]) {
        // Blanks at the end of a line separate nothing.
        place = start
      } else {
        readPlain(from: start, in: bytes)
      }
      guard place < end else { return nil }
      if isLineEnd(bytes[place]) {
        endLine(in: bytes)
        return nil
      }
      place += 1
    }
  }

  private mutating func readPlain(from start: Int, in bytes: Span<UInt8>) {
    let other = isBlankSeparated ? UInt8.tab : separator
    // Digits and letters are above a comma, so that one comparison does for them.
    let highest = max(separator, .carriageReturn)
    place = start
    while place < end {
      let byte = bytes[place]
      if byte <= highest, byte == separator || byte == other || isLineEnd(byte) { break }
      place += 1
    }
    fields.append(Field(start: start, end: bytes.droppingBlanks(from: start, to: place)))
  }

  private mutating func readQuoted(from start: Int, in bytes: Span<UInt8>) -> QuoteFault? {
    let openingLine = line
    var field = Field(start: start + 1, end: start + 1)
    place = start + 1
    while true {
      guard place < end else { return .unclosedQuote(line: openingLine) }
      let byte = bytes[place]
      if isLineEnd(byte) {
        endLine(in: bytes)
        continue
      }
      place += 1
      guard byte == .quote else { continue }
      guard place < end, bytes[place] == .quote else { break }
      field.hasDoubledQuotes = true
      place += 1
    }
    field.start = bytes.skippingBlanks(from: start + 1, to: place - 1)
    field.end = bytes.droppingBlanks(from: field.start, to: place - 1)
    fields.append(field)
    let closed = place
    place = bytes.skippingBlanks(from: place, to: end, besides: fieldSeparator)
    if place == end || isLineEnd(bytes[place]) { return nil }
    if isBlankSeparated, place > closed {
      // The last of the blanks is the separator, whatever comes next.
      place -= 1
      return nil
    }
    if !isBlankSeparated, bytes[place] == separator { return nil }
    let strayLine = line
    skipLine(in: bytes)
    return .strayQuote(line: strayLine, openedInLine: openingLine)
  }
}

// MARK: Text

extension Span<UInt8> {
  /// The bytes of a field, with one quote for two where they are doubled.
  func content(of field: RecordReader.Field) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(field.count)
    var place = field.start
    while place < field.end {
      let byte = self[place]
      content.append(byte)
      place += field.hasDoubledQuotes && byte == .quote ? 2 : 1
    }
    return content
  }

  /// The text of a field, with replacement characters for what is not UTF-8.
  func text(of field: RecordReader.Field) -> String {
    String(decoding: content(of: field), as: UTF8.self)
  }
}

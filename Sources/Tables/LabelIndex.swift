/// The classes of a table: a number for each spelling of a label, in order of first appearance.
struct LabelIndex {
  /// Where each spelling stands for the first time.
  private var spellings: [RecordReader.Field] = []
  /// The spellings with the same hash, nearly always one.
  private var found: [UInt64: [Int]] = [:]

  /// The number of a label's spelling, the next one if it is new.
  mutating func number(of field: RecordReader.Field, in bytes: Span<UInt8>) -> Int {
    // FNV-1a: the dictionary mixes it once more.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in field.start..<field.end { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3 }
    if let number = found[hash]?.first(where: { isSame(spellings[$0], field, in: bytes) }) {
      return number
    }
    found[hash, default: []].append(spellings.count)
    spellings.append(field)
    return spellings.count - 1
  }

  private func isSame(
    _ one: RecordReader.Field, _ other: RecordReader.Field, in bytes: Span<UInt8>
  ) -> Bool {
    one.count == other.count && one.hasDoubledQuotes == other.hasDoubledQuotes
      && (0..<one.count).allSatisfy { bytes[one.start + $0] == bytes[other.start + $0] }
  }
}

// MARK: Names

extension LabelIndex {
  /// The classes that the spellings stand for.
  struct Classes {
    /// What each class is called, in order of first appearance.
    fileprivate(set) var names: [String] = []
    /// The class of each spelling.
    fileprivate(set) var classes: [Int] = []
    /// The classes with more than one spelling.
    fileprivate(set) var namesWithSpellings: [String] = []
  }

  /// Turns spellings into names: text as it is, but that whole numbers lose `.0` at their end.
  ///
  /// They keep it where a label has other decimals: 1.0 is the name of a version among 1.0, 1.1 and 2.0.
  /// Texts that Unicode takes for the same, with an accent as a character of its own or not, are one class.
  func classes(in bytes: Span<UInt8>, hasDecimalComma: Bool) -> Classes {
    var texts: [String] = []
    for spelling in spellings { texts.append(bytes.text(of: spelling)) }
    let mark: Character = hasDecimalComma ? "," : "."
    let dropsZero = !texts.contains { text in
      Self.decimals(of: text, after: mark).map { $0 != "0" } ?? false
    }
    var result = Classes()
    var known: [String: Int] = [:]
    var classesWithSpellings: Set<Int> = []
    for text in texts {
      let isWhole = dropsZero && Self.decimals(of: text, after: mark) != nil
      let name = isWhole ? String(text.dropLast(2)) : text
      if let number = known[name] {
        result.classes.append(number)
        if classesWithSpellings.insert(number).inserted { result.namesWithSpellings.append(name) }
      } else {
        known[name] = result.names.count
        result.classes.append(result.names.count)
        result.names.append(name)
      }
    }
    return result
  }

  /// The digits behind the mark of a plain decimal number.
  private static func decimals(of text: String, after mark: Character) -> Substring? {
    let unsigned = text.drop { $0 == "-" || $0 == "+" }
    let parts = unsigned.split(separator: mark, omittingEmptySubsequences: false)
    guard text.count - unsigned.count <= 1, parts.count == 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    return parts[1]
  }
}

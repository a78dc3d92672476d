import TextFormatting

/// What a field is taken for while the form of a table is guessed, and what is wrong with a bad one.
enum FieldKind: Equatable {
  /// A number, with a decimal point or a decimal comma.
  case number
  /// Nothing, or what people write for it: `NA`, `?`, `-`, `#DIV/0!`.
  case missing
  /// NaN or an infinity.
  case notFinite
  case date
  case time
  /// Anything else.
  case text

  /// Whether a column of such fields can be a coordinate, or was meant to be.
  var isNumeric: Bool { self != .text && self != .missing }

  init(_ field: RecordReader.Field, in bytes: Span<UInt8>) {
    var point = DecimalReader(mark: ".")
    var comma = DecimalReader(mark: ",")
    if field.isEmpty {
      self = .missing
    } else if point.number(in: bytes, from: field.start, to: field.end) != nil
      || comma.number(in: bytes, from: field.start, to: field.end) != nil
    {
      self = .number
    } else {
      self.init(word: bytes.text(of: field))
    }
  }

  private init(word: String) {
    // Longer ones are none of these, and need not be gone through.
    guard word.utf8.count <= 40 else {
      self = .text
      return
    }
    let small = word.lowercased()
    let unsigned = small.drop { $0 == "+" || $0 == "-" }
    if ["nan", "inf", "infinity", "∞"].contains(unsigned) {
      self = .notFinite
    } else if ["-", "–", "—", "?", ".", "na", "n/a", "null", "none"].contains(small)
      || small.hasPrefix("#") && "!?a".contains(small.last ?? "#")
    {
      self = .missing
    } else {
      self = Self.dateOrTime(small) ?? .text
    }
  }

  /// What a word of digits and the marks of dates and times is.
  private static func dateOrTime(_ word: String) -> FieldKind? {
    // A date with a time has a blank or a `t` between them.
    guard let day = word.split(whereSeparator: { $0 == " " || $0 == "t" }).first else { return nil }
    if isTriple(day, of: "-") || isTriple(day, of: "/") || isTriple(day, of: ".") { return .date }
    let hours = day.split(separator: ":", omittingEmptySubsequences: false)
    guard 2...3 ~= hours.count, 1...2 ~= hours[0].count, isDigits(hours[0]), hours[1].count == 2,
      isDigits(hours[1])
    else { return nil }
    return .time
  }

  /// Whether a word is a date's three groups of digits.
  private static func isTriple(_ word: Substring, of mark: Character) -> Bool {
    let groups = word.split(separator: mark, omittingEmptySubsequences: false)
    let lengths = groups.map(\.count)
    guard groups.count == 3, groups.allSatisfy(isDigits) else { return false }
    return 1...2 ~= lengths[1]
      && (lengths[0] == 4 && 1...2 ~= lengths[2]
        || 1...2 ~= lengths[0] && (lengths[2] == 2 || lengths[2] == 4))
  }

  private static func isDigits(_ word: Substring) -> Bool {
    word.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

// MARK: What is wrong

extension FieldKind {
  /// Why a field is not a coordinate, in a few words that follow its place.
  static func fault(
    _ field: RecordReader.Field, in bytes: Span<UInt8>, hasDecimalComma: Bool
  ) -> String {
    if field.isEmpty { return "it is empty" }
    let word = bytes.text(of: field)
    let value = quoted(word)
    switch FieldKind(field, in: bytes) {
    case .number where hasDecimalComma:
      return "\(value) has a decimal point where other numbers have a decimal comma"
    case .number:
      return "\(value) has a decimal comma where other numbers have a decimal point"
    case .missing: return "\(value) marks a missing value"
    case .notFinite: return "\(value) is not a finite number"
    case .date: return "\(value) is a date; write it as a number, such as days since the first"
    case .time: return "\(value) is a time; write it as a number, such as seconds"
    case .text:
      return isGrouped(word) ? "\(value) has thousands separators" : "\(value) is not a number"
    }
  }

  /// A value between quotes, cut where it is long.
  static func quoted(_ word: String) -> String { "'\(word.excerpt)'" }

  /// Whether a word is a number once its thousands separators are left out.
  private static func isGrouped(_ word: String) -> Bool {
    let marks: Set<Unicode.Scalar> = [
      ",", ".", "'", "’", "_", " ", "\u{A0}", "\u{2009}", "\u{202F}",
    ]
    let groups = word.drop { "+-−".contains($0) }.unicodeScalars
      .split(omittingEmptySubsequences: false) { marks.contains($0) }
    return groups.count > 1 && (groups.first.map { 1...3 ~= $0.count } ?? false)
      && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
      && groups.joined().allSatisfy { ("0"..."9").contains($0) }
  }
}

extension String {
  /// The beginning of the text, on one line.
  var excerpt: String {
    let limit = 40
    // By scalars: a single character may have a thousand accents.
    let start = String(String.UnicodeScalarView(unicodeScalars.prefix(limit)))
    return start.printable + (unicodeScalars.count > limit ? "…" : "")
  }
}

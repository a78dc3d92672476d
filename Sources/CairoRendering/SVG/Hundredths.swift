/// A length in whole hundredths of a unit: the two decimals that an SVG needs.
typealias Hundredths = Int

extension Hundredths {
  /// Reads a decimal such as `-12.345678` and rounds it; nil if it is anything else.
  init?(decimal: some Collection<UInt8>) {
    let isNegative = decimal.first == UInt8(ascii: "-")
    let digits = decimal.dropFirst(isNegative ? 1 : 0)
    guard (1...16).contains(digits.count) else { return nil }
    var thousandths = 0
    var decimals: Int?
    for digit in digits {
      if digit == UInt8(ascii: "."), decimals == nil {
        decimals = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      if decimals == 3 { continue }
      thousandths = 10 * thousandths + Int(digit - UInt8(ascii: "0"))
      decimals = decimals.map { $0 + 1 }
    }
    for _ in (decimals ?? 0)..<3 { thousandths *= 10 }
    let rounded = (thousandths + 5) / 10
    self = isNegative ? -rounded : rounded
  }

  /// Reads decimals with commas or spaces between them.
  static func list(_ decimals: Substring) throws(RenderingError) -> [Hundredths] {
    var list: [Hundredths] = []
    for word in decimals.utf8.split(whereSeparator: { ", ".utf8.contains($0) }) {
      guard let number = Hundredths(decimal: word) else {
        throw .unknownSVG(part: "the numbers '\(decimals)'")
      }
      list.append(number)
    }
    return list
  }

  /// Rounds a length.
  init(rounding units: Double) {
    self = Hundredths((units * 100).rounded())
  }

  /// The shortest decimal: `1.5`, `.25`, `-3`.
  var decimal: String {
    var text: [UInt8] = []
    text.append(self, isFirst: true)
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Adds the shortest decimal of a number, after a space where a sign does not separate it from the last.
  mutating func append(_ number: Hundredths, isFirst: Bool) {
    if number < 0 {
      append(UInt8(ascii: "-"))
    } else if !isFirst {
      append(UInt8(ascii: " "))
    }
    let (whole, part) = Int(number.magnitude).quotientAndRemainder(dividingBy: 100)
    if whole > 0 || part == 0 { append(digitsOf: whole) }
    if part == 0 { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(part / 10))
    if part % 10 > 0 { append(UInt8(ascii: "0") + UInt8(part % 10)) }
  }

  private mutating func append(digitsOf number: Int) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension Sequence<Hundredths> {
  /// The decimals in a row.
  var decimals: String {
    var text: [UInt8] = []
    for number in self { text.append(number, isFirst: text.isEmpty) }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A length in whole hundredths of a unit: the two decimals that an SVG needs.
typealias Hundredths = Int

extension Hundredths {
  /// Reads a decimal such as `-12.345678` and rounds it; nil if it is anything else.
  init?(decimal: Substring.UTF8View) {
    let isNegative = decimal.first == UInt8(ascii: "-")
    let digits = isNegative ? decimal.dropFirst() : decimal
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
    let (whole, part) = Int(magnitude).quotientAndRemainder(dividingBy: 100)
    let digits =
      switch part {
      case 0: ""
      case _ where part % 10 == 0: ".\(part / 10)"
      case ..<10: ".0\(part)"
      default: ".\(part)"
      }
    let sign = self < 0 ? "-" : ""
    return whole == 0 && part > 0 ? sign + digits : "\(sign)\(whole)\(digits)"
  }
}

extension Sequence<Hundredths> {
  /// The decimals in a row, with a space only where a sign does not separate them.
  var decimals: String {
    reduce(into: "") { text, number in
      if !text.isEmpty && number >= 0 { text += " " }
      text += number.decimal
    }
  }
}

/// How numbers are written on axes: U+2212 for minus, commas between thousands, and never an offset
/// that the reader must add.
enum NumberFormat {
  /// Labels of decimals that share one exponent, all with the same number of decimal places.
  ///
  /// Numbers too long to read at a glance are written as a power of ten: 2.5×10⁹.
  static func labels(for ticks: [Decimal]) -> [String] {
    let trimmed = withoutCommonZeros(ticks)
    guard let exponent = trimmed.first?.exponent else { return [] }
    let largest = trimmed.map { abs($0.digits) }.max() ?? 0
    let integerPlaces = String(largest).count + exponent
    let isPlain = integerPlaces <= 7 && exponent >= -12 && integerPlaces > -4
    return trimmed.map { isPlain ? plain($0) : scientific($0) }
  }

  /// A decimal in full: −1,234.50 for digits −123450 and exponent −2.
  static func plain(_ number: Decimal) -> String {
    let sign = number.digits < 0 ? "−" : ""
    var digits = String(abs(number.digits))
    if number.exponent >= 0 {
      if number.digits != 0 { digits += String(repeating: "0", count: number.exponent) }
      return sign + groupedByThousands(digits)
    }
    let places = -number.exponent
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let split = digits.index(digits.endIndex, offsetBy: -places)
    return sign + groupedByThousands(String(digits[..<split])) + "." + digits[split...]
  }

  /// A decimal as a power of ten: 2.5×10⁹.
  static func scientific(_ number: Decimal) -> String {
    guard number.digits != 0 else { return "0" }
    var digits = String(abs(number.digits))
    let power = number.exponent + digits.count - 1
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    let mantissa = digits.count == 1 ? digits : "\(digits.prefix(1)).\(digits.dropFirst())"
    let sign = number.digits < 0 ? "−" : ""
    return sign + (mantissa == "1" ? "" : mantissa + "×") + "10" + superscript(power)
  }

  private static func superscript(_ number: Int) -> String {
    let figures: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let digits = String(abs(number)).compactMap(\.wholeNumberValue).map { figures[$0] }
    return (number < 0 ? "⁻" : "") + String(digits)
  }

  private static func groupedByThousands(_ digits: String) -> String {
    // 1,000 is grouped and so is 10,000: one rule for all ticks of an axis.
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }

  private static func withoutCommonZeros(_ ticks: [Decimal]) -> [Decimal] {
    var ticks = ticks
    while ticks.contains(where: { $0.digits != 0 }),
      ticks.allSatisfy({ $0.digits.isMultiple(of: 10) })
    {
      ticks = ticks.map { Decimal(digits: $0.digits / 10, exponent: $0.exponent + 1) }
    }
    return ticks
  }
}

/// How numbers are written on axes: U+2212 for minus, commas between thousands, and no offset
/// or common factor that the reader must apply.
enum NumberFormat {
  /// Labels of decimals that share one exponent, all with the same number of decimal places.
  ///
  /// Numbers with more zeros than can be counted at a glance share one power of ten: 0.5×10⁹,
  /// 1.0×10⁹.
  static func labels(for numbers: [Decimal]) -> [String] {
    let numbers = withoutCommonZeros(numbers)
    guard let exponent = numbers.first?.exponent else { return [] }
    let digitCount = String(numbers.map(\.digits.magnitude).max() ?? 0).count
    let power = exponent + digitCount - 1
    let inFull = numbers.map(plain)
    guard !(-4...6).contains(power) else { return inFull }
    let asPowers = numbers.map { number in
      number.digits == 0
        ? "0"
        : plain(Decimal(digits: number.digits, exponent: 1 - digitCount)) + "×10"
          + superscript(power)
    }
    let longest = { (labels: [String]) in labels.map(\.count).max() ?? 0 }
    return longest(asPowers) < longest(inFull) ? asPowers : inFull
  }

  /// A decimal in full: −1,234.50 for digits −123450 and exponent −2.
  static func plain(_ number: Decimal) -> String {
    let sign = number.digits < 0 ? "−" : ""
    var digits = String(number.digits.magnitude)
    if number.exponent >= 0 {
      if number.digits != 0 { digits += String(repeating: "0", count: number.exponent) }
      return sign + groupedByThousands(digits)
    }
    let places = -number.exponent
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let split = digits.index(digits.endIndex, offsetBy: -places)
    return sign + groupedByThousands(String(digits[..<split])) + "." + digits[split...]
  }

  /// A power of ten with a digit before it where that is not 1: 10⁻⁶, 2×10⁻⁶.
  static func power(_ number: Decimal) -> String {
    (number.digits == 1 ? "" : "\(number.digits)×") + "10" + superscript(number.exponent)
  }

  private static func superscript(_ number: Int) -> String {
    let figures: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let digits = String(number.magnitude).compactMap(\.wholeNumberValue).map { figures[$0] }
    return (number < 0 ? "⁻" : "") + String(digits)
  }

  private static func groupedByThousands(_ digits: String) -> String {
    // 1,000 is grouped and so is 10,000: one rule for all ticks of an axis.
    var grouped = ""
    let count = digits.count
    for (index, digit) in digits.enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }

  private static func withoutCommonZeros(_ numbers: [Decimal]) -> [Decimal] {
    var numbers = numbers
    while numbers.contains(where: { $0.digits != 0 }),
      numbers.allSatisfy({ $0.digits.isMultiple(of: 10) })
    {
      numbers = numbers.map { Decimal(digits: $0.digits / 10, exponent: $0.exponent + 1) }
    }
    return numbers
  }
}

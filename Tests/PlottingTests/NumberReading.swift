/// The number that a reader sees in a tick label, and half a unit of its last digit.
struct ReadNumber {
  let value: Double
  let halfUnit: Double
  let decimals: Int

  /// Reads "−1,234.50", "2.5×10⁻⁵" or "10⁶".
  init?(_ label: String) {
    var text = label.replacing("−", with: "-").replacing(",", with: "")
    var power = 0
    // The power is the last "10" of the label; an earlier one belongs to the factor.
    if let mark = text.ranges(of: "10").last,
      let exponent = Self.superscript(text[mark.upperBound...])
    {
      power = exponent
      let factor = text[..<mark.lowerBound]
      text = factor.isEmpty ? "1" : String(factor.dropLast())
    }
    guard let value = Double("\(text)e\(power)") else { return nil }
    self.value = value
    decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    halfUnit = Double("0.5e\(power - decimals)") ?? 0
  }

  /// The number written in raised figures, or nothing where other characters follow.
  private static func superscript(_ text: Substring) -> Int? {
    let figures: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let digits = text.drop { $0 == "⁻" }
    guard !digits.isEmpty else { return nil }
    var number = 0
    for character in digits {
      guard let digit = figures.firstIndex(of: character) else { return nil }
      number = 10 * number + digit
    }
    return text.first == "⁻" ? -number : number
  }
}

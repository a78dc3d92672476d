/// A length in whole hundredths of a unit: the two decimals that an SVG needs.
typealias Hundredths = Int

extension Hundredths {
  /// Reads a decimal and rounds it; nil if it is no number of sensible size.
  init?(decimal: some StringProtocol) {
    guard let number = Double(decimal), number.magnitude < 1e9 else { return nil }
    self = Hundredths((number * 100).rounded())
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

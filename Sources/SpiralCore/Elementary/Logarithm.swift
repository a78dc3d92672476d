extension Double {
  /// The natural logarithm, correctly rounded.
  ///
  /// log 0 = −∞, log +∞ = +∞, and negative numbers have none (NaN).
  ///
  /// With x = m · 2ⁿ and m near 1, log x = n · log 2 + 2 artanh((m − 1) / (m + 1)).
  package static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return x }
    // m is 1 … √2 or √½ … 1, as an integer in units of 2⁻⁵³: then log m never cancels n · log 2.
    let isAboveRoot = x.significand > 0x1.6a09e667f3bcdp0
    let n = x.exponent + (isAboveRoot ? 1 : 0)
    let m = UInt64(x.significand * (isAboveRoot ? 0x1p52 : 0x1p53))
    let one: UInt64 = 1 << 53
    let isAboveOne = m >= one
    let ratio = FixedPoint(isAboveOne ? m - one : one - m, dividedBy: m + one)
    let isPositive = n == 0 ? isAboveOne : n > 0
    let ofPower = n == 0 ? FixedPoint(0) : FixedPoint(UInt64(n.magnitude)) * FixedPoint.logOf2
    func magnitude(_ artanh: FixedPoint) -> FixedPoint {
      let ofSignificand = artanh + artanh
      return n == 0 || isPositive == isAboveOne
        ? ofPower + ofSignificand : ofPower - ofSignificand
    }
    let double =
      magnitude(ShortFixedPoint(ratio).artanh.long).nearestDouble(within: ShortFixedPoint.error)
      ?? magnitude(ratio.artanh(termCount: FixedPoint.termCountBelowRoot)).nearestDouble
    return isPositive ? double : -double
  }
}

extension FixedPoint {
  /// log 2 = 2 artanh ⅓.
  static let logOf2: FixedPoint = {
    let artanh = FixedPoint(1, dividedBy: 3).artanh(termCount: 61)  // 3⁻¹²³ < 2⁻¹⁹⁴
    return artanh + artanh
  }()

  /// A ratio up to (√2 − 1) / (√2 + 1) < 2⁻²·⁵ has its next term below 2⁻¹⁹⁶.
  static let termCountBelowRoot = 38

  /// 1, ⅓, ⅕, ….
  private static let oddReciprocals = (0..<61).map { FixedPoint(1) / (2 * $0 + 1) }

  /// artanh s = s · (1 + s²/3 + s⁴/5 + …), so many terms of it.
  func artanh(termCount: Int) -> FixedPoint {
    let square = self * self
    var sum = FixedPoint(0)
    for k in (0..<termCount).reversed() {
      sum = sum * square + Self.oddReciprocals[k]
    }
    return self * sum
  }
}

extension SIMD4<Double> {
  /// eˣ in each lane, within 1 unit in the last place over the whole range.
  ///
  /// Overflow gives ∞, underflow passes through the subnormal numbers to 0, NaN stays NaN.
  ///
  /// With x = n · log 2 + r and |r| ≤ ½ log 2, eˣ = 2ⁿ · (1 + (r + r² · q(r))). The sum in this order
  /// keeps its error under 1 unit; there is no fused multiply-add, so every processor rounds alike.
  package static func exp(_ x: SIMD4<Double>) -> SIMD4<Double> {
    var bounded = x.replacing(with: 710, where: x .> 710)  // 2ⁿ overflows from here on
    bounded = bounded.replacing(with: -746, where: x .< -746)  // and is 0 from here on
    let n = (bounded * 0x1.71547652b82fep0 + roundingShift) - roundingShift
    // The first part of log 2 has 11 zeros at its end, so n times it is exact.
    let r = (bounded - n * 0x1.62e42fefa3800p-1) - n * 0x1.ef35793c76730p-45
    // Taylor's series to r¹³ / 13!: the rest is below 2⁻⁵⁷.
    let coefficients: InlineArray<12, Double> = [
      1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720, 1 / 5_040, 1 / 40_320, 1 / 362_880, 1 / 3_628_800,
      1 / 39_916_800, 1 / 479_001_600, 1 / 6_227_020_800,
    ]
    var q = SIMD4<Double>()
    for k in coefficients.indices.reversed() { q = q * r + coefficients[k] }
    let significand = 1 + (r + r * r * q)
    // Two factors, since 2ⁿ itself may be out of range where 2ⁿ · significand is not.
    let half = (n * 0.5 + roundingShift) - roundingShift
    return significand * powerOf2(half) * powerOf2(n - half)
  }

  /// 2ⁿ for integers n from −1022 to 1023.
  private static func powerOf2(_ n: SIMD4<Double>) -> SIMD4<Double> {
    // The last bits of n + 1023 + 2⁵² are the biased exponent; shifted up they are the number.
    let biased = n + (1023 + 0x1p52)
    var power = SIMD4<Double>()
    for lane in 0..<4 { power[lane] = Double(bitPattern: biased[lane].bitPattern << 52) }
    return power
  }

  /// 1.5 · 2⁵²: adding it leaves no bits for a fraction, so it rounds to the nearest integer.
  private static var roundingShift: Double { 0x1.8p52 }
}

extension Double {
  /// eˣ within 1 unit in the last place, the same bits as in a vector.
  package static func exp(_ x: Double) -> Double { SIMD4.exp(SIMD4(repeating: x))[0] }
}

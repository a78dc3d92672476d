extension SIMD4<Double> {
  /// eˣ in each lane, within 1 unit in the last place over the whole range.
  ///
  /// Overflow gives ∞, underflow passes through the subnormal numbers to 0, NaN stays NaN.
  ///
  /// With x = n · log 2 + r and |r| ≤ ½ log 2, eˣ = 2ⁿ · (1 + r + r² · q(r)). There is no fused
  /// multiply-add, so every processor rounds alike. The last two sums round by ¾ unit at most, and
  /// what is left, from q and the series' end, by less than a quarter.
  @inline(__always)  // the exponentials of a loop then overlap
  package static func exp(_ x: SIMD4<Double>) -> SIMD4<Double> {
    guard all(x .> -700) && all(x .< 700) else { return expBeyondNormalPowers(x) }
    let (n, significand) = expParts(x)
    return significand * powerOf2(n)
  }

  /// eˣ where 2ⁿ itself may be out of range: two factors of half the exponent are not.
  private static func expBeyondNormalPowers(_ x: SIMD4<Double>) -> SIMD4<Double> {
    var bounded = x.replacing(with: 710, where: x .> 710)  // overflows
    bounded.replace(with: -746, where: x .< -746)  // rounds to 0
    let (n, significand) = expParts(bounded)
    let half = (n * 0.5 + roundingShift) - roundingShift
    return significand * powerOf2(half) * powerOf2(n - half)
  }

  @inline(__always)
  private static func expParts(
    _ x: SIMD4<Double>
  ) -> (n: SIMD4<Double>, significand: SIMD4<Double>) {
    let n = (x * 0x1.71547652b82fep0 + roundingShift) - roundingShift
    let high = x - n * 0x1.62e42fefa3800p-1  // exact: this part of log 2 ends in 11 zeros
    let low = n * 0x1.ef35793c76730p-45
    let r = high - low
    let lostByR = (high - r) - low
    // Taylor's series to r¹³ / 13!: the rest is below 2⁻⁵⁷.
    var q = r * (1 / 6_227_020_800) + (1 / 479_001_600)
    q = q * r + (1 / 39_916_800)
    q = q * r + (1 / 3_628_800)
    q = q * r + (1 / 362_880)
    q = q * r + (1 / 40_320)
    q = q * r + (1 / 5_040)
    q = q * r + (1 / 720)
    q = q * r + (1 / 120)
    q = q * r + (1 / 24)
    q = q * r + (1 / 6)
    q = q * r + (1 / 2)
    return (n, 1 + (r + (r * r * q + lostByR)))  // from small to large
  }

  /// 2ⁿ for integers n from −1022 to 1023.
  @inline(__always)
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

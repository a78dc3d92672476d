extension SIMD4<Double> {
  /// The natural logarithm in each lane, within 1 unit in the last place, of positive normal numbers.
  ///
  /// NaN stays NaN; other arguments than these have no meaningful result. `Double.log` takes any and
  /// rounds correctly, but takes a hundred times as long.
  ///
  /// With x = 2ⁿ · (1 + f), 1 + f near 1, and s = f / (2 + f), log x = n · log 2 + 2 artanh s, where
  /// 2 artanh s = f − (½f² − s · (½f² + ⅔s² + ⅖s⁴ + …)): the exact f bears the result, so that the
  /// rounding of s counts little.
  package static func log(_ x: SIMD4<Double>) -> SIMD4<Double> {
    var n = SIMD4<Double>()
    var m = SIMD4<Double>()
    for lane in 0..<4 {
      let bits = x[lane].bitPattern
      n[lane] = Double(bitPattern: bits >> 52 | (0x1p52).bitPattern)  // 2⁵² + 1023 + n
      m[lane] = Double(bitPattern: bits & (1 << 52 - 1) | (1.0).bitPattern)
    }
    n -= 0x1p52 + 1023
    let isAboveRoot = m .> 0x1.6a09e667f3bcdp0  // then √½ … 1 in place of √2 … 2
    n.replace(with: n + 1, where: isAboveRoot)
    m.replace(with: m * 0.5, where: isAboveRoot)
    let f = (m - 1) + (x - x)  // NaN if x is
    let s = f / (f + 2)
    let square = s * s
    var series = square * (2 / 21) + (2 / 19)  // the next term is below 2⁻⁵⁹
    series = series * square + (2 / 17)
    series = series * square + (2 / 15)
    series = series * square + (2 / 13)
    series = series * square + (2 / 11)
    series = series * square + (2 / 9)
    series = series * square + (2 / 7)
    series = series * square + (2 / 5)
    series = series * square + (2 / 3)
    let halfSquare = f * f * 0.5
    // The first part of log 2 ends in 11 zeros, so n times it is exact.
    let correction = s * (halfSquare + square * series) + n * 0x1.ef35793c76730p-45
    return n * 0x1.62e42fefa3800p-1 - ((halfSquare - correction) - f)
  }
}

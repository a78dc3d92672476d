/// The natural logarithm of a positive finite number, to about 15 digits.
///
/// That is enough for positions on a page, and it is the same on every machine: the system's function
/// differs between processors, this one uses only additions, multiplications and divisions.
func logarithm(_ value: Double) -> Double {
  // value = m · 2ᵉ with m about 1, and log m = 2 · artanh s with |s| ≤ 0.18.
  var m = value.significand
  var e = Double(value.exponent)
  if m > 1.414 {
    m /= 2
    e += 1
  }
  let s = (m - 1) / (m + 1)
  var series = 0.0
  for k in stride(from: 23.0, through: 1, by: -2) { series = series * (s * s) + 1 / k }
  return e * 0x1.62e42fefa39efp-1 + 2 * s * series
}

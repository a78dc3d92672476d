/// eˣ for x ≤ 0 to about 10⁻¹⁵, from + and × alone so that every processor gives the same bits.
func exponential(of x: Double) -> Double {
  guard x > -700 else { return 0 }
  let power = (x * 1.4426950408889634).rounded()
  // ln 2 in two parts: power · the first is exact, so the remainder keeps its digits.
  let remainder = (x - power * 0x1.62e42fee00000p-1) - power * 0x1.a39ef35793c76p-33
  var term = 1.0
  var sum = 1.0
  for n in 1...14 {
    term *= remainder / Double(n)
    sum += term
  }
  return sum * Double(sign: .plus, exponent: Int(power), significand: 1)
}

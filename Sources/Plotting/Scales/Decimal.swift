/// The number `digits · 10^exponent`, held exactly.
///
/// Ticks are counted in whole steps, so that no tick is 0.30000000000000004 and no label needs
/// rounding.
struct Decimal: Hashable, Sendable {
  /// The significant digits with their sign.
  var digits: Int
  /// The power of ten that they count.
  var exponent: Int

  /// The nearest double.
  var value: Double {
    // Up to 10^22 a power of ten is exact, so that one division or product is correctly rounded;
    // beyond, reading a literal is.
    switch exponent {
    case 0...22: Double(digits) * powerOfTen(exponent)
    case -22..<0: Double(digits) / powerOfTen(-exponent)
    default: Double("\(digits)e\(exponent)") ?? 0
    }
  }
}

/// The nearest double to `10^exponent`: 0 or infinity beyond the range of doubles.
func powerOfTen(_ exponent: Int) -> Double {
  // Reading a literal is correctly rounded, which repeated multiplication is not.
  Double("1e\(exponent)") ?? (exponent < 0 ? 0 : .infinity)
}

/// The largest whole `exponent` with `10^exponent ≤ value`, for a positive finite value.
func decade(of value: Double) -> Int {
  precondition(value > 0 && value.isFinite, "a decade of a positive finite number")
  var exponent = Int(logarithm(value) / logarithm(10))
  // The quotient of two rounded logarithms may miss by one; powers of ten decide.
  while powerOfTen(exponent) > value { exponent -= 1 }
  while powerOfTen(exponent + 1) <= value { exponent += 1 }
  return exponent
}

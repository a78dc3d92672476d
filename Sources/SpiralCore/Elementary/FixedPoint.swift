/// A number from 0 to 2⁶⁴ in steps of 2⁻¹⁹², as an integer of 256 bits.
///
/// Integer arithmetic gives the same bits on every machine. The hardest known arguments of the
/// elementary functions need about 120 bits before their results can be rounded to the nearest
/// double; 192 after the point are enough for all, without a test and a second attempt.
struct FixedPoint {
  /// Four limbs of 64 bits, the least significant first: three of the fraction, one before it.
  private(set) var limbs: InlineArray<4, UInt64>

  /// Makes a number from its limbs, the least significant first.
  init(limbs: InlineArray<4, UInt64>) {
    self.limbs = limbs
  }

  init(_ integer: UInt64) {
    limbs = [0, 0, 0, integer]
  }

  /// numerator / denominator, rounded down.
  ///
  /// - Precondition: numerator < denominator.
  init(_ numerator: UInt64, dividedBy denominator: UInt64) {
    limbs = [0, 0, 0, 0]
    var remainder = numerator
    for index in (0..<3).reversed() {
      (limbs[index], remainder) = denominator.dividingFullWidth((remainder, 0))
    }
  }

  /// The sum; it must stay below 2⁶⁴.
  static func + (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    var sum = left
    var carry: UInt64 = 0
    for index in 0..<4 {
      let wide = UInt128(left.limbs[index]) + UInt128(right.limbs[index]) + UInt128(carry)
      sum.limbs[index] = UInt64(truncatingIfNeeded: wide)
      carry = UInt64(truncatingIfNeeded: wide >> 64)
    }
    return sum
  }

  /// The difference; it must not be negative.
  static func - (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    var difference = left
    var borrow: UInt64 = 0
    for index in 0..<4 {
      let (first, firstBorrow) = left.limbs[index].subtractingReportingOverflow(
        right.limbs[index])
      let (second, secondBorrow) = first.subtractingReportingOverflow(borrow)
      difference.limbs[index] = second
      borrow = firstBorrow || secondBorrow ? 1 : 0
    }
    return difference
  }

  /// The product, rounded down; it must stay below 2⁶⁴.
  static func * (left: FixedPoint, right: FixedPoint) -> FixedPoint {
    var product = InlineArray<8, UInt64>(repeating: 0)
    for i in 0..<4 {
      var carry: UInt64 = 0
      for j in 0..<4 {
        let wide =
          UInt128(left.limbs[i]) * UInt128(right.limbs[j]) + UInt128(product[i + j])
          + UInt128(carry)
        product[i + j] = UInt64(truncatingIfNeeded: wide)
        carry = UInt64(truncatingIfNeeded: wide >> 64)
      }
      product[i + 4] = carry
    }
    return FixedPoint(limbs: [product[3], product[4], product[5], product[6]])
  }

  /// The quotient by an integer, rounded down.
  static func / (left: FixedPoint, right: UInt64) -> FixedPoint {
    var quotient = left
    var remainder: UInt64 = 0
    for index in (0..<4).reversed() {
      (quotient.limbs[index], remainder) = right.dividingFullWidth((remainder, left.limbs[index]))
    }
    return quotient
  }

  /// The nearest double.
  ///
  /// The first 64 significant bits decide, and whether anything follows them. A tie cannot be told
  /// from its neighbourhood here, but the functions of this folder have none: their values at
  /// doubles are irrational but for 0 and 1.
  var nearestDouble: Double {
    guard let top = (0..<4).last(where: { limbs[$0] != 0 }) else { return 0 }
    let shift = limbs[top].leadingZeroBitCount
    let next = top > 0 ? limbs[top - 1] : 0
    let leading = limbs[top] << shift | next >> (64 - shift)
    return Double(
      sign: .plus, exponent: 64 * (top - 3) - shift, significand: Double(leading | 1))
  }
}

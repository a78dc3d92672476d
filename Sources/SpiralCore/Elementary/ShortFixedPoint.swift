/// A number below 2 in steps of 2⁻¹²⁷: enough for nearly every argument of the elementary functions, and
/// several times as quick as ``FixedPoint``, which decides the few that are left (Ziv 1991).
struct ShortFixedPoint {
  private var bits: UInt128

  private static let one: UInt128 = 1 << 127

  /// The number without the digits that it has no place for.
  ///
  /// - Precondition: it is below 2.
  init(_ number: FixedPoint) {
    bits =
      UInt128(number.limbs[3]) << 127 | UInt128(number.limbs[2]) << 63
      | UInt128(number.limbs[1]) >> 1
  }

  private init(bits: UInt128) {
    self.bits = bits
  }

  /// The same number in longer steps: exact.
  var long: FixedPoint {
    FixedPoint(limbs: [
      0, UInt64(truncatingIfNeeded: bits << 1), UInt64(truncatingIfNeeded: bits >> 63),
      UInt64(truncatingIfNeeded: bits >> 127),
    ])
  }

  /// The product, at most 2⁻¹²⁴ too small; it must stay below 2.
  @inline(__always)
  fileprivate static func * (left: ShortFixedPoint, right: ShortFixedPoint) -> ShortFixedPoint {
    let (leftHigh, leftLow) = (left.bits >> 64, left.bits & 0xffff_ffff_ffff_ffff)
    let (rightHigh, rightLow) = (right.bits >> 64, right.bits & 0xffff_ffff_ffff_ffff)
    let middle = (leftHigh * rightLow) >> 64 + (leftLow * rightHigh) >> 64
    return ShortFixedPoint(bits: (leftHigh * rightHigh + middle) << 1)
  }

  @inline(__always)
  fileprivate static func - (left: ShortFixedPoint, right: ShortFixedPoint) -> ShortFixedPoint {
    ShortFixedPoint(bits: left.bits - right.bits)
  }

  @inline(__always)
  fileprivate static func + (left: ShortFixedPoint, right: ShortFixedPoint) -> ShortFixedPoint {
    ShortFixedPoint(bits: left.bits + right.bits)
  }
}

// MARK: Series

extension ShortFixedPoint {
  /// How far a series may be from its value, on either side: rounding of 2⁻¹²⁴ for each of at most 26
  /// factors, and an end that is left out.
  static let error = FixedPoint(limbs: [0, 1 << 14, 0, 0])  // 2⁻¹¹⁴

  /// sin x = x · (1 − x²/3! + x⁴/5! − …) for x up to π/4; the next term is below 2⁻¹²³.
  var sine: ShortFixedPoint { self * alternating(Self.oddFactorials) }

  /// cos x = 1 − x²/2! + x⁴/4! − … for x up to π/4; the next term is below 2⁻¹¹⁸.
  var cosine: ShortFixedPoint { alternating(Self.evenFactorials) }

  /// artanh s = s · (1 + s²/3 + s⁴/5 + …) for s up to 2⁻²·⁵; the next term is below 2⁻¹³⁰.
  var artanh: ShortFixedPoint {
    let square = self * self
    let terms = Self.oddReciprocals
    var sum = ShortFixedPoint(bits: 0)
    for term in terms.reversed() { sum = sum * square + term }
    return self * sum
  }

  /// The sum of some terms times powers of −x².
  private func alternating(_ terms: [ShortFixedPoint]) -> ShortFixedPoint {
    let square = self * self
    var sum = ShortFixedPoint(bits: 0)
    for term in terms.reversed() { sum = term - sum * square }
    return sum
  }

  /// 1, 1/3!, 1/5!, ….
  private static let oddFactorials = factorials(from: 1)
  /// 1, 1/2!, 1/4!, ….
  private static let evenFactorials = factorials(from: 0)

  private static func factorials(from first: UInt64) -> [ShortFixedPoint] {
    var reciprocal = FixedPoint(1)
    return stride(from: first, through: first + 28, by: 2).map { n in
      if n > 1 { reciprocal = reciprocal / ((n - 1) * n) }
      return ShortFixedPoint(reciprocal)
    }
  }

  /// 1, ⅓, ⅕, ….
  private static let oddReciprocals = (0..<25).map {
    ShortFixedPoint(FixedPoint(1) / (2 * $0 + 1))
  }
}

// MARK: Rounding

extension FixedPoint {
  /// The double that is nearest to every number so near to this one, if there is one.
  func nearestDouble(within error: FixedPoint) -> Double? {
    // A number that is not above its error is 0 for all that is known.
    guard limbs[3] != 0 || limbs[2] != 0 else { return nil }
    let double = (self + error).nearestDouble
    return double == (self - error).nearestDouble ? double : nil
  }
}

/// A number of about 106 bits: the unevaluated sum of two doubles that do not overlap.
///
/// Where lines cross at a small angle a double would lose most of its digits. Here a position is
/// computed with twice as many and rounded once, so it does not depend on the way to it. The
/// operations are Dekker's and Knuth's (*The Art of Computer Programming*, volume 2, 4.2.2) and err
/// by a few units of 2⁻¹⁰⁴.
struct DoubleDouble: Equatable {
  /// The number rounded to a double.
  let high: Double
  /// What rounding took.
  let low: Double

  /// A double, exactly.
  init(_ value: Double) {
    high = value
    low = 0
  }

  /// The sum of two doubles, exactly.
  init(sumOf one: Double, _ other: Double) {
    let sum = one + other
    let taken = sum - one
    high = sum
    low = (one - (sum - taken)) + (other - taken)
  }

  /// The product of two doubles, exactly unless it over- or underflows.
  init(productOf one: Double, _ other: Double) {
    let product = one * other
    let (oneHigh, oneLow) = Self.halves(of: one)
    let (otherHigh, otherLow) = Self.halves(of: other)
    high = product
    low =
      ((oneHigh * otherHigh - product) + oneHigh * otherLow + oneLow * otherHigh)
      + oneLow * otherLow
  }

  /// Two numbers of 26 bits that add up to one of 53.
  private static func halves(of value: Double) -> (high: Double, low: Double) {
    let scaled = 0x1p27 * value + value
    let high = scaled - (scaled - value)
    return (high, value - high)
  }

  static func + (one: Self, other: Self) -> Self {
    let sum = Self(sumOf: one.high, other.high)
    let lows = Self(sumOf: one.low, other.low)
    let inner = Self(sumOf: sum.high, sum.low + lows.high)
    return Self(sumOf: inner.high, inner.low + lows.low)
  }

  static prefix func - (number: Self) -> Self {
    Self(high: -number.high, low: -number.low)
  }

  static func - (one: Self, other: Self) -> Self { one + -other }

  static func * (one: Self, other: Self) -> Self {
    let product = Self(productOf: one.high, other.high)
    return Self(
      sumOf: product.high, product.low + (one.high * other.low + one.low * other.high))
  }

  static func / (one: Self, other: Self) -> Self {
    let first = one.high / other.high
    let rest = one - other * Self(first)
    let second = rest.high / other.high
    let last = (rest - other * Self(second)).high / other.high
    return Self(sumOf: first, second) + Self(last)
  }

  /// The number times a power of two, exactly.
  func scaled(by power: Double) -> Self { Self(high: high * power, low: low * power) }

  private init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }
}

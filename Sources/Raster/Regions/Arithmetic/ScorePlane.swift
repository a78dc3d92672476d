import SpiralCore

/// The score of a class where no hinge bends it: a plane, summed without loss.
///
/// Products are exact and what sums lose is kept, so planes with the same terms are equal in all
/// digits that count, in whatever order the terms came.
struct ScorePlane {
  /// Slope along x, slope along y, value at the origin, and the sizes of the terms in them.
  private(set) var sums: SIMD4<Double>
  /// What rounding took from them.
  private var lost = SIMD4<Double>(repeating: 0)

  /// Starts with an affine function.
  init(_ function: AffineFunction) {
    sums = SIMD4(
      function.gradient.x, function.gradient.y, function.offset,
      function.bound(within: Point(1, 1)))
  }

  /// Makes a plane from its slopes, its value at the origin and the sizes of its terms.
  init(gradient: Point, offset: Double, terms: Double) {
    sums = SIMD4(gradient.x, gradient.y, offset, terms)
  }

  /// Adds a multiple of a function.
  ///
  /// - Parameter term: Its slopes, its value at the origin and its bound.
  mutating func add(_ term: SIMD4<Double>, times factor: Double) {
    let factors = SIMD4(factor, factor, factor, abs(factor))
    let product = term * factors
    let (termHigh, termLow) = Self.halves(of: term)
    let (high, low) = Self.halves(of: factors)
    let missing = ((termHigh * high - product) + termHigh * low + termLow * high) + termLow * low
    let total = sums + product
    let taken = total - sums
    lost += ((sums - (total - taken)) + (product - taken)) + missing
    sums = total
  }

  private static func halves(
    of value: SIMD4<Double>
  ) -> (high: SIMD4<Double>, low: SIMD4<Double>) {
    let scaled = value * 0x1p27 + value
    let high = scaled - (scaled - value)
    return (high, value - high)
  }

  /// The difference of two scores that counts as a tie.
  static func tolerance(_ one: ScorePlane, _ other: ScorePlane) -> Double {
    BoundedForm.scoreRounding * max(one.sums.w, other.sums.w)
  }

  /// The line along which two scores are tied, positive where the first is larger.
  static func tie(of one: ScorePlane, and other: ScorePlane) -> Line {
    func difference(_ lane: Int) -> DoubleDouble {
      DoubleDouble(sumOf: one.sums[lane], -other.sums[lane])
        + DoubleDouble(sumOf: one.lost[lane], -other.lost[lane])
    }
    return Line(
      x: difference(0), y: difference(1), offset: difference(2),
      tolerance: tolerance(one, other))
  }
}

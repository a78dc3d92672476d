import SpiralCore

/// Scores along one line of the plane, from one end to the other.
///
/// Along a line each hinge switches at one place and the scores are affine in between: so after
/// sorting the places, all scores on the line cost one addition a hinge and class, instead of one a
/// hinge, class and point.
struct LineScan {
  /// A hinge's function along the line, slope · t + offset.
  private struct Ramp {
    let hinge: Int
    let slope: Double
    let offset: Double
    /// Where the function is zero.
    let zero: Double

    init(_ function: AffineFunction, ofHinge hinge: Int, from origin: Point, along direction: Point)
    {
      self.hinge = hinge
      slope = (function.gradient * direction).sum()
      offset = function.value(at: origin)
      zero = -offset / slope
    }
  }

  private let form: HingeForm
  private let reach: Point
  /// The hinges that switch on the way, the next one last.
  private var coming: [Ramp] = []
  /// The scores between the last switch and the next: slope · t + offset for each class.
  private var slopes: [CompensatedSum]
  private var offsets: [CompensatedSum]
  /// The sizes of the terms in those scores, which bound their rounding.
  private var terms: CompensatedSum

  /// Prepares to go along `origin + t · direction` through growing t.
  ///
  /// - Parameters:
  ///   - form: The scores.
  ///   - origin: The point at t = 0.
  ///   - direction: The way from t = 0 to t = 1.
  ///   - range: The t of interest.
  ///   - reach: The largest |x| and |y| met, for estimating rounding.
  /// - Complexity: O(H log H + H · K).
  init(
    of form: HingeForm, from origin: Point, along direction: Point, over range: ClosedRange<Double>,
    reach: Point
  ) {
    self.form = form
    self.reach = reach
    slopes = form.base.map { CompensatedSum(($0.gradient * direction).sum()) }
    offsets = form.base.map { CompensatedSum($0.value(at: origin)) }
    terms = CompensatedSum(form.base.reduce(0) { max($0, $1.bound(within: reach)) })
    for (index, hinge) in form.hinges.enumerated() {
      let ramp = Ramp(hinge.function, ofHinge: index, from: origin, along: direction)
      let isOnAtStart =
        if ramp.slope == 0 { ramp.offset > 0 } else {
          (ramp.slope > 0) == (ramp.zero <= range.lowerBound)
        }
      if isOnAtStart { add(ramp, times: 1) }
      if ramp.slope != 0 && ramp.zero > range.lowerBound && ramp.zero < range.upperBound {
        coming.append(ramp)
      }
    }
    coming.sort { $0.zero > $1.zero }
  }

  /// Where the next hinge switches, or infinity.
  var nextSwitch: Double { coming.last?.zero ?? .infinity }

  /// Switches the hinges that lie before t.
  mutating func advance(to t: Double) {
    while let ramp = coming.last, ramp.zero < t {
      coming.removeLast()
      add(ramp, times: ramp.slope > 0 ? 1 : -1)
    }
  }

  /// The score of a class at t, if no hinge switches between there and the last `advance`.
  func score(ofClass k: Int, at t: Double) -> Double { slopes[k].value * t + offsets[k].value }

  /// The difference of scores that counts as a tie here: what rounding may have done.
  var tolerance: Double { relativeTolerance * terms.value }

  private mutating func add(_ ramp: Ramp, times sign: Double) {
    let hinge = form.hinges[ramp.hinge]
    for (k, output) in hinge.outputs.enumerated() {
      slopes[k].add(sign * output * ramp.slope)
      offsets[k].add(sign * output * ramp.offset)
    }
    terms.add(sign * hinge.largestTerm(within: reach))
  }
}

/// What counts as rounding, relative to the terms of a value: 4,500 units in the last place.
///
/// Sums of thousands of terms err by less, and it is still a millionth of what a picture can show.
let relativeTolerance = 1e-12

extension AffineFunction {
  /// No value, and no term of one, is larger where |x| and |y| stay within a reach.
  func bound(within reach: Point) -> Double {
    abs(gradient.x) * reach.x + abs(gradient.y) * reach.y + abs(offset)
  }
}

extension HingeForm.Hinge {
  /// No term that this hinge adds to a score is larger where |x| and |y| stay within a reach.
  func largestTerm(within reach: Point) -> Double {
    function.bound(within: reach) * outputs.reduce(0) { max($0, abs($1)) }
  }
}

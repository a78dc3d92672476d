import SpiralCore

/// Scores along one line of the plane, from one end to the other.
///
/// Along a line each hinge switches at one place and the scores are affine in between: so after
/// sorting the places, all scores on the line cost one addition per hinge and class, instead of one per
/// hinge, class and point.
struct LineScan {
  /// A hinge's function along the line, slope · t + offset.
  private struct Ramp {
    let hinge: Int
    let slope: Double
    let offset: Double
    /// Where the function reaches the level at which the hinge switches.
    let place: Double

    init(_ model: BoundedForm, hinge: Int, from origin: Point, along direction: Point) {
      self.hinge = hinge
      slope = (model.functions[hinge].gradient * direction).sum()
      offset = model.functions[hinge].value(at: origin)
      place = (model.switchLevels[hinge] - offset) / slope
    }
  }

  private let model: BoundedForm
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
  ///   - model: The scores, and what bounds their rounding.
  ///   - origin: The point at t = 0.
  ///   - direction: The way from t = 0 to t = 1.
  ///   - range: The t of interest.
  /// - Complexity: O(H log H + H · K).
  init(
    of model: BoundedForm, from origin: Point, along direction: Point,
    over range: ClosedRange<Double>
  ) {
    self.model = model
    slopes = model.form.base.map { CompensatedSum(($0.gradient * direction).sum()) }
    offsets = model.form.base.map { CompensatedSum($0.value(at: origin)) }
    terms = CompensatedSum(model.baseTerm)
    for hinge in model.functions.indices {
      let ramp = Ramp(model, hinge: hinge, from: origin, along: direction)
      let isOnAtStart =
        if ramp.slope == 0 { ramp.offset > model.switchLevels[hinge] } else {
          (ramp.slope > 0) == (ramp.place <= range.lowerBound)
        }
      if isOnAtStart { add(ramp, times: 1) }
      if ramp.slope != 0 && ramp.place > range.lowerBound && ramp.place < range.upperBound {
        coming.append(ramp)
      }
    }
    coming.sort { $0.place > $1.place }
  }

  /// Where the next hinge switches, or infinity.
  var nextSwitch: Double { coming.last?.place ?? .infinity }

  /// Switches the hinges that lie before t.
  mutating func advance(to t: Double) {
    while let ramp = coming.last, ramp.place < t {
      coming.removeLast()
      add(ramp, times: ramp.slope > 0 ? 1 : -1)
    }
  }

  /// The score of a class at t, if no hinge switches between there and the last `advance`.
  func score(ofClass k: Int, at t: Double) -> Double { slopes[k].value * t + offsets[k].value }

  /// How much higher one class scores than another: slope · t + offset.
  struct Lead {
    let slope: Double
    let offset: Double
  }

  /// Replaces `leads` by those of all classes but one over that one, up to the next switch.
  ///
  /// A function that returned them would take new memory for every few cells of a map.
  func setLeads(_ leads: inout [Lead], of other: Int) {
    leads.removeAll(keepingCapacity: true)
    for k in slopes.indices where k != other {
      leads.append(
        Lead(
          slope: slopes[k].value - slopes[other].value,
          offset: offsets[k].value - offsets[other].value))
    }
  }

  /// The difference of scores that counts as a tie here: what rounding may have done.
  var tolerance: Double { BoundedForm.scoreRounding * terms.value }

  private mutating func add(_ ramp: Ramp, times sign: Double) {
    for k in slopes.indices {
      let output = sign * model.outputs[ramp.hinge, k]
      slopes[k].add(output * ramp.slope)
      offsets[k].add(output * ramp.offset)
    }
    terms.add(sign * model.hingeTerms[ramp.hinge])
  }
}

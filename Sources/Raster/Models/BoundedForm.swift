import SpiralCore

/// A hinge form with bounds of what rounding may do to its scores.
struct BoundedForm {
  /// How a hinge counts at a point so close to its line that rounding decides on which side it is.
  enum Doubt {
    /// Its score is taken with all the rounding that it may bring.
    case on
    /// It adds nothing, as on its line. Otherwise a vertex there gets, from a very strong hinge, a
    /// score of pure rounding.
    case off
  }

  /// What counts as rounding of a hinge's function, relative to its bound.
  ///
  /// It is 45 units in the last place, where a vertex on the line is off by four or so. Much more
  /// would show where one hinge is a million million times as strong as its neighbours.
  static let functionRounding = 1e-14

  /// What counts as rounding of scores, relative to their terms.
  ///
  /// It is 4,500 units in the last place. Sums of thousands of terms err by less, and it is still a
  /// millionth of what an image can show.
  static let scoreRounding = 1e-12

  /// The scores.
  let form: HingeForm
  /// The function of each hinge, `[H]`.
  let functions: [AffineFunction]
  /// The outputs of the hinges in one piece of memory, `[H × K]`.
  let outputs: Matrix
  /// The value of each hinge's function from which on it adds to the scores, `[H]`.
  let switchLevels: [Double]
  /// No term that a hinge adds to a score is larger, `[H]`.
  let hingeTerms: [Double]
  /// No term of a base function is larger.
  let baseTerm: Double

  /// Bounds the terms for points whose |x| and |y| stay within a reach, by default [−1, 1]².
  init(_ form: HingeForm, within reach: Point = Point(1, 1), doubt: Doubt) {
    self.form = form
    functions = form.hinges.map(\.function)
    outputs = Matrix(
      rowCount: form.hinges.count, columnCount: form.classCount,
      values: form.hinges.flatMap(\.outputs))
    let bounds = functions.map { $0.bound(within: reach) }
    switchLevels = bounds.map { bound in
      switch doubt {
      case .on: -Self.functionRounding * bound
      case .off: Self.functionRounding * bound
      }
    }
    hingeTerms = zip(form.hinges, bounds).map { hinge, bound in
      bound * hinge.outputs.reduce(0) { max($0, abs($1)) }
    }
    baseTerm = form.base.reduce(0) { max($0, $1.bound(within: reach)) }
  }

  /// The score of each class at a point, `[K]`, and the difference of scores that counts as a tie.
  func scores(at point: Point) -> (scores: [Double], tolerance: Double) {
    var scores = form.base.map { $0.value(at: point) }
    var terms = baseTerm
    for h in functions.indices {
      let height = functions[h].value(at: point)
      if height <= switchLevels[h] { continue }
      for k in scores.indices { scores[k] += height * outputs[h, k] }
      terms += hingeTerms[h]
    }
    return (scores, Self.scoreRounding * terms)
  }
}

extension AffineFunction {
  /// No value, and no term of one, is larger where |x| and |y| stay within a reach.
  func bound(within reach: Point) -> Double {
    abs(gradient.x) * reach.x + abs(gradient.y) * reach.y + abs(offset)
  }
}

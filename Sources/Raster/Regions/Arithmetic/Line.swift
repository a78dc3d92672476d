import SpiralCore

/// A straight line of the square [−1, 1]², positive on one side and negative on the other.
struct Line {
  /// The function that is zero on the line: x · X + y · Y + offset.
  private let x: DoubleDouble
  private let y: DoubleDouble
  private let offset: DoubleDouble
  /// Points at which the function is no larger count as on the line.
  let tolerance: Double

  /// Makes a line from a function and what counts as rounding of it.
  init(x: DoubleDouble, y: DoubleDouble, offset: DoubleDouble, tolerance: Double) {
    // By a power of 2, which rounds nothing, so that products neither overflow nor vanish.
    let steepest = max(abs(x.high), abs(y.high))
    let power = steepest.isNormal ? 1 / steepest.binade : 1
    self.x = x.scaled(by: power)
    self.y = y.scaled(by: power)
    self.offset = offset.scaled(by: power)
    self.tolerance = tolerance * power
  }

  /// The line on which a hinge bends.
  init(hingeOf function: AffineFunction) {
    self.init(
      x: DoubleDouble(function.gradient.x), y: DoubleDouble(function.gradient.y),
      offset: DoubleDouble(function.offset),
      tolerance: BoundedForm.functionRounding * function.bound(within: Point(1, 1)))
  }

  /// The function at a point: exactly 0 wherever it is 0 up to rounding.
  func value(at point: Point) -> Double {
    let value = point.x * x.high + point.y * y.high + offset.high
    return abs(value) <= tolerance ? 0 : value
  }

  /// Whether two lines run in the same or opposite directions, up to a sine of the angle.
  func isParallel(to other: Line, within sine: Double) -> Bool {
    let lengths =
      (x.high * x.high + y.high * y.high)
      * (other.x.high * other.x.high + other.y.high * other.y.high)
    return abs((x * other.y - y * other.x).high) <= sine * lengths.squareRoot()
  }

  /// Where two lines cross, each coordinate rounded once.
  ///
  /// So the same two lines cross in the same point, whatever was cut before.
  func crossing(with other: Line) -> Point {
    let determinant = x * other.y - y * other.x
    return Point(
      ((y * other.offset - offset * other.y) / determinant).high,
      ((offset * other.x - x * other.offset) / determinant).high)
  }
}

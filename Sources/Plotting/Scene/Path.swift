/// An outline of straight lines and cubic Bézier curves, in units, y down.
public struct Path: Hashable, Sendable {
  /// One step of the pen.
  public enum Step: Hashable, Sendable {
    /// Lifts the pen to a point.
    case move(Point)
    /// Draws a line to a point.
    case line(Point)
    /// Draws a cubic curve with two control points to a point.
    case curve(Point, Point, Point)
    /// Draws a line back to where the pen was last set down.
    case close
  }

  /// The steps in order.
  public var steps: [Step]

  /// Makes a path from its steps.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }
}

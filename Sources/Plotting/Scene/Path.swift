/// An outline of straight lines and cubic Bézier curves, in units, y down.
public struct Path: Hashable, Sendable {
  /// One step of the pen.
  public enum Step: Hashable, Sendable {
    /// Lifts the pen to a point.
    case move(PagePoint)
    /// Draws a line to a point.
    case line(PagePoint)
    /// Draws a cubic curve with two control points to a point.
    case curve(PagePoint, PagePoint, PagePoint)
    /// Draws a line back to where the pen was last set down.
    case close
  }

  /// The steps in order.
  public var steps: [Step]

  /// Joins the steps of a pen.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }
}

extension Path {
  /// A circle around the origin, of four cubic curves.
  public static func circle(radius: Double) -> Path {
    // The control length that keeps the curve within 0.03 % of the circle.
    let k = 0.552_284_75 * radius
    let r = radius
    return Path([
      .move(PagePoint(r, 0)),
      .curve(PagePoint(r, k), PagePoint(k, r), PagePoint(0, r)),
      .curve(PagePoint(-k, r), PagePoint(-r, k), PagePoint(-r, 0)),
      .curve(PagePoint(-r, -k), PagePoint(-k, -r), PagePoint(0, -r)),
      .curve(PagePoint(k, -r), PagePoint(r, -k), PagePoint(r, 0)),
      .close,
    ])
  }

  /// The closed outline through some corners.
  public static func polygon(_ corners: [PagePoint]) -> Path {
    polyline(corners, isClosed: true)
  }

  /// The line through some points.
  public static func polyline(_ points: [PagePoint], isClosed: Bool = false) -> Path {
    guard let first = points.first else { return Path() }
    let steps = [.move(first)] + points.dropFirst().map(Step.line)
    return Path(isClosed ? steps + [.close] : steps)
  }

  /// The outline of a rectangle.
  public static func rectangle(_ rect: Rect) -> Path {
    polygon([
      PagePoint(rect.x, rect.y), PagePoint(rect.maxX, rect.y), PagePoint(rect.maxX, rect.maxY),
      PagePoint(rect.x, rect.maxY),
    ])
  }
}

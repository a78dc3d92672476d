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

extension Path {
  /// A circle around the origin, of four cubic curves.
  public static func circle(radius: Double) -> Path {
    // The control length that keeps the curve within 0.03 % of the circle.
    let k = 0.552_284_75 * radius
    let r = radius
    return Path([
      .move(Point(r, 0)),
      .curve(Point(r, k), Point(k, r), Point(0, r)),
      .curve(Point(-k, r), Point(-r, k), Point(-r, 0)),
      .curve(Point(-r, -k), Point(-k, -r), Point(0, -r)),
      .curve(Point(k, -r), Point(r, -k), Point(r, 0)),
      .close,
    ])
  }

  /// The closed outline through some corners.
  public static func polygon(_ corners: [Point]) -> Path {
    polyline(corners, isClosed: true)
  }

  /// The line through some points.
  public static func polyline(_ points: [Point], isClosed: Bool = false) -> Path {
    guard let first = points.first else { return Path() }
    let steps = [.move(first)] + points.dropFirst().map(Step.line)
    return Path(isClosed ? steps + [.close] : steps)
  }

  /// The outline of a rectangle.
  public static func rectangle(_ rect: Rect) -> Path {
    polygon([
      Point(rect.x, rect.y), Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY),
      Point(rect.x, rect.maxY),
    ])
  }

  /// This path moved by an offset.
  public func moved(by offset: Point) -> Path {
    Path(
      steps.map { step in
        switch step {
        case .move(let end): .move(end + offset)
        case .line(let end): .line(end + offset)
        case .curve(let first, let second, let end):
          .curve(first + offset, second + offset, end + offset)
        case .close: .close
        }
      })
  }
}

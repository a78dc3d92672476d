/// A point in data coordinates, y up: what marks are given.
public typealias Point = SIMD2<Double>

/// A point of the page in units (1 unit = 1 CSS px = 0.75 pt), y down: what scenes are made of.
///
/// ``Frame/position(of:)`` leads from the one to the other.
public typealias PagePoint = SIMD2<Double>

/// A width and a height in units.
public struct Size: Hashable, Sendable {
  /// Units across.
  public var width: Double
  /// Units down.
  public var height: Double

  /// Joins a width and a height in units.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle of the page, in units, y down.
public struct Rect: Hashable, Sendable {
  /// The left edge.
  public var x: Double
  /// The top edge.
  public var y: Double
  /// Units across.
  public var width: Double
  /// Units down.
  public var height: Double

  /// Places a rectangle by its top left corner and its size, in units.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var maxX: Double { x + width }
  /// The bottom edge.
  public var maxY: Double { y + height }
}

extension Rect {
  /// Whether a point lies in the rectangle, its edges included.
  public func contains(_ point: PagePoint) -> Bool {
    point.x >= x && point.x <= maxX && point.y >= y && point.y <= maxY
  }

  /// Whether a rectangle lies in this one, edges included.
  public func contains(_ other: Rect) -> Bool {
    other.x >= x && other.maxX <= maxX && other.y >= y && other.maxY <= maxY
  }

  /// Whether two rectangles share more than an edge.
  public func overlaps(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// This rectangle with each edge moved outwards by a distance.
  public func grown(by distance: Double) -> Rect {
    Rect(
      x: x - distance, y: y - distance, width: width + 2 * distance,
      height: height + 2 * distance)
  }
}

extension Rect {
  /// The point of the rectangle that is nearest to a point.
  func nearest(to point: PagePoint) -> PagePoint {
    PagePoint(min(max(point.x, x), maxX), min(max(point.y, y), maxY))
  }

  /// How far a point is from the rectangle, 0 inside.
  func distance(to point: PagePoint) -> Double {
    let offset = point - nearest(to: point)
    return (offset * offset).sum().squareRoot()
  }

  /// The part of a straight line that lies in the rectangle, its edges included.
  ///
  /// Liang and Barsky's method: the line is cut at each edge that it crosses.
  func part(from start: PagePoint, to end: PagePoint) -> (start: PagePoint, end: PagePoint)? {
    var entry = 0.0
    var exit = 1.0
    let step = end - start
    for (move, low, high) in [
      (step.x, x - start.x, maxX - start.x), (step.y, y - start.y, maxY - start.y),
    ] {
      if move == 0 {
        guard low <= 0, high >= 0 else { return nil }
        continue
      }
      entry = max(entry, min(low / move, high / move))
      exit = min(exit, max(low / move, high / move))
    }
    guard entry <= exit else { return nil }
    return (entry == 0 ? start : start + entry * step, exit == 1 ? end : start + exit * step)
  }
}

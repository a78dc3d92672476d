public import SpiralCore

/// The margin on each side, as a fraction of the data's range.
private let padding = 0.09
/// The least fraction of a side that the data cover when the view grows towards a square.
private let leastCoverage = 0.6
/// A range below this fraction of the coordinates is due to rounding.
private let leastRelativeExtent = 0x1p-40

extension View {
  /// The default view of some points: their range, padded by 9 % and grown towards a square.
  ///
  /// The shorter side grows until the view is square or the data cover 60 % of that side, whichever
  /// comes first. Ranges that differ by more than 4:1 are only padded (see `keepsEqualAspect`). A
  /// range of length zero takes the length of the other; if both are zero, a fifth of the largest
  /// coordinate, or 1 at the origin.
  ///
  /// - Precondition: there is a point, and all are finite.
  public static func framing(_ points: [Point]) -> View {
    let (low, high) = extremes(of: points)
    let magnitude = max(abs(low.x), abs(high.x), abs(low.y), abs(high.y))
    var extent = high - low
    for axis in 0..<2
    where extent[axis] <= leastRelativeExtent * max(abs(low[axis]), abs(high[axis])) {
      extent[axis] = 0
    }

    var sides = extent * (1 + 2 * padding)
    if sides == Point(0, 0) {
      sides = Point(repeating: magnitude > 0 ? magnitude / 5 : 1)
    } else if sides.min() == 0 {
      sides = Point(repeating: sides.max())
    } else if sides.max() <= largestEqualAspectRatio * sides.min() {
      let square = Point(repeating: sides.max())
      sides = pointwiseMax(sides, pointwiseMin(square, extent / leastCoverage))
    }
    let middle = low + (high - low) / 2
    return View(low: middle - sides / 2, high: middle + sides / 2)
  }

  /// The view of the course's own figures: a margin of one unit on every side of the points.
  ///
  /// It suits the course's spiral; use `framing(_:)` for data of another size.
  ///
  /// - Precondition: there is a point, and all are finite.
  public static func course(around points: [Point]) -> View {
    let (low, high) = extremes(of: points)
    return View(low: low - 1, high: high + 1)
  }

  private init(low: Point, high: Point) {
    self.init(x: low.x...high.x, y: low.y...high.y)
  }

  private static func extremes(of points: [Point]) -> (low: Point, high: Point) {
    precondition(!points.isEmpty, "a view needs at least one point")
    precondition(points.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "coordinates are finite")
    return points.reduce((low: points[0], high: points[0])) { range, point in
      (pointwiseMin(range.low, point), pointwiseMax(range.high, point))
    }
  }
}

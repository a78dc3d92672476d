/// The outline that marks a point: one for each class, so that colour is never the only cue.
///
/// All have the area of a circle of radius 3 at scale 1.
public enum Symbol: CaseIterable, Hashable, Sendable {
  /// A circle.
  case circle
  /// An upright square.
  case square
  /// A triangle pointing up.
  case triangle
  /// A square standing on a corner.
  case diamond
  /// A triangle pointing down.
  case triangleDown
  /// A plus with thick arms.
  case plus
  /// A star of five points.
  case star
  /// A cross with thick arms.
  case cross
  /// Two triangles, one above the other, that meet in a point.
  case hourglass
  /// Two triangles side by side that meet in a point.
  case bow

  /// The outline around the origin, `scale` times the usual size.
  public func outline(scale: Double = 1) -> Path {
    switch self {
    case .circle: .circle(radius: 3 * scale)
    case .square: polygon(squareCorners, scale)
    case .triangle: polygon(triangleCorners, scale)
    case .diamond: polygon(eighthTurn(squareCorners), scale)
    case .triangleDown: polygon(triangleCorners.map { PagePoint($0.x, -$0.y) }, scale)
    case .plus: polygon(plusCorners, scale)
    case .star: polygon(starCorners, scale)
    case .cross: polygon(eighthTurn(plusCorners), scale)
    case .hourglass: polygon(hourglassCorners, scale)
    case .bow: polygon(hourglassCorners.map { PagePoint($0.y, $0.x) }, scale)
    }
  }

  private func polygon(_ corners: [PagePoint], _ scale: Double) -> Path {
    .polygon(corners.map { $0 * scale })
  }
}

// Corners are written out: their sines and cosines are constants of the design.
private let squareCorners = [
  PagePoint(-2.65, -2.65), PagePoint(2.65, -2.65), PagePoint(2.65, 2.65), PagePoint(-2.65, 2.65),
]
private let triangleCorners = [PagePoint(0, -4.66), PagePoint(4.04, 2.33), PagePoint(-4.04, 2.33)]
private let hourglassCorners = [
  PagePoint(-3.76, -3.76), PagePoint(3.76, -3.76), PagePoint(-3.76, 3.76), PagePoint(3.76, 3.76),
]
private let starCorners = [
  PagePoint(0, -4.63), PagePoint(1.22, -1.68), PagePoint(4.4, -1.43), PagePoint(1.98, 0.64),
  PagePoint(2.72, 3.75),
  PagePoint(0, 2.08), PagePoint(-2.72, 3.75), PagePoint(-1.98, 0.64), PagePoint(-4.4, -1.43),
  PagePoint(-1.22, -1.68),
]
private let plusCorners = [
  PagePoint(-1.19, -3.57), PagePoint(1.19, -3.57), PagePoint(1.19, -1.19), PagePoint(3.57, -1.19),
  PagePoint(3.57, 1.19), PagePoint(1.19, 1.19), PagePoint(1.19, 3.57), PagePoint(-1.19, 3.57),
  PagePoint(-1.19, 1.19),
  PagePoint(-3.57, 1.19), PagePoint(-3.57, -1.19), PagePoint(-1.19, -1.19),
]

/// Corners turned by an eighth of a circle.
private func eighthTurn(_ corners: [PagePoint]) -> [PagePoint] {
  let root = 0.5.squareRoot()
  return corners.map { PagePoint(root * ($0.x - $0.y), root * ($0.x + $0.y)) }
}

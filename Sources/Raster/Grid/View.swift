/// A rectangle of the plane, in data coordinates, y up.
public struct View: Hashable, Sendable {
  /// Left and right limits.
  public var x: ClosedRange<Double>
  /// Bottom and top limits.
  public var y: ClosedRange<Double>

  /// Joins the limits of x and of y.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }

  /// The distance from the left to the right limit.
  public var width: Double { x.upperBound - x.lowerBound }
  /// The distance from the bottom to the top limit.
  public var height: Double { y.upperBound - y.lowerBound }

  /// The longest ratio of the two sides at which one unit of x is drawn as long as one of y.
  public static let largestEqualAspectRatio = 4.0

  /// Whether one unit of x should be drawn as long as one unit of y.
  ///
  /// It should while neither side is more than four times the other. A longer rectangle would be drawn
  /// as a thin strip, so there each axis has a scale of its own, and a figure should say so.
  public var keepsEqualAspect: Bool {
    max(width, height) <= Self.largestEqualAspectRatio * min(width, height)
  }
}

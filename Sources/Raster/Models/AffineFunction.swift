public import SpiralCore

/// A function of the plane that is a plane itself: gradient · x + offset.
public struct AffineFunction: Equatable, Sendable {
  /// How fast the value grows along each axis.
  public var gradient: Point
  /// The value at the origin.
  public var offset: Double

  /// Makes a function from its gradient and its value at the origin.
  public init(gradient: Point, offset: Double) {
    self.gradient = gradient
    self.offset = offset
  }

  /// The value at a point, summed in the order of the models' own scores, so to the same bits.
  @inlinable
  public func value(at point: Point) -> Double {
    point.x * gradient.x + point.y * gradient.y + offset
  }
}

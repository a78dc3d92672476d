/// A point of the page in units (1 unit = 1 CSS px = 0.75 pt), y down.
public typealias Point = SIMD2<Double>

/// A width and a height in units.
public struct Size: Hashable, Sendable {
  /// Units across.
  public var width: Double
  /// Units down.
  public var height: Double

  /// Makes a size.
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

  /// Makes a rectangle from its top left corner and its size.
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

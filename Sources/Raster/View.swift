/// The rectangle of the plane that is looked at, in data coordinates, y up.
public struct View: Hashable, Sendable {
  /// Left and right limits.
  public var x: ClosedRange<Double>
  /// Bottom and top limits.
  public var y: ClosedRange<Double>

  /// Makes a view.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }
}

public import Images

/// Areas bounded by closed rings in data coordinates, filled even-odd.
public struct Areas: Mark {
  /// The rings, holes among them.
  public var rings: [[Point]]
  /// The colour inside.
  public var fill: Color

  /// Fills the inside of some rings.
  public init(_ rings: [[Point]], fill: Color) {
    self.rings = rings
    self.fill = fill
  }

  /// The corners of all rings.
  public var dataPoints: [Point] { rings.flatMap(\.self) }

  /// One filled outline of all rings.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let steps = rings.flatMap { Path.polygon($0.compactMap(frame.position(of:))).steps }
    return steps.isEmpty ? [] : [frame.clipped([.shape(Path(steps), fill: fill, stroke: nil)])]
  }
}

/// Straight lines across the plot area, each at a value of one axis.
public struct Rules: Mark {
  /// The values: of the x axis, or of the y axis.
  public var values: [Double]
  /// Whether the values are those of the x axis, so that the lines are vertical.
  public var areUpright: Bool
  /// How the lines are drawn.
  public var stroke: Stroke

  /// Vertical lines at values of the x axis.
  public init(x values: [Double], stroke: Stroke = Stroke(Theme.light.muted, width: 1)) {
    (self.values, areUpright, self.stroke) = (values, true, stroke)
  }

  /// Horizontal lines at values of the y axis.
  public init(y values: [Double], stroke: Stroke = Stroke(Theme.light.muted, width: 1)) {
    (self.values, areUpright, self.stroke) = (values, false, stroke)
  }

  /// The values, each with no value on the other axis.
  public var dataPoints: [Point] {
    values.map { areUpright ? Point($0, .nan) : Point(.nan, $0) }
  }

  /// One outline of all lines inside the limits of the axis.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let rect = frame.rect
    let lines = values.compactMap { value -> Path? in
      guard let share = (areUpright ? frame.x : frame.y).share(of: value),
        (-1e-9...(1 + 1e-9)).contains(share)
      else { return nil }
      let x = rect.x + share * rect.width
      let y = rect.maxY - share * rect.height
      return areUpright
        ? .polyline([PagePoint(x, rect.y), PagePoint(x, rect.maxY)])
        : .polyline([PagePoint(rect.x, y), PagePoint(rect.maxX, y)])
    }
    guard !lines.isEmpty else { return [] }
    return [
      .shape(Path(lines.flatMap(\.steps)), fill: nil, stroke: stroke.scaled(by: frame.markScale))
    ]
  }
}

public import Images

/// Points of one class: a symbol at each place.
public struct Dots: Mark {
  /// Places in data coordinates.
  public var points: [Point]
  /// The shape.
  public var symbol: Symbol
  /// The size, 1 for the symbol's usual.
  public var scale: Double
  /// The inside.
  public var fill: Color
  /// The outline.
  public var stroke: Stroke

  /// Marks some points with a symbol.
  public init(
    _ points: [Point], symbol: Symbol, scale: Double = 1, fill: Color, stroke: Stroke
  ) {
    self.points = points
    self.symbol = symbol
    self.scale = scale
    self.fill = fill
    self.stroke = stroke
  }

  /// A symbol at each point whose centre lies in the plot area, drawn whole.
  public func elements(in frame: Frame) -> [Scene.Element] {
    // A point on the limit of the axes is inside, whatever rounding says.
    let area = frame.rect.grown(by: 0.5)
    let places = points.compactMap(frame.position(of:)).filter(area.contains)
    guard !places.isEmpty else { return [] }
    return [
      .stamps(
        symbol.outline(scale: scale * frame.markScale), at: places, fill: fill,
        stroke: stroke.scaled(by: frame.markScale))
    ]
  }
}

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
  /// The outline, if any.
  public var stroke: Stroke?

  /// Marks some points with a symbol.
  ///
  /// - Parameters:
  ///   - points: Places in data coordinates.
  ///   - symbol: The shape.
  ///   - scale: The size of the symbol, 1 for its usual.
  ///   - fill: The colour inside.
  ///   - stroke: The outline, if any.
  public init(
    _ points: [Point], symbol: Symbol = .circle, scale: Double = 1,
    fill: Color = Palette.petroff.light[0], stroke: Stroke? = Stroke(Theme.light.ink, width: 0.7)
  ) {
    self.points = points
    self.symbol = symbol
    self.scale = scale
    self.fill = fill
    self.stroke = stroke
  }

  /// All of the points.
  public var dataPoints: [Point] { points }

  /// A symbol at each point whose centre lies in the plot area, drawn whole.
  public func elements(in frame: Frame) -> [Scene.Element] {
    // A point on the limit of the axes is inside, whatever rounding says.
    let area = frame.rect.grown(by: 0.5)
    let places = points.compactMap(frame.position(of:)).filter(area.contains)
    guard !places.isEmpty else { return [] }
    return [
      .stamps(
        symbol.outline(scale: scale * frame.markScale), at: places, fill: fill,
        stroke: stroke?.scaled(by: frame.markScale))
    ]
  }
}

public import Images

/// A sign and what it means.
public struct LegendEntry: Hashable, Sendable {
  /// The sign.
  public var swatch: Swatch
  /// What it means.
  public var label: String

  /// Explains a sign.
  public init(_ swatch: Swatch, _ label: String) {
    self.swatch = swatch
    self.label = label
  }

  /// A sign in a legend.
  public enum Swatch: Hashable, Sendable {
    /// A symbol as it marks points.
    case symbol(Symbol, fill: Color, stroke: Stroke)
    /// Lines, each stroke over the one before.
    case line([Stroke])
  }
}

extension LegendEntry {
  /// The room for the sign, in units.
  var swatchWidth: Double {
    switch swatch {
    case .symbol: 10
    case .line: 24
    }
  }

  /// The sign in a box of `swatchWidth` whose middle stands at a height.
  func elements(x: Double, middle: Double) -> [Scene.Element] {
    let center = Point(x + swatchWidth / 2, middle)
    switch swatch {
    case .symbol(let symbol, let fill, let stroke):
      return [.stamps(symbol.outline(), at: [center], fill: fill, stroke: stroke)]
    case .line(let strokes):
      let line = Path.polyline([
        Point(x, middle), Point(x + swatchWidth, middle),
      ])
      return strokes.map { .shape(line, fill: nil, stroke: $0) }
    }
  }
}

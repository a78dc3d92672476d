public import Images

/// A symbol or a line, and what it means.
public struct LegendEntry: Hashable, Sendable {
  /// The symbol or line.
  public var swatch: Swatch
  /// What it means.
  public var label: String

  /// Explains a symbol or a line.
  public init(_ swatch: Swatch, _ label: String) {
    self.swatch = swatch
    self.label = label
  }

  /// A symbol or a line in a legend.
  public enum Swatch: Hashable, Sendable {
    /// A symbol as it marks points.
    case symbol(Symbol, fill: Color, stroke: Stroke)
    /// Lines, each stroke over the one before.
    case line([Stroke])
  }
}

extension LegendEntry {
  /// The width of the swatch, in units.
  func swatchWidth(_ markScale: Double) -> Double {
    switch swatch {
    // The widest symbol, the star, just fits.
    case .symbol: 9.4 * markScale
    case .line: 24 * markScale
    }
  }

  /// The swatch in a box of `swatchWidth` whose middle stands at a height.
  func elements(x: Double, middle: Double, markScale: Double) -> [Scene.Element] {
    let width = swatchWidth(markScale)
    switch swatch {
    case .symbol(let symbol, let fill, let stroke):
      return [
        .stamps(
          symbol.outline(scale: markScale), at: [PagePoint(x + width / 2, middle)], fill: fill,
          stroke: stroke.scaled(by: markScale))
      ]
    case .line(let strokes):
      let line = Path.polyline([PagePoint(x, middle), PagePoint(x + width, middle)])
      return strokes.map { .shape(line, fill: nil, stroke: $0.scaled(by: markScale)) }
    }
  }
}

public import Images

/// A symbol, a line or a colour, and what it means.
public struct LegendEntry: Hashable, Sendable {
  /// The symbol, line or colour.
  public var swatch: Swatch
  /// What it means.
  public var label: String

  /// Explains a symbol, a line or a colour.
  public init(_ swatch: Swatch, _ label: String) {
    self.swatch = swatch
    self.label = label
  }

  /// A symbol, a line or a colour in a legend.
  public enum Swatch: Hashable, Sendable {
    /// A symbol as it marks points, with its outline, if any.
    case symbol(Symbol, fill: Color, stroke: Stroke?)
    /// Lines, each stroke over the one before.
    case line([Stroke])
    /// A piece of an area, such as a region, a bar or a band.
    case area(Color, stroke: Stroke?)
    /// A bar of colours that values are drawn in, with the least and the greatest value at its ends.
    case colorBar([Color], from: String, to: String)
  }
}

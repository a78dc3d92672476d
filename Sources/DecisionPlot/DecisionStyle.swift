import Images
public import Plotting

/// How classes, their regions and their points look.
public struct DecisionStyle: Hashable, Sendable {
  /// How regions are filled.
  public enum Target: Hashable, Sendable {
    /// From a raster at the resolution of the image: antialiased polygons would leak at their seams.
    case pixels
    /// From exact polygons, which stay sharp at any zoom, for SVG and PDF.
    case outlines
  }

  /// How strong the class colour is in a region.
  public enum Tint: Hashable, Sendable {
    /// Equally strong everywhere.
    case flat
    /// Stronger where the model is more certain.
    case confidence
  }

  /// The colours of everything that is not data.
  public var theme: Theme
  /// The colours of classes.
  public var palette: Palette
  /// How strong the class colour is in a region.
  public var tint: Tint
  /// How regions are filled: choose by the format of the file.
  public var target: Target

  /// Chooses a look.
  ///
  /// - Parameters:
  ///   - theme: The colours of everything that is not data.
  ///   - palette: The colours of classes.
  ///   - tint: How strong the class colour is in a region.
  ///   - target: `.pixels` for PNG, `.outlines` for SVG and PDF.
  public init(
    theme: Theme = .light, palette: Palette = .petroff, tint: Tint = .confidence,
    target: Target = .pixels
  ) {
    self.theme = theme
    self.palette = palette
    self.tint = tint
    self.target = target
  }
}

extension DecisionStyle {
  /// The colours and the symbol of one class.
  public func classStyle(_ label: Int) -> ClassStyle {
    palette.style(ofClass: label, on: theme.kind)
  }

  /// The line between two regions, which lies on a wider one in the colour of the paper.
  public var boundaryLine: Stroke { Stroke(theme.ink, width: 1.6) }

  /// The casing of ``boundaryLine``, which sets it off from the regions on both sides.
  var boundaryCasing: Stroke { Stroke(theme.paper.opacity(0.7), width: 3.2) }
}

// MARK: Symbols

extension DecisionStyle {
  /// The inside of a symbol: the class colour, or the paper for a mistake.
  func fill(ofClass label: Int, isMistake: Bool) -> Color {
    isMistake ? theme.paper : classStyle(label).color
  }

  /// The outline of a symbol: thin around the class colour, thick and coloured around a mistake, thick and
  /// in the ink of the page around a point that was held out.
  func edge(
    ofClass label: Int, isMistake: Bool, isHeldOut: Bool = false, scale: Double = 1
  ) -> Stroke {
    if isHeldOut { return Stroke(theme.ink, width: 1.6 * scale) }
    return isMistake
      ? Stroke(classStyle(label).edge, width: 1.5 * scale)
      : Stroke(theme.kind == .light ? theme.ink : theme.paper, width: 0.7 * scale)
  }

  /// A legend of the classes.
  ///
  /// - Parameters:
  ///   - classLabels: What the legend says of each class, in label order.
  ///   - mistakes: What it says of hollow symbols, or `nil` where the plot has none.
  ///   - heldOut: What it says of points that were held out, or `nil` where the plot has none.
  public func legend(
    _ classLabels: [String], mistakes: String? = nil, heldOut: String? = nil
  ) -> [LegendEntry] {
    let classes = classLabels.enumerated().map { label, text in
      LegendEntry(
        .symbol(
          classStyle(label).symbol, fill: fill(ofClass: label, isMistake: false),
          stroke: edge(ofClass: label, isMistake: false)),
        text)
    }
    let hollow = Stroke(theme.ink, width: 1.5)
    let kept = edge(ofClass: 0, isMistake: false, isHeldOut: true)
    return classes
      + [
        mistakes.map { LegendEntry(.symbol(.circle, fill: theme.paper, stroke: hollow), $0) },
        heldOut.map { LegendEntry(.symbol(.circle, fill: theme.muted, stroke: kept), $0) },
      ].compactMap(\.self)
  }
}

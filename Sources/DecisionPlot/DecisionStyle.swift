public import Images
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

// MARK: Regions

extension DecisionStyle {
  /// The share of the class colour in a region where the model is certain.
  private static let strongestTint = 0.45
  /// The share where the model guesses: enough to see whose region it is.
  private static let weakestTint = 0.15
  /// The share in a region of one tint.
  private static let flatTint = 0.3

  /// The colour of the region of a class.
  ///
  /// - Parameters:
  ///   - label: The class.
  ///   - certainty: How certain the model is, 0 where it guesses and 1 where it is sure; of no effect on a
  ///     flat tint.
  public func regionColor(ofClass label: Int, certainty: Double = 1) -> Color {
    classStyle(label).color.mixed(into: theme.paper, share: share(atCertainty: certainty))
  }

  private func share(atCertainty certainty: Double) -> Double {
    switch tint {
    case .flat: Self.flatTint
    case .confidence: Self.weakestTint + (Self.strongestTint - Self.weakestTint) * certainty
    }
  }

  /// The opacity of paper that turns the strongest tint into that of a certainty.
  func cover(atCertainty certainty: Double) -> Double {
    1 - share(atCertainty: certainty) / share(atCertainty: 1)
  }
}

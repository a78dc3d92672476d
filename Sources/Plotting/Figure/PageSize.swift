/// Where figures will be shown: it decides how wide they are and how large their text is.
///
/// Figures are made at the size at which they are shown, since text that is scaled with a figure is
/// too small or too large.
public enum PageSize: String, CaseIterable, Hashable, Sendable {
  /// A web page.
  case web
  /// A slide of 960 × 540 units.
  case slide
  /// A column of 245 pt in a two-column paper, at real size.
  case latexColumn = "latex-column"
  /// A text of 470 pt, at real size.
  case latexText = "latex-text"
}

/// What a figure is made of, which decides the shape of its page.
public enum FigureKind: Hashable, Sendable {
  /// One map of the plane.
  case map
  /// Two maps or tables that are compared.
  case pair
  /// Curves over an axis.
  case chart
  /// Few rows of marks along an axis.
  case strip
  /// Many small maps.
  case grid
}

extension PageSize {
  /// The page for a kind of figure.
  public func page(for kind: FigureKind) -> Page {
    switch self {
    case .web: kind.page(width: kind.webSize.width, height: kind.webSize.height)
    case .slide:
      kind.page(
        width: 960, height: 540, margin: 24,
        typography: kind == .grid ? .smallProjection : .projection, markScale: 1.5)
    // A TeX point is 1/72.27 in: a whole number of units just below the width fills the column
    // without an overfull line. The text around a figure keeps its own distance.
    case .latexColumn:
      kind.page(width: 325, height: nil, margin: 3, typography: .print, markScale: 0.8)
    case .latexText:
      kind.page(width: 624, height: nil, margin: 3, typography: .print, markScale: 0.8)
    }
  }
}

extension FigureKind {
  fileprivate var webSize: (width: Double, height: Double?) {
    switch self {
    case .map: (480, 480)
    case .pair: (800, 440)
    case .chart: (640, 400)
    case .strip: (640, 300)
    case .grid: (800, nil)
    }
  }

  fileprivate func page(
    width: Double, height: Double?, margin: Double = 12, typography: Typography = .screen,
    markScale: Double = 1
  ) -> Page {
    let plotShape =
      switch self {
      case .map, .pair, .grid: 1.0
      case .chart: 0.62
      case .strip: 0.4
      }
    // Small maps are looked at together, so that each may be smaller than a map alone.
    let isSmall = self == .grid
    return Page(
      width: width, height: height, plotShape: plotShape, margin: margin,
      leastPlot: isSmall ? 110 : 180, typography: typography,
      markScale: isSmall ? 0.7 * markScale : markScale)
  }
}

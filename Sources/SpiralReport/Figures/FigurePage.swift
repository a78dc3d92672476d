package import Plotting

/// Where figures will be shown: it decides how wide they are and how large their text is.
///
/// Figures are made at the size at which they are shown, since text that is scaled with a figure is
/// too small or too large.
package enum PageSize: String, CaseIterable, Hashable, Sendable {
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
package enum PageShape: CaseIterable, Hashable, Sendable {
  /// One map of the plane.
  case map
  /// Two maps or tables that are compared.
  case pair
  /// Curves over an axis.
  case chart
  /// A few rows of marks along an axis.
  case strip
  /// Many small maps.
  case grid
}

extension PageSize {
  /// The page for a kind of figure.
  package func page(for kind: PageShape) -> Page {
    var page =
      switch self {
      case .web: Page(width: kind.webSize.width, height: kind.webSize.height)
      case .slide: Page.slide
      case .latexColumn: Page.latexColumn
      case .latexText: Page.latexText
      }
    page.plotShape = kind.plotShape
    if kind == .grid {
      // Small maps are looked at together, so that each may be smaller than a map alone.
      page.leastPlot = 110
      page.markScale = max(0.7, 0.7 * page.markScale)
      if self == .slide { page.typography = .smallProjection }
    }
    return page
  }
}

extension PageShape {
  fileprivate var webSize: (width: Double, height: Double?) {
    switch self {
    case .map: (480, 480)
    case .pair: (800, 440)
    case .chart: (640, 400)
    case .strip: (640, 300)
    case .grid: (800, nil)
    }
  }

  fileprivate var plotShape: Double {
    switch self {
    case .map, .pair, .grid: 1
    case .chart: 0.62
    case .strip: 0.4
    }
  }
}

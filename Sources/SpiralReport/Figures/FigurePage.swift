package import Plotting

/// Where figures will be shown: it decides how wide they are and how large their text is.
///
/// Figures are made at the size at which they are shown, since text that is scaled with a figure is
/// too small or too large.
package struct PageSize: Hashable, Sendable {
  /// What figures are looked at on, which decides how large their text is.
  package enum Medium: Hashable, Sendable {
    /// A web page.
    case screen
    /// A wall, from a distance.
    case projection
    /// Paper, at real size.
    case paper
  }

  /// What it is called, or `nil` for a width that has no name.
  package let name: String?
  /// What figures are looked at on.
  package let medium: Medium
  /// The width in units, or `nil` where each kind of figure has its own.
  package let width: Double?
  /// The height in units, or `nil` where it follows from the figure.
  package let height: Double?
  /// The width as people know it, where it is not one in pixels.
  package let length: PageWidth?

  private init(
    _ name: String?, _ medium: Medium, width: Double?, height: Double? = nil,
    length: PageWidth? = nil
  ) {
    self.name = name
    self.medium = medium
    self.width = width
    self.height = height
    self.length = length
  }
}

// MARK: Sizes

extension PageSize {
  /// A width of one's own: pixels are for a screen, all else is for paper.
  package init(_ width: PageWidth) {
    self.init(
      nil, width.unit == .pixels ? .screen : .paper, width: width.pageUnits, length: width)
  }

  /// A place in print that has a name.
  private static func paper(
    _ name: String, _ amount: Double, _ unit: PageWidth.Unit
  ) -> PageSize {
    let length = PageWidth(amount, unit)
    return PageSize(name, .paper, width: length?.pageUnits, length: length)
  }

  /// A web page.
  package static let web = PageSize("web", .screen, width: nil)
  /// A slide of 960 × 540 units.
  package static let slide = PageSize("slide", .projection, width: 960, height: 540)
  /// What a slide has below a title of its own.
  package static let slideBody = PageSize("slide-body", .projection, width: 864, height: 400)
  /// Half of what a slide has below a title of its own, beside text.
  package static let slideHalf = PageSize("slide-half", .projection, width: 424, height: 400)
  /// A column of LaTeX's `article` in two columns.
  package static let latexColumn = paper("latex-column", 229.5, .points)
  /// Both of its columns, with the room between them.
  package static let latexText = paper("latex-text", 469, .points)

  /// All sizes that have names, the default first.
  package static let named: [PageSize] = [
    .web, .slide, .slideBody, .slideHalf,
    .latexColumn, .latexText,
    paper("article", 345, .points),
    paper("article-column", 229.5, .points),
    paper("revtex-column", 246, .points),
    paper("ieee-column", 252, .points),
    // Both name their width in inches, too: 3.33 and 3.25.
    paper("acm-column", 241, .points),
    paper("icml-column", 3.25, .inches),
    // Margins of an inch, in which those of 25 mm have room to spare.
    paper("a4-text", 159.2, .millimetres),
    paper("letter-text", 6.5, .inches),
  ]

  /// Pixels of a PNG per unit by default: two for screens, 300 per inch for print.
  package var usualScale: Double { medium == .paper ? 300 / 96 : 2 }
}

// MARK: Pages

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
      switch medium {
      case .screen: kind.webPage(width: width)
      case .projection:
        Page(
          width: width ?? Page.slide.width, height: height, margin: self == .slide ? 24 : 4,
          typography: .projection,
          // Small plots would be covered by large symbols.
          markScale: self == .slideHalf ? 1.1 : Page.slide.markScale)
      case .paper: Page.print(width: width ?? Page.latexText.width)
      }
    page.plotShape = kind.plotShape
    // Where a slide has room for two plots side by side, they stand so: it cannot grow.
    if medium == .projection { page.leastPlot = min(180, page.width / 4) }
    if kind == .grid {
      // Small maps are looked at together, so that each may be smaller than a map alone.
      page.leastPlot = min(110, page.leastPlot, (page.height ?? .infinity) / 5)
      page.markScale = max(0.7, 0.7 * page.markScale)
      // They are read one by one, and there are many: the page may be higher.
      if medium == .paper { page.tallest = 2 }
      if medium == .projection { page.typography = .smallProjection }
    }
    return page
  }
}

extension PageShape {
  /// The page on the web: of its own size, or of its own shape at another width.
  fileprivate func webPage(width: Double?) -> Page {
    let usual = webSize
    guard let width else {
      return Page(width: usual.width, height: usual.height, isTrimmed: true)
    }
    // A wide figure is no higher than a screen.
    let tallest = 640.0
    return Page(
      width: width, height: usual.height.map { min(tallest, $0 / usual.width * width) },
      isTrimmed: true)
  }

  private var webSize: (width: Double, height: Double?) {
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

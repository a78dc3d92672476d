/// The paper of one figure, and how large text and marks are on it.
public struct Page: Hashable, Sendable {
  /// The width in units.
  public var width: Double
  /// The least height in units, or `nil` for a page whose height follows from its plots.
  ///
  /// A page grows where its text would leave the plots too little space.
  public var height: Double?
  /// Whether a page becomes shorter than its height where equal scales make plots so short that more than a
  /// tenth of it would stay empty.
  public var isTrimmed: Bool
  /// The height over the width of plots on a page without a height, unless scales decide it.
  public var plotShape: Double
  /// The greatest height over the width of a page without a height, or `nil` for none, so that a
  /// caption still fits below the figure.
  ///
  /// Plots get smaller to keep it, down to six tenths of `leastPlot`; where text alone is higher, they
  /// keep their size.
  public var tallest: Double?
  /// The space left free at each edge, in units.
  public var margin: Double
  /// The least width and height of a plot, in units: before a plot gets smaller, panels stack and the
  /// page grows.
  public var leastPlot: Double
  /// Sizes of text.
  public var typography: Typography
  /// How large symbols and how wide lines are drawn, relative to their usual size.
  public var markScale: Double
  /// Whether the page is filled with the colour of the paper; otherwise only plots are, and letters and
  /// lines outside of them have a halo of it, so that they are readable on any page.
  ///
  /// Pixels always have their paper.
  public var hasSheet: Bool

  /// Describes the paper of a figure.
  ///
  /// - Parameters:
  ///   - width: The width, in units.
  ///   - height: The least height, in units, or `nil` if it follows from the plots.
  ///   - isTrimmed: Whether the page becomes shorter where plots cannot fill it.
  ///   - plotShape: The height over the width of plots where neither `height` nor scales decide it.
  ///   - tallest: The greatest height over the width of a page without a height.
  ///   - margin: The space left free at each edge, in units.
  ///   - leastPlot: The least width and height of a plot, in units.
  ///   - typography: Sizes of text.
  ///   - markScale: How large symbols and how wide lines are drawn, 1 for their usual size.
  ///   - hasSheet: Whether the page is filled with the colour of the paper.
  /// - Precondition: the width, the heights and the scale of marks are positive.
  public init(
    width: Double, height: Double?, isTrimmed: Bool = false, plotShape: Double = 0.62,
    tallest: Double? = nil, margin: Double = 12, leastPlot: Double = 180,
    typography: Typography = .screen,
    markScale: Double = 1, hasSheet: Bool = true
  ) {
    precondition(
      [width, height ?? width, tallest ?? 1, markScale].allSatisfy { $0 > 0 && $0.isFinite }
        && [plotShape, margin, leastPlot].allSatisfy { $0 >= 0 && $0.isFinite },
      "a page has positive sides")
    self.width = width
    self.height = height
    self.isTrimmed = isTrimmed
    self.plotShape = plotShape
    self.tallest = tallest
    self.margin = margin
    self.leastPlot = leastPlot
    self.typography = typography
    self.markScale = markScale
    self.hasSheet = hasSheet
  }
}

extension Page {
  /// A figure of 640 × 400 units, for reading on a screen.
  public static let screen = Page(width: 640, height: 400)

  /// A slide of 960 × 540 units.
  public static let slide = Page(
    width: 960, height: 540, margin: 24, typography: .projection, markScale: 1.5)

  /// A page of a width in print, at real size: the text around a figure keeps its own distance.
  ///
  /// - Parameter width: The width, in units of 1/96 in.
  public static func print(width: Double) -> Page {
    Page(
      width: width, height: nil, tallest: 1.6, margin: 3, typography: .print, markScale: 0.8)
  }

  /// A column of LaTeX's `article` in two columns, 229.5 TeX points.
  ///
  /// A TeX point is 1/72.27 in: a whole number of units just below the width fills the column
  /// without an overfull line.
  public static let latexColumn = Page.print(width: 304)

  /// Both columns of LaTeX's `article` with the room between them, 469 TeX points.
  public static let latexText = Page.print(width: 622)
}

/// Sizes of text in units.
public struct Typography: Hashable, Sendable {
  /// Headings and panel titles, in bold.
  public var title: Double
  /// Names of axes.
  public var axisName: Double
  /// Tick labels, legends, panel subtitles and labels in plots.
  public var tick: Double

  /// Chooses three sizes.
  ///
  /// - Parameters:
  ///   - title: The size of headings and panel titles, in units.
  ///   - axisName: The size of the names of axes.
  ///   - tick: The size of all other text.
  public init(title: Double, axisName: Double, tick: Double) {
    self.title = title
    self.axisName = axisName
    self.tick = tick
  }

  /// For reading on a screen: nothing below 11 px.
  public static let screen = Typography(title: 14, axisName: 12, tick: 11)
  /// For a page of paper: nothing below 8 pt.
  public static let print = Typography(title: 12, axisName: 32 / 3, tick: 32 / 3)
  /// For a projector: a slide is read from ten times as far as a screen.
  public static let projection = Typography(title: 20, axisName: 17, tick: 16)
  /// For small multiples on a projector, whose titles are short and many.
  public static let smallProjection = Typography(title: 16, axisName: 14, tick: 13)
}

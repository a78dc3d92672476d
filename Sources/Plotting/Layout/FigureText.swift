/// The text of a figure, broken into lines for plots of a certain size, and the room that it takes.
struct FigureText {
  let grid: PanelGrid
  let axes: [(x: AxisLayout, y: AxisLayout)]
  let headers: [PanelHeader]
  let heading: [String]
  let legend: LegendLayout
  let legendIsBeside: Bool
  /// Whether nothing stands to the right of the titles of panels, which then may be wider than plots.
  let titlesReachEdge: Bool
  /// The width of a column to the left of the plot that holds heading, title and legend, or nothing where
  /// they stand around the plots.
  let asideWidth: Double?
  /// The room to the right of each plot that its marks may write in.
  let trailingRoom: Double
  let gutters: PanelGutters
  /// The height of the heading, with the room below it.
  let headingHeight: Double
  /// The height of the column of text, if there is one.
  let asideHeight: Double
  /// The total width and height that is not plot, including the margins of the page.
  let taken: Size

  static let legendGap = 8.0
  private static let headingGap = 8.0
  /// The distance from a column of text to the plot with its labels.
  static let asideGap = 24.0
  /// The share of the page that a column of text takes.
  private static let asideShare = 0.36
  /// The share of the page that a legend beside the plots may take.
  private static let widestLegend = 0.35

  /// Breaks text into lines for plots of a size.
  ///
  /// - Parameters:
  ///   - plot: The first plot area: its size, and where heading and legend begin.
  ///   - plotsHeight: The height of all rows of plots together.
  init(
    _ figure: Figure, _ lettering: Lettering, _ arrangement: FigureLayout.Arrangement, plot: Rect,
    plotsHeight: Double
  ) {
    let page = figure.page
    let font = lettering.tick
    let size = PlotShape(figure.panels[0]).fitted(width: plot.width, height: plot.height)
    asideWidth =
      arrangement.textIsAside ? (page.width * FigureText.asideShare).rounded(.down) : nil
    // Heading and legend begin where the plots do.
    let width = asideWidth ?? (page.width - page.margin - max(page.margin, plot.x))
    grid = PanelGrid(figure, columns: arrangement.columns)
    axes = figure.panels.map {
      AxisLayout.pair($0.filling(size), size: size, lettering: lettering)
    }
    // A legend beside plots begins beside the first.
    titlesReachEdge =
      arrangement.columns == 1 && (!arrangement.legendIsBeside || figure.panels.count == 1)
    let headerWidth = titlesReachEdge ? width : plot.width
    headers = figure.panels.map {
      PanelHeader($0, width: headerWidth, lettering: lettering)
    }
    heading = figure.heading.map { lettering.title.lines($0, width: width) } ?? []
    legendIsBeside = arrangement.legendIsBeside
    legend =
      legendIsBeside
      ? LegendLayout(
        figure.legend, height: plotsHeight, width: page.width * FigureText.widestLegend,
        font: font, markScale: page.markScale)
      : LegendLayout(figure.legend, width: width, font: font, markScale: page.markScale)
    let trailingWish =
      figure.panels.map { $0.trailingRoom(page.typography, font.measuring) }.max() ?? 0
    trailingRoom = arrangement.trailingShare * trailingWish
    gutters = PanelGutters(
      grid, axes: axes, headerHeights: headers.map { arrangement.textIsAside ? 0 : $0.height },
      // A point at the end of its axis reaches beyond it, wherever its label stands.
      trailingRoom: trailingWish > 0 ? max(trailingRoom, 3 * page.markScale) : 0,
      lettering: lettering)

    let headingHeight =
      heading.isEmpty ? 0 : lettering.title.height(of: heading) + FigureText.headingGap
    self.headingHeight = headingHeight
    if let asideWidth {
      asideHeight =
        headingHeight + (headers.first?.height ?? 0) + FigureText.asideGap + legend.size.height
      taken = Size(
        width: 2 * page.margin + asideWidth + FigureText.asideGap + gutters.width,
        height: 2 * page.margin + gutters.height)
      return
    }
    asideHeight = 0
    let hasLegend = !figure.legend.isEmpty
    let besideWidth =
      hasLegend && legendIsBeside ? (legend.size.width + PanelGutters.gap).rounded(.up) : 0
    let belowHeight =
      hasLegend && !legendIsBeside ? (legend.size.height + FigureText.legendGap).rounded(.up) : 0
    taken = Size(
      width: 2 * page.margin + gutters.width + besideWidth,
      height: 2 * page.margin + headingHeight + gutters.height + belowHeight)
  }
}

extension Panel {
  /// The most room to the right of the plot that a mark asks for.
  fileprivate func trailingRoom(_ typography: Typography, _ measuring: any TextMeasuring) -> Double
  {
    marks.map {
      $0.trailingRoom(x: x.scale, typography: typography, measuring: measuring)
    }.max() ?? 0
  }

  /// This panel with the limits that it will have on a plot area of a size.
  fileprivate func filling(_ size: Size) -> Panel {
    var panel = self
    (panel.x.scale, panel.y.scale) = PlotShape(self).scales(of: self, size: size)
    return panel
  }
}

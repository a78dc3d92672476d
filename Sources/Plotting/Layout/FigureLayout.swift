/// Where the parts of a figure stand on its page.
///
/// Text is measured, and the plots share the room that is left. All plots of a figure are equally large:
/// the axes of the first panel decide their shape, and other panels widen their limits to fill it.
struct FigureLayout {
  let figure: Figure
  let lettering: Lettering
  let text: FigureText
  /// The page: as asked for, or higher.
  let size: Size
  /// The plot area of each panel.
  let plots: [Rect]
  /// How data lie in each plot area.
  let scales: [(x: Scale, y: Scale)]
  let headingOrigin: PagePoint
  /// Where the title of each panel begins.
  let headerOrigins: [PagePoint]
  let legendOrigin: PagePoint
  /// How wide each plot could be, whatever its shape.
  let columnWidth: Double

  /// The plot area that stands for all: heading and legend begin at its left edge.
  var firstPlot: Rect { plots[0] }

  /// Shares the room that text leaves among the plots.
  ///
  /// - Parameters:
  ///   - text: The text of the figure, broken into lines for plots of about this size.
  ///   - mostPlotHeight: How high plots may be on a page without a height, if that is limited.
  init(
    _ figure: Figure, _ lettering: Lettering, _ text: FigureText, mostPlotHeight: Double? = nil
  ) {
    let page = figure.page
    let grid = text.grid
    let gutters = text.gutters
    let columns = Double(grid.columnCount)
    let rows = Double(grid.rowCount)
    let columnWidth = (page.width - text.taken.width) / columns
    let shape = PlotShape(figure.panels[0])
    let plot = shape.fitted(
      width: columnWidth,
      height: shape.height(
        room: page.height.map { ($0 - text.taken.height) / rows }, width: columnWidth,
        most: mostPlotHeight, on: page))
    let used = Size(
      width: text.taken.width + columns * plot.width,
      height: text.taken.height + rows * plot.height)
    let least = page.height ?? 0
    let isTrimmed = page.isTrimmed && used.height < 0.9 * least
    let height = (isTrimmed ? used.height : max(least, used.height)).rounded(.up)

    // What a fixed shape leaves over goes to both sides alike.
    let corner = PagePoint(
      (page.margin + max(0, page.width - used.width) / 2).rounded(),
      (page.margin + (height - used.height) / 2).rounded(.down))
    // A column of text is to the left of the plot, or the heading above all plots.
    let before =
      text.asideWidth.map { PagePoint($0 + FigureText.asideGap, 0) }
      ?? PagePoint(0, text.headingHeight)
    let plots = figure.panels.indices.map { panel in
      gutters.plot(
        row: grid.row(of: panel), column: grid.column(of: panel), size: plot,
        from: corner + before)
    }
    let right = plots.map(\.maxX).max() ?? 0
    let bottom = plots.map(\.maxY).max() ?? 0
    if text.asideWidth != nil {
      let start = PagePoint(corner.x, plots[0].y)
      headingOrigin = start
      headerOrigins = [start + PagePoint(0, text.headingHeight)]
      legendOrigin =
        headerOrigins[0] + PagePoint(0, text.headers[0].height + FigureText.asideGap)
    } else {
      headingOrigin = PagePoint(plots[0].x, corner.y)
      headerOrigins = zip(plots, text.headers).map { PagePoint($0.x, $0.y - $1.height) }
      // A legend that is wider than the page from the plots on begins farther to the left.
      let fitting = page.width - page.margin - text.legend.size.width
      legendOrigin =
        text.legendIsBeside
        ? PagePoint(right + gutters.right + PanelGutters.gap, plots[0].y)
        : PagePoint(
          max(page.margin, min(plots[0].x, fitting)),
          bottom + (gutters.below.last ?? 0) + FigureText.legendGap)
    }
    size = Size(width: page.width, height: height)
    scales = figure.panels.map { PlotShape($0).scales(of: $0, size: plot) }
    self.figure = figure
    self.lettering = lettering
    self.text = text
    self.plots = plots
    self.columnWidth = columnWidth
  }
}

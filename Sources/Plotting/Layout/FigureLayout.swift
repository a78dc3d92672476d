/// Where the parts of a figure stand on its page.
///
/// Text is measured, and the plots share the room that is left. Where that is too little for a plot,
/// labels move into the plot, panels stack, and at last the page grows.
struct FigureLayout {
  let figure: Figure
  let lettering: Lettering
  let text: FigureText
  /// The page: as asked for, or higher.
  let size: Size
  /// The plot area of each panel.
  let plots: [Rect]
  /// How data meet each plot area.
  let scales: [(x: Scale, y: Scale)]
  let headingOrigin: PagePoint
  let legendOrigin: PagePoint
  /// How wide each plot could be.
  private let columnWidth: Double

  /// What is chosen before anything is measured.
  struct Choice {
    var columns: Int
    /// The share of the room that marks ask for to the right of plots, where they write less
    /// comfortably in less.
    var trailingShare: Double
    var legendIsBeside: Bool
  }

  /// Lays a figure out in the way that leaves its plots the most room.
  init(_ figure: Figure, measuring: any TextMeasuring) {
    let lettering = Lettering(figure.page.typography, measuring: measuring)
    let below = FigureLayout.widest(figure, lettering, legendIsBeside: false)
    let beside =
      figure.legend.isEmpty
      ? below : FigureLayout.widest(figure, lettering, legendIsBeside: true)
    self = beside.isRoomier(than: below) ? beside : below
  }

  /// The first arrangement in which plots are wide enough: many columns first, and labels to the
  /// right of plots, in more lines if need be, before labels inside them.
  private static func widest(
    _ figure: Figure, _ lettering: Lettering, legendIsBeside: Bool
  ) -> FigureLayout {
    let most = min(figure.columnCount, figure.panels.count)
    let choices = (1...most).reversed().flatMap { columns in
      [1, 0.6, 0].map { share in
        Choice(columns: columns, trailingShare: share, legendIsBeside: legendIsBeside)
      }
    }
    var layout = settled(figure, lettering, choices[0])
    for choice in choices.dropFirst() where layout.columnWidth < figure.page.leastPlot {
      layout = settled(figure, lettering, choice)
    }
    return layout
  }

  /// The size of a plot decides where text breaks, and text decides the size: rounds of both end
  /// when text that was broken for a plot fits the plot that it left.
  private static func settled(
    _ figure: Figure, _ lettering: Lettering, _ choice: Choice
  ) -> FigureLayout {
    let page = figure.page
    var plot = Rect(
      x: page.margin, y: page.margin, width: 0.7 * page.width / Double(choice.columns),
      height: page.leastPlot)
    var layout = FigureLayout(
      figure, lettering,
      FigureText(figure, lettering, choice, plot: plot, plotsHeight: page.height ?? page.width))
    for round in 1...mostRounds where round <= leastRounds || !layout.plots[0].holds(plot) {
      let found = layout.plots[0]
      // Sizes that go up and down settle at the smaller.
      plot = round <= leastRounds ? found : found.common(with: plot)
      let bottom = layout.plots.map(\.maxY).max() ?? 0
      layout = FigureLayout(
        figure, lettering,
        FigureText(figure, lettering, choice, plot: plot, plotsHeight: bottom - found.y))
    }
    return layout
  }

  /// Rounds after which sizes are nearly right.
  private static let leastRounds = 2
  /// Far more rounds than any text needs.
  private static let mostRounds = 20

  /// Whether this layout stacks fewer panels, or else has larger plots, or else a lower page.
  private func isRoomier(than other: FigureLayout) -> Bool {
    let area = plots[0].width * plots[0].height
    let otherArea = other.plots[0].width * other.plots[0].height
    return (text.grid.columnCount, area, -size.height)
      > (other.text.grid.columnCount, otherArea, -other.size.height)
  }

  /// Shares the room that text leaves among the plots.
  private init(_ figure: Figure, _ lettering: Lettering, _ text: FigureText) {
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
        on: page))
    let used = Size(
      width: text.taken.width + columns * plot.width,
      height: text.taken.height + rows * plot.height)
    let height = max(page.height ?? 0, used.height).rounded(.up)

    // What a fixed shape leaves over goes to both sides alike.
    let corner = PagePoint(
      (page.margin + max(0, page.width - used.width) / 2).rounded(),
      (page.margin + (height - used.height) / 2).rounded(.down))
    let plots = figure.panels.indices.map { panel in
      gutters.plot(
        row: grid.row(of: panel), column: grid.column(of: panel), size: plot,
        from: corner + PagePoint(0, text.headingHeight))
    }
    let right = plots.map(\.maxX).max() ?? 0
    let bottom = plots.map(\.maxY).max() ?? 0
    legendOrigin =
      text.legendIsBeside
      ? PagePoint(right + gutters.right + PanelGutters.gap, plots[0].y)
      : PagePoint(plots[0].x, bottom + (gutters.below.last ?? 0) + FigureText.legendGap)
    headingOrigin = PagePoint(plots[0].x, corner.y)
    size = Size(width: page.width, height: height)
    scales = figure.panels.map { PlotShape($0).scales(of: $0, size: plot) }
    self.figure = figure
    self.lettering = lettering
    self.text = text
    self.plots = plots
    self.columnWidth = columnWidth
  }
}

extension Rect {
  /// Whether text that was broken for another plot fits this one.
  fileprivate func holds(_ other: Rect) -> Bool {
    x <= other.x && width >= other.width && height >= other.height
  }

  /// A plot that both hold, at this one's height.
  fileprivate func common(with other: Rect) -> Rect {
    Rect(
      x: max(x, other.x), y: y, width: min(width, other.width), height: min(height, other.height))
  }
}

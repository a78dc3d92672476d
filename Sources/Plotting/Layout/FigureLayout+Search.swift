extension FigureLayout {
  /// How the parts of a figure are arranged, which is chosen before anything is measured.
  struct Arrangement {
    /// How many panels stand side by side.
    var columns: Int
    /// How much of the room that marks ask for to the right of plots they get: labels take more lines
    /// in less, and move into the plot without any.
    var trailingShare: Double
    /// Whether the legend stands beside the plots, not below.
    var legendIsBeside: Bool

    /// The arrangements to try, the best first: as many columns as asked for, and labels to the right
    /// of plots before labels inside them.
    static func candidates(for figure: Figure, legendIsBeside: Bool) -> [Arrangement] {
      let most = min(figure.columnCount, figure.panels.count)
      return (1...most).reversed().flatMap { columns in
        [1, 0.6, 0].map { share in
          Arrangement(columns: columns, trailingShare: share, legendIsBeside: legendIsBeside)
        }
      }
    }
  }

  /// Lays a figure out in the arrangement that leaves its plots the most room.
  init(_ figure: Figure, measuring: any TextMeasuring) {
    let lettering = Lettering(figure.page.typography, measuring: measuring)
    func best(legendIsBeside: Bool) -> FigureLayout {
      FigureLayout.firstWideEnough(
        figure, lettering, Arrangement.candidates(for: figure, legendIsBeside: legendIsBeside))
    }
    let below = best(legendIsBeside: false)
    let beside = figure.legend.isEmpty ? below : best(legendIsBeside: true)
    self = beside.isRoomier(than: below) ? beside : below
  }

  /// The layout in the first arrangement in which plots are wide enough, or else in the last.
  private static func firstWideEnough(
    _ figure: Figure, _ lettering: Lettering, _ arrangements: [Arrangement]
  ) -> FigureLayout {
    var layout = settled(figure, lettering, arrangements[0])
    for arrangement in arrangements.dropFirst() where layout.columnWidth < figure.page.leastPlot {
      layout = settled(figure, lettering, arrangement)
    }
    return layout
  }

  /// The layout in one arrangement.
  ///
  /// The size of a plot decides where text breaks, and the text decides how much room is left for the
  /// plot. So text is broken for a plot of a guessed size, then for the plot that this leaves, and so
  /// on, until the text fits the plot that it leaves. Sizes can go up and down for ever; after a few
  /// rounds a plot may only shrink, which comes to an end.
  private static func settled(
    _ figure: Figure, _ lettering: Lettering, _ arrangement: Arrangement
  ) -> FigureLayout {
    let page = figure.page
    func layout(textFor plot: Rect, plotsHeight: Double) -> FigureLayout {
      FigureLayout(
        figure, lettering,
        FigureText(figure, lettering, arrangement, plot: plot, plotsHeight: plotsHeight))
    }
    var plot = Rect(
      x: page.margin, y: page.margin, width: 0.7 * page.width / Double(arrangement.columns),
      height: page.leastPlot)
    var result = layout(textFor: plot, plotsHeight: page.height ?? page.width)
    for round in 1...mostRounds {
      let mayGrow = round <= growingRounds
      if !mayGrow, result.firstPlot.holds(plot) { break }
      let found = result.firstPlot
      plot = mayGrow ? found : found.shrunk(to: plot)
      let bottom = result.plots.map(\.maxY).max() ?? 0
      result = layout(textFor: plot, plotsHeight: bottom - found.y)
    }
    return result
  }

  /// Rounds in which a plot takes whatever size text leaves it; then the size is nearly right.
  private static let growingRounds = 2
  /// Far more rounds than any text needs.
  private static let mostRounds = 20

  /// Whether this layout stacks fewer panels, or else has larger plots, or else a lower page.
  private func isRoomier(than other: FigureLayout) -> Bool {
    let area = firstPlot.width * firstPlot.height
    let otherArea = other.firstPlot.width * other.firstPlot.height
    return (text.grid.columnCount, area, -size.height)
      > (other.text.grid.columnCount, otherArea, -other.size.height)
  }
}

extension Rect {
  /// Whether text that was broken for another plot fits this one.
  fileprivate func holds(_ other: Rect) -> Bool {
    x <= other.x && width >= other.width && height >= other.height
  }

  /// The part of this plot's room that another plot has too, at this one's height on the page.
  fileprivate func shrunk(to other: Rect) -> Rect {
    Rect(
      x: max(x, other.x), y: y, width: min(width, other.width), height: min(height, other.height))
  }
}

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
    /// Whether heading, title and legend stand in a column to the left of the only plot.
    var textIsAside = false

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

  /// Lays a figure out in the arrangement that leaves its plots the most room, on a page that is not too
  /// tall.
  init(_ figure: Figure, measuring: any TextMeasuring) {
    let lettering = Lettering(figure.page.typography, measuring: RememberedWidths(measuring))
    let free = FigureLayout.roomiest(figure, lettering)
    self = free.isTooTall ? FigureLayout.lowered(free) ?? free : free
  }

  /// The layout in the arrangement that leaves plots the most room.
  private static func roomiest(
    _ figure: Figure, _ lettering: Lettering, mostPlotHeight: Double? = nil
  ) -> FigureLayout {
    func best(legendIsBeside: Bool) -> FigureLayout {
      FigureLayout.firstWideEnough(
        figure, lettering, Arrangement.candidates(for: figure, legendIsBeside: legendIsBeside),
        mostPlotHeight)
    }
    let below = best(legendIsBeside: false)
    let beside = figure.legend.isEmpty ? below : best(legendIsBeside: true)
    let around = beside.holdsLegend && beside.isRoomier(than: below) ? beside : below
    guard figure.hasRoomAside else { return around }
    let aside = settled(
      figure, lettering,
      Arrangement(columns: 1, trailingShare: 0, legendIsBeside: false, textIsAside: true),
      mostPlotHeight)
    // A little more room is not worth an unusual place.
    return aside.text.asideHeight <= aside.firstPlot.height
      && aside.firstPlot.height > 1.1 * around.firstPlot.height ? aside : around
  }

  /// Whether a legend beside plots ends on the page.
  private var holdsLegend: Bool {
    legendOrigin.y + text.legend.size.height <= size.height - figure.page.margin
  }

  private var isTooTall: Bool {
    let page = figure.page
    guard page.height == nil, let tallest = page.tallest else { return false }
    return size.height > tallest * page.width
  }

  /// The layout with the largest plots whose page is not too tall; nothing where text alone makes it so.
  private static func lowered(_ layout: FigureLayout) -> FigureLayout? {
    func lower(_ height: Int) -> FigureLayout {
      roomiest(layout.figure, layout.lettering, mostPlotHeight: Double(height))
    }
    var least = Int((leastShare * layout.figure.page.leastPlot).rounded(.up))
    var best = lower(least)
    // Long names of an axis take more width the lower a plot is, down to none for the plot.
    guard !best.isTooTall, best.firstPlot.width >= layout.firstPlot.width / 3 else { return nil }
    var tooMuch = Int(layout.firstPlot.height)
    while tooMuch - least > 1 {
      let middle = (least + tooMuch) / 2
      let tried = lower(middle)
      if tried.isTooTall {
        tooMuch = middle
      } else {
        (least, best) = (middle, tried)
      }
    }
    return best
  }

  /// The share of the least height of a plot that is left to it on a page that would be too tall.
  private static let leastShare = 0.6

  /// The layout in the first arrangement in which plots are wide enough, or else in the last.
  private static func firstWideEnough(
    _ figure: Figure, _ lettering: Lettering, _ arrangements: [Arrangement],
    _ mostPlotHeight: Double?
  ) -> FigureLayout {
    var layout = settled(figure, lettering, arrangements[0], mostPlotHeight)
    for arrangement in arrangements.dropFirst() where layout.columnWidth < figure.page.leastPlot {
      layout = settled(figure, lettering, arrangement, mostPlotHeight)
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
    _ figure: Figure, _ lettering: Lettering, _ arrangement: Arrangement,
    _ mostPlotHeight: Double?
  ) -> FigureLayout {
    let page = figure.page
    func layout(textFor plot: Rect, plotsHeight: Double) -> FigureLayout {
      FigureLayout(
        figure, lettering,
        FigureText(figure, lettering, arrangement, plot: plot, plotsHeight: plotsHeight),
        mostPlotHeight: mostPlotHeight)
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

extension Figure {
  /// Whether a map alone leaves the sides of its page empty.
  fileprivate var hasRoomAside: Bool {
    guard panels.count == 1, panels[0].hasOneUnit, let height = page.height else { return false }
    return page.width > 1.4 * height
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

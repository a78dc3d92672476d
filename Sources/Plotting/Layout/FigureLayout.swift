/// Where the parts of a figure stand on its page.
struct FigureLayout {
  static let margin = 12.0

  let figure: Figure
  let measuring: any TextMeasuring
  let headingLines: [String]
  let legend: LegendLayout
  /// The plot area of each panel.
  let plots: [Rect]
  /// The axes of each panel.
  let axes: [(x: AxisLayout, y: AxisLayout)]
  /// The lines of each panel's title and subtitle.
  let headers: [PanelHeader]
  /// The top left corner of the legend.
  let legendOrigin: Point

  /// Lays a figure out: room for text is set aside first, and the plots share the rest.
  init(_ figure: Figure, measuring: any TextMeasuring) {
    let margin = FigureLayout.margin
    let type = figure.typography
    self.figure = figure
    self.measuring = measuring
    headingLines =
      figure.heading.map {
        TextFlow(measuring: measuring).lines(
          $0, width: figure.size.width - 2 * margin, size: type.title, weight: .bold)
      } ?? []

    // The width of a plot decides its ticks, and the ticks' labels decide the width: twice is enough,
    // since labels change little once the width is nearly right.
    var grid = PanelGrid(figure, measuring: measuring, plot: nil, legendHeight: 0)
    var legend = LegendLayout([], width: 0, textSize: type.tick, measuring: measuring)
    for _ in 0..<2 {
      let left = grid.plots.first?.x ?? margin
      legend = LegendLayout(
        figure.legend, width: figure.size.width - margin - left, textSize: type.tick,
        measuring: measuring)
      grid = PanelGrid(
        figure, measuring: measuring, plot: grid.plots.first,
        headingHeight: FigureLayout.height(of: headingLines, type),
        legendHeight: legend.rows.isEmpty ? 0 : legend.height + 6)
    }
    self.legend = legend
    plots = grid.plots
    axes = grid.axes
    headers = grid.headers
    legendOrigin = Point(
      grid.plots.first?.x ?? margin, grid.bottom + (legend.rows.isEmpty ? 0 : 6))
  }

  static func lineHeight(_ size: Double) -> Double { (size * 1.3).rounded() }

  private static func height(of lines: [String], _ type: Typography) -> Double {
    lines.isEmpty ? 0 : Double(lines.count) * lineHeight(type.title) + 8
  }
}

/// The lines above a plot.
struct PanelHeader {
  let title: [String]
  let subtitle: [String]

  init(_ panel: Panel, width: Double, typography: Typography, measuring: any TextMeasuring) {
    let flow = TextFlow(measuring: measuring)
    title = flow.lines(panel.title, width: width, size: typography.title, weight: .bold)
    subtitle = flow.lines(panel.subtitle, width: width, size: typography.tick, weight: .regular)
  }

  func height(_ type: Typography) -> Double {
    let lines =
      Double(title.count) * FigureLayout.lineHeight(type.title)
      + Double(subtitle.count) * FigureLayout.lineHeight(type.tick)
    return lines == 0 ? 0 : lines + 6
  }
}

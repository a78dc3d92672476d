import Images

/// Draws one panel where layout has put it.
struct PanelDrawing {
  let layout: FigureLayout
  let index: Int
  let frame: Frame

  init(_ layout: FigureLayout, _ index: Int, pixelsPerUnit: Double, measuring: any TextMeasuring) {
    self.layout = layout
    self.index = index
    let page = layout.figure.page
    let lines =
      layout.figure.panels[index].border == .axes ? AxisDrawing(layout, index).gridHeights : []
    frame = Frame(
      rect: layout.plots[index], x: layout.scales[index].x, y: layout.scales[index].y,
      pixelsPerUnit: pixelsPerUnit, trailingRoom: layout.text.trailingRoom, gridLines: lines,
      measuring: measuring, typography: page.typography, markScale: page.markScale)
  }

  /// Title, plot, and axes, each a named part.
  var elements: [Scene.Element] {
    let areas = PanelAreas(layout, index)
    let axes = AxisDrawing(layout, index)
    let plot =
      axes.lines(at: frame.gridLines)
      + panel.marks.flatMap { $0.elements(in: frame) } + [border]
    return [
      .part(
        name("title"), area: areas.title,
        layout.text.headers[index].elements(above: frame.rect, theme: layout.figure.theme)),
      .part(name("plot"), area: areas.plot, plot),
      .part(name("x axis"), area: areas.xAxis, axes.x),
      .part(name("y axis"), area: areas.yAxis, axes.y),
    ]
  }

  private var panel: Panel { layout.figure.panels[index] }

  /// What a reader would call a part: "left panel: x axis", or just "x axis" where there is one panel.
  private func name(_ part: String) -> String {
    layout.text.grid.name(of: index).map { "\($0): \(part)" } ?? part
  }

  private var border: Scene.Element {
    let stroke = Stroke(layout.figure.theme.ink, width: 1)
    // The line runs outside the plot area, so that it covers no data and its edges meet pixels.
    let edge = frame.rect.grown(by: 0.5)
    switch panel.border {
    case .box: return .shape(.rectangle(edge), fill: nil, stroke: stroke)
    case .axes:
      return .shape(
        .polyline([Point(edge.x, edge.y), Point(edge.x, edge.maxY), Point(edge.maxX, edge.maxY)]),
        fill: nil, stroke: stroke)
    }
  }
}

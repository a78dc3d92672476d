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

  /// Title, plot, and axes, each a part of its own.
  var elements: [Scene.Element] {
    let areas = PanelAreas(layout, index)
    let axes = AxisDrawing(layout, index)
    let plot =
      axes.lines(at: frame.gridLines)
      + panel.marks.flatMap { $0.elements(in: frame) } + [border]
    return [
      .part(
        part(.title), area: areas.title,
        layout.text.headers[index].elements(
          at: layout.headerOrigins[index], theme: layout.figure.theme)),
      .part(part(.plot), area: areas.plot, plot),
      .part(part(.xAxis), area: areas.xAxis, axes.x),
      .part(part(.yAxis), area: areas.yAxis, axes.y),
    ]
  }

  private var panel: Panel { layout.figure.panels[index] }

  private func part(_ kind: PartID.Kind) -> PartID {
    PartID(kind, in: layout.text.grid.place(of: index))
  }

  private var border: Scene.Element {
    let stroke = Stroke(layout.figure.theme.ink, width: 1)
    // The line runs outside the plot area, so that it covers no data and its edges meet pixels.
    let edge = frame.rect.grown(by: 0.5)
    switch panel.border {
    case .box: return .shape(.rectangle(edge), fill: nil, stroke: stroke)
    case .axes:
      return .shape(
        .polyline([
          PagePoint(edge.x, edge.y), PagePoint(edge.x, edge.maxY), PagePoint(edge.maxX, edge.maxY),
        ]),
        fill: nil, stroke: stroke)
    }
  }
}

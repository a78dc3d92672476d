import Images

/// Draws one panel where layout has put it.
struct PanelDrawing {
  let layout: FigureLayout
  let index: Int
  let panel: Panel
  let rect: Rect
  let frame: Frame

  init(_ layout: FigureLayout, _ index: Int, pixelsPerUnit: Double) {
    self.layout = layout
    self.index = index
    panel = layout.figure.panels[index]
    rect = layout.plots[index]
    frame = Frame(
      rect: rect, x: panel.x.scale, y: panel.y.scale, pixelsPerUnit: pixelsPerUnit,
      measuring: layout.measuring, typography: layout.figure.typography)
  }

  /// Title, plot, and axes, each a named part.
  var elements: [Scene.Element] {
    let plot =
      (panel.border == .axes ? gridLines : []) + panel.marks.flatMap { $0.elements(in: frame) }
      + [border]
    let page = layout.figure.size
    return [
      .part(
        name("title"), area: Rect(x: rect.x, y: 0, width: rect.width, height: rect.y), header),
      .part(name("plot"), area: rect, plot),
      .part(
        name("x axis"),
        area: Rect(x: rect.x, y: rect.maxY, width: rect.width, height: page.height - rect.maxY),
        xAxis),
      .part(
        name("y axis"), area: Rect(x: 0, y: rect.y, width: rect.x, height: rect.height), yAxis),
    ]
  }

  private var figure: Figure { layout.figure }

  /// What a reader would call a part: "left panel: x axis", or just "x axis" where there is one panel.
  private func name(_ part: String) -> String {
    guard figure.panels.count > 1 else { return part }
    if figure.panels.count == 2, figure.columnCount == 2 {
      return "\(index == 0 ? "left" : "right") panel: \(part)"
    }
    return "panel \(index + 1): \(part)"
  }

  // MARK: Title

  private var header: [Scene.Element] {
    let type = figure.typography
    let lines = layout.headers[index]
    var y = rect.y - lines.height(type)
    return lines.title.map { line in
      y += FigureLayout.lineHeight(type.title)
      return .text(
        Text(
          line, at: Point(rect.x, y - 4), size: type.title, weight: .bold,
          color: figure.theme.ink))
    }
      + lines.subtitle.map { line in
        y += FigureLayout.lineHeight(type.tick)
        return .text(
          Text(line, at: Point(rect.x, y - 2), size: type.tick, color: figure.theme.muted))
      }
  }

  // MARK: Frame

  private var border: Scene.Element {
    let stroke = Stroke(figure.theme.ink, width: 1)
    // The line runs outside the plot area, so that it covers no data and its edges meet pixels.
    let edge = rect.grown(by: 0.5)
    switch panel.border {
    case .box: return .shape(.rectangle(edge), fill: nil, stroke: stroke)
    case .axes:
      return .shape(
        .polyline([Point(edge.x, edge.y), Point(edge.x, edge.maxY), Point(edge.maxX, edge.maxY)]),
        fill: nil, stroke: stroke)
    }
  }

  private var gridLines: [Scene.Element] {
    let lines = layout.axes[index].y.ticks.filter { !$0.label.isEmpty }.compactMap { tick in
      y(of: tick).map { Path.polyline([Point(rect.x, $0), Point(rect.maxX, $0)]).steps }
    }
    let path = Path(lines.flatMap(\.self))
    return [.shape(path, fill: nil, stroke: Stroke(figure.theme.grid, width: 0.75))]
  }

  // MARK: Axes

  private var xAxis: [Scene.Element] {
    let type = figure.typography
    let axis = layout.axes[index].x
    let start = rect.maxY + 0.5
    let places = axis.ticks.compactMap { tick in x(of: tick).map { (tick, $0) } }
    let marks = places.map { tick, x in
      Path.polyline([Point(x, start), Point(x, start + length(of: tick))]).steps
    }
    let labelBase =
      rect.maxY + AxisLayout.tickLength + AxisLayout.labelGap
      + layout.measuring.ascent * type.tick * 0.8
    let labels = places.filter { !$0.0.label.isEmpty }.map { tick, x in
      Scene.Element.text(
        Text(
          tick.label, at: Point(x, labelBase), anchor: .middle, size: type.tick,
          color: figure.theme.ink))
    }
    let nameBase = labelBase + FigureLayout.lineHeight(type.axisName)
    return [tickMarks(marks)] + labels
      + [
        .text(
          Text(
            panel.x.name, at: Point(rect.x + rect.width / 2, nameBase), anchor: .middle,
            size: type.axisName, color: figure.theme.ink))
      ]
  }

  private var yAxis: [Scene.Element] {
    let type = figure.typography
    let axis = layout.axes[index].y
    let start = rect.x - 0.5
    let places = axis.ticks.compactMap { tick in y(of: tick).map { (tick, $0) } }
    let marks = places.map { tick, y in
      Path.polyline([Point(start, y), Point(start - length(of: tick), y)]).steps
    }
    // One y axis for a row of panels is numbered and named at the first.
    guard !figure.sharesY || index.isMultiple(of: figure.columnCount) else {
      return [tickMarks(marks)]
    }
    let labelEnd = rect.x - AxisLayout.tickLength - AxisLayout.labelGap
    let labels = places.filter { !$0.0.label.isEmpty }.map { tick, y in
      Scene.Element.text(
        Text(
          tick.label, at: Point(labelEnd, y + layout.measuring.capHeight * type.tick / 2),
          anchor: .end, size: type.tick, color: figure.theme.ink))
    }
    return [tickMarks(marks)] + labels + [yName(right: labelEnd - axis.labelWidth - 8)]
  }

  /// The name of the y axis: a single letter upright, words running upwards.
  private func yName(right: Double) -> Scene.Element {
    let size = figure.typography.axisName
    let isLetter = panel.y.name.count == 1
    let middle = rect.y + rect.height / 2
    return .text(
      Text(
        panel.y.name,
        at: Point(
          isLetter ? right : right - size * layout.measuring.descent,
          isLetter ? middle + layout.measuring.capHeight * size / 2 : middle),
        anchor: isLetter ? .end : .middle, size: size, color: figure.theme.ink,
        isVertical: !isLetter))
  }

  private func tickMarks(_ marks: [[Path.Step]]) -> Scene.Element {
    .shape(
      Path(marks.flatMap(\.self)), fill: nil, stroke: Stroke(figure.theme.ink, width: 1))
  }

  private func length(of tick: Tick) -> Double {
    tick.label.isEmpty ? AxisLayout.tickLength / 2 : AxisLayout.tickLength
  }

  /// The place of a tick, to half a unit, so that its edges meet the pixels of a picture at scale 2.
  private func x(of tick: Tick) -> Double? {
    panel.x.scale.share(of: tick.value).map { ((rect.x + $0 * rect.width) * 2).rounded() / 2 }
  }

  private func y(of tick: Tick) -> Double? {
    panel.y.scale.share(of: tick.value).map { ((rect.maxY - $0 * rect.height) * 2).rounded() / 2 }
  }
}

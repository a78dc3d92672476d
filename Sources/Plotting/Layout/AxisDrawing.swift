import Images

/// Draws the axes of one panel where layout has put it.
struct AxisDrawing {
  private let layout: FigureLayout
  private let index: Int
  private let scales: (x: Scale, y: Scale)
  private let rect: Rect
  private let theme: Theme

  init(_ layout: FigureLayout, _ index: Int) {
    self.layout = layout
    self.index = index
    scales = layout.scales[index]
    rect = layout.plots[index]
    theme = layout.figure.theme
  }

  /// The heights of grid lines in a chart: the labelled ticks of the y axis.
  var gridHeights: [Double] { yTicks.filter { !$0.tick.label.isEmpty }.map(\.y) }

  /// Lines across the plot, behind the data.
  func lines(at heights: [Double]) -> [Scene.Element] {
    lines(
      heights.map { [PagePoint(rect.x, $0), PagePoint(rect.maxX, $0)] },
      Stroke(theme.grid, width: 0.75))
  }

  /// Ticks, labels and name below the plot.
  var x: [Scene.Element] {
    let start = rect.maxY + 0.5
    let marks = tickMarks(
      xTicks.map { [PagePoint($0.x, start), PagePoint($0.x, start + length(of: $0.tick))] })
    guard layout.text.grid.hasXLabels(index) else { return marks }
    let font = layout.lettering.tick
    // The tops of the digits are at the offset; the line of text begins above them.
    let top =
      rect.maxY + AxisLayout.labelOffset + capitalHeight(font) - font.baseline
    let axis = layout.text.axes[index].x
    let labels = xTicks.flatMap { tick in
      axis.labels.areTurned
        ? turned(tick.lines, at: tick.x, font)
        : font.elements(tick.lines, at: PagePoint(tick.x, top), anchor: .middle, color: theme.ink)
    }
    return marks + labels
      + layout.lettering.axisName.elements(
        axis.nameLines,
        at: PagePoint(rect.x + rect.width / 2, top + axis.labelHeight + 1), anchor: .middle,
        color: theme.ink)
  }

  /// Lines that run upwards and end at the plot, the first at the left.
  private func turned(_ lines: [String], at x: Double, _ font: TextFlow) -> [Scene.Element] {
    lines.enumerated().map { line, string in
      let left = x - font.height(of: lines) / 2 + Double(line) * font.lineHeight
      return .text(
        Text(
          string, at: PagePoint(left + font.baseline, rect.maxY + AxisLayout.labelOffset),
          anchor: .end, size: font.size, color: theme.ink, isVertical: true))
    }
  }

  /// Ticks, labels and name to the left of the plot.
  var y: [Scene.Element] {
    let start = rect.x - 0.5
    let marks = tickMarks(
      yTicks.map { [PagePoint(start, $0.y), PagePoint(start - length(of: $0.tick), $0.y)] })
    guard layout.text.grid.hasYLabels(inColumn: layout.text.grid.column(of: index)) else {
      return marks
    }
    let font = layout.lettering.tick
    let labelEnd = rect.x - AxisLayout.labelOffset
    let labels = yTicks.flatMap {
      font.elements(
        $0.lines, at: PagePoint(labelEnd, $0.y - font.height(of: $0.lines) / 2), anchor: .end,
        color: theme.ink)
    }
    // The names of all y axes have the same distance, which the widest label decides.
    let widest = layout.text.axes.map(\.y.labelWidth).max() ?? 0
    return marks + labels + yName(right: labelEnd - widest - 8)
  }

  /// The name of the y axis: a single letter upright, words running upwards.
  private func yName(right: Double) -> [Scene.Element] {
    let font = layout.lettering.axisName
    let lines = layout.text.axes[index].y.nameLines
    let middle = rect.y + rect.height / 2
    if lines.count == 1, lines[0].count == 1 {
      return font.elements(
        lines, at: PagePoint(right, middle - font.lineHeight / 2), anchor: .end, color: theme.ink)
    }
    return lines.enumerated().map { line, string in
      let linesBelow = Double(lines.count - 1 - line)
      // The descent of the last line ends at the right.
      return .text(
        Text(
          string,
          at: PagePoint(
            right - font.size * font.measuring.descent - linesBelow * font.lineHeight, middle),
          anchor: .middle, size: font.size, color: theme.ink, isVertical: true))
    }
  }

  // MARK: Ticks

  private func tickMarks(_ marks: [[PagePoint]]) -> [Scene.Element] {
    lines(marks, Stroke(theme.ink, width: 1))
  }

  private func lines(_ lines: [[PagePoint]], _ stroke: Stroke) -> [Scene.Element] {
    lines.isEmpty
      ? []
      : [.shape(Path(lines.flatMap { Path.polyline($0).steps }), fill: nil, stroke: stroke)]
  }

  private func length(of tick: Tick) -> Double {
    tick.label.isEmpty ? AxisLayout.tickLength / 2 : AxisLayout.tickLength
  }

  private func capitalHeight(_ font: TextFlow) -> Double {
    font.measuring.capHeight * font.size
  }

  /// Ticks, the lines of their labels and their places, to half a unit, so that edges meet pixels at two
  /// pixels per unit.
  private var xTicks: [(tick: Tick, lines: [String], x: Double)] {
    let labels = layout.text.axes[index].x.labels
    return zip(labels.ticks, labels.lines).compactMap { tick, lines in
      scales.x.share(of: tick.value).map {
        (tick, lines, ((rect.x + $0 * rect.width) * 2).rounded() / 2)
      }
    }
  }

  private var yTicks: [(tick: Tick, lines: [String], y: Double)] {
    let labels = layout.text.axes[index].y.labels
    return zip(labels.ticks, labels.lines).compactMap { tick, lines in
      scales.y.share(of: tick.value).map {
        (tick, lines, ((rect.maxY - $0 * rect.height) * 2).rounded() / 2)
      }
    }
  }
}

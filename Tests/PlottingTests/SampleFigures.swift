import Images

@testable import Plotting

/// A figure of some kind with texts and ranges that are hard to lay out.
struct SampleFigure {
  var kind = SampleKind.map
  var size = SamplePage.web
  var theme = Theme.light
  var heading: String?
  var title = "Spiral data"
  var subtitle = "3 classes of 100 points"
  var xName = "x"
  var yName = "y"
  var x: ClosedRange<Double> = -1...1
  var y: ClosedRange<Double> = -1...1
  var classCount = 3
  var className = "class"

  var figure: Figure {
    Figure(
      page: size.page(for: kind), theme: theme, heading: heading,
      panels: (0..<panelCount).map(panel), columnCount: kind == .grid ? 3 : panelCount,
      legend: kind == .chart ? [] : legend, title: "Sample", description: "A sample.")
  }

  private var panelCount: Int {
    switch kind {
    case .map, .chart, .strip: 1
    case .pair: 2
    case .grid: 6
    }
  }

  private func panel(_ index: Int) -> Panel {
    let isMap = kind == .map || kind == .pair || kind == .grid
    return Panel(
      title: title, subtitle: subtitle, x: Axis(xName, .linear(x)),
      y: kind == .strip
        ? Axis(yName, categories: ["net", "linear"]) : Axis(yName, .linear(y)),
      border: isMap ? .box : .axes, hasEqualAspect: isMap && !isHair, marks: marks)
  }

  /// Whether one unit as long on both axes would leave no plot.
  private var isHair: Bool {
    let ratio = (x.upperBound - x.lowerBound) / (y.upperBound - y.lowerBound)
    return !(0.25...4).contains(ratio)
  }

  private var marks: [any Mark] {
    guard kind == .chart else { return [] }
    let middle = y.lowerBound + (y.upperBound - y.lowerBound) / 2
    let curve = [Point(x.lowerBound, y.upperBound), Point(x.upperBound, middle)]
    let stroke = Stroke(theme.ink, width: 2)
    return [
      Curve(curve, stroke: stroke),
      CurveLabels(
        [
          CurveLabels.Label(["two-layer net 0.245"], at: curve[1], color: theme.ink, hasDot: true),
          CurveLabels.Label(["data part 0.108"], at: curve[1], color: theme.ink, hasDot: false),
          CurveLabels.Label(["start"], at: curve[0], color: theme.ink, hasDot: true),
        ], avoiding: [curve]),
    ]
  }

  private var legend: [LegendEntry] {
    (0..<classCount).map { label in
      let style = Palette.petroff.style(ofClass: label, on: theme.kind)
      return LegendEntry(
        .symbol(style.symbol, fill: style.color, stroke: Stroke(theme.ink, width: 0.7)),
        "\(className) \(label)")
    }
      + [LegendEntry(.line([Stroke(theme.ink, width: 1.6)]), "class boundary")]
  }
}

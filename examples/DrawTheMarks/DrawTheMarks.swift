// Draws the pictures of Plotting's gallery as SVG: draw-the-marks FOLDER
import CairoRendering
import Foundation
import Images
import Plotting

let blue = Palette.petroff.light[0]
let orange = Palette.petroff.light[1]
let red = Palette.petroff.light[2]
let paper = Theme.light.paper
let ink = Theme.light.ink

/// Two series of bars over categories.
func bars() -> Figure {
  let names = ["linear softmax", "two-layer ReLU net", "nearest neighbour", "decision tree"]
  return Figure(
    page: Page(width: 480, height: 300),
    panels: [
      Panel(
        title: "Points classified correctly", x: Axis("", categories: names),
        y: Axis("%", .fitting([0, 100], kind: .linear)),
        marks: [
          Bars(categories: [49, 99, 98, 91], width: 0.36, shift: -0.2, fill: blue),
          Bars(categories: [48, 97, 93, 86], width: 0.36, shift: 0.2, fill: orange),
        ])
    ],
    legend: [
      LegendEntry(.area(blue, stroke: nil), "seen in training"),
      LegendEntry(.area(orange, stroke: nil), "new"),
    ])
}

/// A histogram with a rule at its median and a word beside it.
func histogram() -> Figure {
  let values = (1...400).map { index in
    // Sums of four fractions that never repeat: nearly a bell.
    [0.618_034, 0.754_878, 0.850_652, 0.324_718].map {
      (Double(index) * $0).truncatingRemainder(dividingBy: 1)
    }.reduce(0, +)
  }
  let median = values.sorted()[200]
  return Figure(
    page: Page(width: 480, height: 300),
    panels: [
      Panel(
        title: "A histogram", xName: "sum of four fractions", yName: "count",
        marks: [
          Bars.histogram(of: values, binCount: 16),
          Rules(x: [median], stroke: Stroke(ink, width: 1, dash: [4, 3])),
          Labels([.init("median", at: Point(median, 82), side: .right)], halo: paper),
        ])
    ])
}

/// The spread of many runs around their median.
func band() -> Figure {
  let steps = Array(stride(from: 1.0, through: 200, by: 1))
  let median = steps.map { 0.25 + 0.85 / (1 + $0 / 20) }
  let spans = zip(steps, median).map { step, middle in
    Band.Span(x: step, from: middle - 0.1 / (1 + step / 80), to: middle + 0.2 / (1 + step / 40))
  }
  let fill = blue.mixed(into: paper, share: 0.3)
  return Figure(
    page: Page(width: 480, height: 300),
    panels: [
      Panel(
        title: "Loss of 20 runs", x: Axis("step", .log(1...200)),
        y: Axis(
          "loss", .fitting(spans.map(\.high), kind: .linear, showsZero: true, endsAtTicks: true)),
        marks: [Band(spans, fill: fill), Curve(zip(steps, median).map { Point($0, $1) })])
    ],
    legend: [
      LegendEntry(.line([Stroke(blue, width: 2)]), "median"),
      LegendEntry(.area(fill, stroke: nil), "nine of ten runs"),
    ])
}

/// Numbers as colours, with a bar that says which is which.
func colors() -> Figure {
  let counts = [[46, 38, 16], [6, 54, 40], [45, 7, 48]]
  func shade(_ share: Double) -> Color { blue.mixed(into: paper, share: 0.6 * share) }
  let cells = counts.enumerated().flatMap { row, counts in
    counts.enumerated().map { column, count in
      Cells.Cell(
        column: column, row: row, fill: shade(Double(count) / 54), label: "\(count)", ink: ink)
    }
  }
  return Figure(
    page: Page(width: 480, height: 360),
    panels: [
      Panel(
        title: "Confusion", x: Axis("predicted class", categories: ["0", "1", "2"]),
        y: Axis("true class", categories: ["0", "1", "2"]), border: .box, hasEqualAspect: true,
        marks: [Cells(cells, line: Stroke(Theme.light.grid, width: 1))])
    ],
    legend: [
      LegendEntry(
        .colorBar((0...24).map { shade(Double($0) / 24) }, from: "0", to: "54"), "points")
    ])
}

/// Horizontal bars with long names, in order of their length.
func levelBars() -> Figure {
  let names = ["hidden units", "steps", "step size", "strength of the penalty on large weights"]
  return Figure(
    page: Page(width: 480, height: 260),
    panels: [
      Panel(
        title: "What the loss depends on", x: Axis("share of its spread, %", .linear(0...60)),
        y: Axis("", categories: names),
        marks: [
          Bars(categories: [8, 21, 52, 19], fill: red, areHorizontal: true),
          Labels([.init("52", at: Point(52, 2), side: .right)]),
        ])
    ])
}

@main
enum DrawTheMarks {
  static func main() throws {
    let folder = URL(filePath: CommandLine.arguments[1])
    let renderer = try SceneRenderer()
    let figures = [
      "bars": bars(), "level-bars": levelBars(), "histogram": histogram(), "band": band(),
      "colors": colors(),
    ]
    for (name, figure) in figures {
      let svg = try renderer.svg(of: figure)
      try Data(svg.utf8).write(to: folder.appending(path: "gallery-\(name).svg"))
    }
  }
}

// Draws the table of ExactRegions.md as two plots: what exact regions cost against H and against K.
//
//   swift run -c release --package-path Benchmarks plot-costs \
//     Sources/Raster/Raster.docc/ExactRegions.md Sources/Raster/Raster.docc/Resources/region-costs.svg

import CairoRendering
import Foundation
import Images
import Plotting

/// A row of the table: the size of the net, and milliseconds after each number of steps.
struct Row {
  let hiddenCount: Double
  let classCount: Double
  let milliseconds: [Double]

  /// Reads `| 1,000 | 3 | 17 ms, … | 11 ms, … | 16 ms, … |`; nil for any other line.
  init?(_ line: Substring) {
    let cells = line.split(separator: "|").map {
      $0.replacing(",", with: "").split(separator: " ").first.flatMap { Double($0) }
    }
    guard cells.count >= 5, let hiddenCount = cells[0], let classCount = cells[1] else {
      return nil
    }
    self.hiddenCount = hiddenCount
    self.classCount = classCount
    milliseconds = cells[2..<5].compactMap(\.self)
  }
}

let rows = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
  .split(separator: "\n").compactMap(Row.init)
let symbols: [Symbol] = [.circle, .square, .triangle]
let colors = Palette.petroff.light
let labels = ["after 1 step", "100 steps", "10,000 steps"]

/// Milliseconds of some rows against a number of theirs, on logarithmic axes.
func panel(_ title: String, _ xName: String, _ rows: [Row], against size: (Row) -> Double) -> Panel
{
  let marks = labels.indices.flatMap { series -> [any Mark] in
    let points = rows.map { Point(size($0), $0.milliseconds[series]) }.sorted { $0.x < $1.x }
    let ink = Stroke(Theme.light.ink, width: 0.7)
    return [
      Curve(points, stroke: Stroke(colors[series], width: 1.5)),
      Dots(points, symbol: symbols[series], fill: colors[series], stroke: ink),
    ]
  }
  return Panel(
    title: title, xName: xName, yName: "milliseconds", xKind: .log, yKind: .log, marks: marks)
}

let figure = Figure(
  panels: [
    panel("3 classes", "hidden units", rows.filter { $0.classCount == 3 }, against: \.hiddenCount),
    panel(
      "100 hidden units", "classes", rows.filter { $0.hiddenCount == 100 }, against: \.classCount),
  ], columnCount: 2,
  legend: zip(zip(symbols, colors), labels).map { look, label in
    LegendEntry(
      .symbol(look.0, fill: look.1, stroke: Stroke(Theme.light.ink, width: 0.7)), label)
  }, title: "What exact regions cost",
  description: "Milliseconds against hidden units and against classes, both on logarithmic axes.")
try Data(SceneRenderer().svg(of: figure).utf8)
  .write(to: URL(filePath: CommandLine.arguments[2]))

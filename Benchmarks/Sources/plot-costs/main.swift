// Draws the tables of ExactRegions.md as three plots: what exact regions cost against H and against K, and
// a report against N.
//
//   swift run -c release --package-path Benchmarks plot-costs \
//     Sources/Raster/Raster.docc/ExactRegions.md Sources/Raster/Raster.docc/Resources/region-costs.svg

import CairoRendering
import Foundation
import Images
import Plotting

/// A row of a table: sizes, and milliseconds after each number of steps.
struct Row {
  /// Hidden units and classes, or points.
  let sizes: [Double]
  let milliseconds: [Double]

  /// Reads `| 1,000 | 3 | 17 ms, … | 11 ms, … | 16 ms, … |`; nil for any other line.
  init?(_ line: Substring) {
    let cells = line.split(separator: "|").compactMap {
      $0.replacing(",", with: "").split(separator: " ").first.flatMap { Double($0) }
    }
    guard line.hasPrefix("|"), cells.count >= 4 else { return nil }
    sizes = Array(cells.dropLast(3))
    milliseconds = cells.suffix(3)
  }
}

let rows = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
  .split(separator: "\n").compactMap(Row.init)
let nets = rows.filter { $0.sizes.count == 2 }
let symbols: [Symbol] = [.circle, .square, .triangle]
let colors = Palette.petroff.light
let labels = ["after 1 step", "100 steps", "10,000 steps"]

/// Milliseconds of some rows against a number of theirs, on logarithmic axes.
func panel(_ title: String, _ xName: String, _ rows: [Row], against size: Int) -> Panel {
  let marks = labels.indices.flatMap { series -> [any Mark] in
    let points = rows.map { Point($0.sizes[size], $0.milliseconds[series]) }.sorted { $0.x < $1.x }
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
    panel("Regions, 3 classes", "hidden units", nets.filter { $0.sizes[1] == 3 }, against: 0),
    panel("Regions, 100 hidden units", "classes", nets.filter { $0.sizes[0] == 100 }, against: 1),
    panel("A report of five PNG", "points", rows.filter { $0.sizes.count == 1 }, against: 0),
  ], columnCount: 3,
  legend: zip(zip(symbols, colors), labels).map { look, label in
    LegendEntry(
      .symbol(look.0, fill: look.1, stroke: Stroke(Theme.light.ink, width: 0.7)), label)
  }, title: "What exact regions and reports cost",
  description:
    "Milliseconds against hidden units, classes and points, all on logarithmic axes.")
try Data(SceneRenderer().svg(of: figure).utf8)
  .write(to: URL(filePath: CommandLine.arguments[2]))

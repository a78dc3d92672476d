// Draws points of your own as a PNG: one figure, made with the libraries alone.
//
//     draw-your-points FILE.png

import CairoRendering
import Foundation
import Images
import Plotting

guard CommandLine.arguments.count == 2 else {
  print("usage: draw-your-points FILE.png")
  exit(64)
}

let rising = [Point(1, 1.2), Point(2, 1.9), Point(3, 3.2), Point(4, 3.8), Point(5, 5.1)]
let falling = rising.map { Point($0.x, 6 - $0.y) }
let ink = Stroke(Theme.light.ink, width: 0.7)
let colors = Palette.petroff.light

let figure = Figure(
  page: Page(width: 480, height: 360), theme: .light,
  panels: [
    Panel(
      title: "Two series", subtitle: "five points each", x: Axis("day", .linear(0...6)),
      y: Axis("height in cm", .linear(0...6)), border: .axes, hasEqualAspect: false,
      marks: [
        Dots(rising, symbol: .circle, fill: colors[0], stroke: ink),
        Dots(falling, symbol: .square, fill: colors[1], stroke: ink),
      ])
  ],
  legend: [
    LegendEntry(.symbol(.circle, fill: colors[0], stroke: ink), "rising"),
    LegendEntry(.symbol(.square, fill: colors[1], stroke: ink), "falling"),
  ],
  title: "Two series", description: "One series of five points rises and one falls.")

let font = try Data(
  contentsOf: URL(filePath: "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
let fonts = try FontBook(regular: [[UInt8](font)])
let scene = figure.scene(measuring: fonts, pixelsPerUnit: 2)
let png = try SceneRenderer(fonts: fonts).png(of: scene, scale: 2)
try Data(png).write(to: URL(filePath: CommandLine.arguments[1]))

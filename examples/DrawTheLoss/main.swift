// Trains a network and draws its loss as an SVG: draw-the-loss FILE.svg
import CairoRendering
import Foundation
import Plotting
import SpiralCore

var (dataset, _, network) = CaseStudy().draw()
let losses = try GradientDescent().train(&network, on: dataset, steps: 1000)
let points = losses.enumerated().map { Point(Double($0.offset + 1), $0.element.total) }
let panel = Panel(
  title: "Training", xName: "step + 1", yName: "loss", xKind: .log, marks: [Curve(points)])
let svg = try SceneRenderer().svg(of: Figure(panels: [panel]))
try Data(svg.utf8).write(to: URL(filePath: CommandLine.arguments[1]))

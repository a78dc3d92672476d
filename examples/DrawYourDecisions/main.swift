// Draws the decision regions of a network as a PNG: draw-your-decisions FILE.png
import CairoRendering
import DecisionPlot
import Foundation
import Plotting
import SpiralCore

var (dataset, _, network) = CaseStudy().draw()
try GradientDescent().train(&network, on: dataset, steps: 1000)
let model = EvaluatedModel(network, on: dataset)
let figure = Figure(
  panels: [model.panel(title: "A network after 1,000 steps")],
  legend: DecisionStyle().legend(dataset.classNames, mistakes: "misclassified"))
try Data(SceneRenderer().png(of: figure)).write(to: URL(filePath: CommandLine.arguments[1]))

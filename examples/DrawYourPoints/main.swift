// Draws a scatter plot as a PNG: draw-your-points FILE.png
import CairoRendering
import Foundation
import Plotting

let heights = [Point(1, 1.2), Point(2, 1.9), Point(3, 3.2), Point(4, 3.8), Point(5, 5.1)]
let panel = Panel(title: "Growth", xName: "day", yName: "height in cm", marks: [Dots(heights)])
let png = try SceneRenderer().png(of: Figure(panels: [panel]))
try Data(png).write(to: URL(filePath: CommandLine.arguments[1]))

import CairoRendering
import DecisionPlot
import Foundation
import Plotting
import SpiralReport
import TestSupport
import Testing

struct DrawnTargetTests {
  @Test func `maps are pixels in a PNG and outlines in an SVG, whatever else is drawn`() throws {
    let scratch = try Scratch()
    var options = ReportOptions(outputFolder: scratch.path("out"))
    options.plan = .tiny(points: 20, steps: 50)
    options.drawing.figures = [.boundaryNetwork]
    options.drawing.scale = 1
    let report = try Report.make(options) { _ in }
    let files = try scratch.files(below: "out")
    let renderer = try SceneRenderer()
    let (pixels, outlines) = (
      try #require(ReportFigure.boundaryNetwork.laidOut(from: report.results, for: .pixels)),
      try #require(ReportFigure.boundaryNetwork.laidOut(from: report.results, for: .outlines))
    )
    let pictures = try [pixels, outlines].map { try renderer.png(of: $0, pixelsPerUnit: 1) }
    #expect(pictures[0] != pictures[1])
    #expect(files["boundary-network.png"] == Data(pictures[0]))
    #expect(
      files["boundary-network.svg"] == Data(try renderer.svg(of: outlines, pixelsPerUnit: 1).utf8))
  }
}

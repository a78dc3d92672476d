import CairoRendering
import Images
import Plotting
import PlottingTestSupport
import SpiralReport
import Testing

/// The colour of every text against what lies below it.
struct ContrastTests {
  private static let results = Result {
    // So few points and so many steps that some class is right throughout: cells have all shades.
    let plan = StudyPlan.tiny(classes: 3, points: 8, hidden: 30, steps: 2000)
    return StudyResults(try plan.train(), view: .data, seeds: try plan.trainSeeds(0...4) { _ in })
  }

  /// The texts of a figure that are too hard to read, with their contrast.
  private func pale(
    _ figure: ReportFigure, _ palette: Palette, _ theme: Theme
  ) throws -> [String] {
    var options = DrawingOptions()
    options.palette = palette
    options.heading = "A line above"
    let font = try FontBook()
    let laidOut = try #require(
      figure.laidOut(from: try Self.results.get(), options, theme: theme))
    let readings = SceneContrast(
      laidOut.scene(measuring: font, pixelsPerUnit: 1), measuring: font
    ).readings
    #expect(readings.count > 3)
    return readings.filter { $0.contrast < $0.least }.map {
      "'\($0.text.string)' has \($0.contrast)"
    }
  }

  @Test(arguments: ReportFigure.all, Palette.choices)
  func `every text can be read`(_ figure: ReportFigure, _ palette: Palette) throws {
    for theme in [Theme.light, .dark] {
      let pale = try pale(figure, palette, theme)
      #expect(pale.isEmpty, "\(figure.name), \(palette.name), \(theme.kind)")
    }
  }

  @Test func `a text on a colour like its own is found`() {
    let font = FixedPitchFont()
    let cell = Scene.Element.shape(
      .rectangle(Rect(x: 0, y: 0, width: 50, height: 50)), fill: Color(0x777777), stroke: nil)
    let text = Text("word", at: Point(5, 30), size: 11, color: Color(0x888888))
    func contrasts(_ elements: [Scene.Element]) -> [Double] {
      SceneContrast(
        Scene(
          size: Size(width: 100, height: 50), paper: Color(0xFFFFFF), elements: elements),
        measuring: font
      ).readings.map(\.contrast)
    }
    #expect(contrasts([cell, .text(text)])[0] < 1.5)
    // What lies above it, or is cut away, does not matter.
    let clipped = Scene.Element.clip(
      .rectangle(Rect(x: 60, y: 0, width: 10, height: 10)), [cell])
    #expect(contrasts([.text(text), cell])[0] > 3)
    #expect(contrasts([clipped, .text(text)])[0] > 3)
  }
}

import CairoRendering
import Foundation
import Plotting
import PlottingTestSupport
import SpiralCore
import SpiralReport
import Testing

private let folder = "/usr/share/fonts/truetype/dejavu/"

/// Headings that do not fit in a line, or in any.
private let hardHeadings: [String?] = [
  nil, "Spiral data", String(repeating: "Loss and regions of both models, ", count: 6),
  String(repeating: "unbroken", count: 18), "训练损失 Ω é: x² − y ® at 49.3\u{202F}%",
]

/// The real figures in the real font: no text on another, nothing outside the page.
struct FigureLayoutTests {
  private let font: FontBook

  init() throws {
    func bytes(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(filePath: folder + name)))
    }
    font = try FontBook(
      regular: [bytes("DejaVuSans.ttf")], bold: [bytes("DejaVuSans-Bold.ttf")])
  }

  private static func results(
    classes: Int = 3, points: Int = 20, steps: Int = 20
  ) throws -> StudyResults {
    let plan = StudyPlan.tiny(classes: classes, points: points, hidden: 5, steps: steps)
    return StudyResults(
      try plan.train(), view: .data, seeds: try plan.trainSeeds(0...4) { _ in })
  }

  private func check(
    _ results: StudyResults, _ options: DrawingOptions, theme: Theme = .light, _ what: String
  ) throws {
    for figure in ReportFigure.all {
      let laidOut = try #require(figure.laidOut(from: results, options, theme: theme))
      let scene = laidOut.scene(measuring: font, pixelsPerUnit: 1)
      let inspection = SceneInspection(scene, measuring: font)
      #expect(inspection.overlappingTexts.isEmpty, "\(figure.name), \(what)")
      #expect(inspection.outside(margin: 2).isEmpty, "\(figure.name), \(what)")
      #expect(inspection.textsOverPlots.isEmpty, "\(figure.name), \(what)")
      #expect(inspection.textsOverSigns.isEmpty, "\(figure.name), \(what)")
      guard let heading = laidOut.heading else { continue }
      let words = inspection.texts.map(\.text.string).joined().filter { $0 != " " }
      #expect(words.contains(heading.filter { $0 != " " }), "\(figure.name), \(what)")
    }
  }

  @Test(arguments: PageSize.allCases, [Theme.light, .dark])
  func `nothing overlaps or leaves the page, whatever the heading`(
    _ size: PageSize, _ theme: Theme
  ) throws {
    var options = DrawingOptions()
    options.pageSize = size
    for heading in hardHeadings {
      options.heading = heading
      try check(
        try Self.results(), options, theme: theme, "\(size), \(heading ?? "no heading")")
    }
  }

  @Test(arguments: PageSize.allCases)
  func `nothing overlaps or leaves the page, whatever the data`(_ size: PageSize) throws {
    var options = DrawingOptions()
    options.pageSize = size
    try check(try Self.results(steps: 1), options, "\(size), one step")
    try check(try Self.results(points: 1), options, "\(size), one point a class")
    for classes in [1, 2, 10, 20] {
      try check(
        try Self.results(classes: classes, points: 5), options, "\(size), \(classes) classes")
    }
  }
}

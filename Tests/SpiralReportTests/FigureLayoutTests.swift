import CairoRendering
import DecisionPlot
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

  /// A study that takes milliseconds.
  private static func maker(
    classes: Int = 3, points: Int = 20, steps: Int = 20, style: FigureStyle
  ) throws -> FigureMaker {
    var parameters = CaseStudy()
    parameters.pointsPerClass = points
    parameters.classCount = classes
    parameters.hiddenCount = 5
    parameters.linearStepCount = steps
    parameters.networkStepCount = steps
    return FigureMaker(
      try Study(parameters),
      seeds: try SeedStudy(parameters, seeds: 0...4) { _ in }, style: style)
  }

  private func check(_ figures: FigureMaker, _ what: String) {
    for name in FigureName.allCases {
      let figure = figures.figure(name, for: .outlines)
      let scene = figure.scene(measuring: font, pixelsPerUnit: 1)
      let inspection = SceneInspection(scene, measuring: font)
      #expect(inspection.overlappingTexts.isEmpty, "\(name), \(what)")
      #expect(inspection.outside(margin: 2).isEmpty, "\(name), \(what)")
      #expect(inspection.textsOverPlots.isEmpty, "\(name), \(what)")
      #expect(inspection.textsOverSigns.isEmpty, "\(name), \(what)")
      guard let heading = figure.heading else { continue }
      let words = inspection.texts.map(\.text.string).joined().filter { $0 != " " }
      #expect(words.contains(heading.filter { $0 != " " }), "\(name), \(what)")
    }
  }

  @Test(arguments: PageSize.allCases, [Theme.light, .dark])
  func `nothing overlaps or leaves the page, whatever the heading`(
    _ size: PageSize, _ theme: Theme
  ) throws {
    var style = FigureStyle()
    style.pageSize = size
    for heading in hardHeadings {
      style.heading = heading
      check(
        try Self.maker(style: style).inTheme(theme), "\(size), \(heading ?? "no heading")")
    }
  }

  @Test(arguments: PageSize.allCases)
  func `nothing overlaps or leaves the page, whatever the data`(_ size: PageSize) throws {
    var style = FigureStyle()
    style.pageSize = size
    check(try Self.maker(steps: 1, style: style), "\(size), one step")
    check(try Self.maker(points: 1, style: style), "\(size), one point a class")
    for classes in [1, 2, 10, 20] {
      check(
        try Self.maker(classes: classes, points: 5, style: style), "\(size), \(classes) classes")
    }
  }
}

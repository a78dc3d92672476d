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

  /// Read once for all tests.
  private static let read = Result {
    func bytes(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(filePath: folder + name)))
    }
    return try FontBook(
      regular: [bytes("DejaVuSans.ttf")], bold: [bytes("DejaVuSans-Bold.ttf")])
  }

  init() throws { font = try Self.read.get() }

  /// What a figure may be about: classes, points of each and steps.
  private static let sizes: [(classes: Int, points: Int, steps: Int)] = [
    (3, 20, 20), (3, 20, 1), (3, 1, 20), (1, 5, 20), (2, 5, 20),
    (10, 5, 20),
    (20, 5, 20),
  ]

  /// The results of all sizes, the usual one first. Every page size and paper shows the same ones.
  private static let results = Result {
    try sizes.map { size in
      let plan = StudyPlan.tiny(
        classes: size.classes, points: size.points, hidden: 5, steps: size.steps)
      return StudyResults(
        try plan.train(), view: .data, seeds: try plan.trainSeeds(0...4) { _ in })
    }
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

  /// Sizes that have names, and widths from the least to the greatest.
  private static let pageSizes =
    PageSize.named
    + [(160, .pixels), (233, .pixels), (1000, .pixels), (1600, .pixels)].widths
    + [(43, .millimetres), (160, .points), (190, .points), (80, .millimetres), (16, .inches)].widths

  /// One of some cases for each page size: all cases have their turn, on pages of every kind.
  private static func turn<Case>(_ cases: [Case], _ size: PageSize) -> Case {
    cases[(pageSizes.firstIndex(of: size) ?? 0) % cases.count]
  }

  @Test(arguments: pageSizes)
  func `nothing overlaps or leaves the page, whatever the heading`(_ size: PageSize) throws {
    var options = DrawingOptions()
    options.pageSize = size
    let usual = try Self.results.get()[0]
    let heading = Self.turn(hardHeadings, size)
    options.heading = heading
    // Layout asks for no colour.
    let theme = heading == nil ? Theme.dark : .light
    try check(usual, options, theme: theme, "\(size), \(heading ?? "no heading")")
  }

  @Test func `small maps stand side by side even in a column of a paper`() throws {
    var options = DrawingOptions()
    options.pageSize = .latexColumn
    let figure = try #require(
      ReportFigure.evolution.laidOut(from: try Self.results.get()[0], options))
    let scene = figure.scene(measuring: font, pixelsPerUnit: 1)
    let plots = SceneInspection(scene, measuring: font).plots
    #expect(plots.count > 1 && Set(plots.map(\.x)).count == 2)
  }

  @Test(arguments: pageSizes)
  func `nothing overlaps or leaves the page, whatever the data`(_ size: PageSize) throws {
    var options = DrawingOptions()
    options.pageSize = size
    let cases = Array(zip(Self.sizes, try Self.results.get()).dropFirst())
    let (data, results) = Self.turn(cases, size)
    try check(results, options, "\(size), \(data)")
  }
}

extension [(Double, PageWidth.Unit)] {
  /// These widths as sizes of pages.
  fileprivate var widths: [PageSize] {
    compactMap { PageWidth($0, $1) }.map { PageSize($0) }
  }
}

import Foundation
import TestSupport
import Testing

@testable import SpiralReport

/// The drawings of the page, for light and dark paper.
struct ThemedDrawingTests {
  private static let made = Result {
    try SmallReport(
      SmallReport.study + [
        "--figures", "all", "--seeds", "3-4", "--documents", "html", "--formats", "svg", "--theme",
        "both", "--scale", "1",
      ])
  }

  /// The drawings of a page, in order.
  private static func drawings(_ page: String) -> [String] {
    page.matches(of: /<svg xmlns(?:.|\n)*?<\/svg>\n/).map { String($0.0) }
  }

  @Test(arguments: ReportFigure.all.map(\.name))
  func `it has the colours of both drawings and the outlines once`(_ name: String) throws {
    let report = try Self.made.get()
    let page = try report.text("report.html")
    let (light, dark) = try (report.text("\(name).svg"), report.text("\(name)-dark.svg"))
    let title = try #require(light.firstMatch(of: /<title id="[^"]*"/)).0
    let drawing = try #require(Self.drawings(page).first { $0.contains(title) })
    let styles = Dictionary(
      page.matches(of: /\n\.([a-z-]+-[0-9a-f]+) \{ ([^;]*); \}/).map {
        (String($0.1), String($0.2))
      }, uniquingKeysWith: { first, _ in first })
    #expect(!styles.isEmpty)
    let shown = DrawingOnPaper(drawing, darkStyles: styles)
    #expect(shown.light == light)
    #expect(DrawingOnPaper.withoutIDs(shown.dark) == DrawingOnPaper.withoutIDs(dark))
  }

  @Test(arguments: [["--theme", "dark"], ["--formats", "png"]])
  func `the page has the same drawings whatever files there are`(_ options: [String]) throws {
    let whole = try Self.drawings(Self.made.get().text("report.html"))
    let report = try SmallReport(
      SmallReport.study + ["--figures", "spiral,loss", "--documents", "html", "--scale", "1"]
        + options)
    let drawings = try Self.drawings(report.text("report.html"))
    #expect(drawings.count == 2)
    #expect(drawings.allSatisfy(whole.contains))
  }

  @Test func `drawings that differ in more than colours are both kept`() {
    let drawing = ThemedDrawing(
      light: "<svg>\n<path d=\"M0 0\"/>\n</svg>\n", dark: "<svg>\n<path d=\"M0 1\"/>\n</svg>\n")
    #expect(drawing.styles.isEmpty)
    #expect(drawing.svg.contains("<div class=\"on-light\"><svg>\n<path d=\"M0 0\"/>"))
    #expect(drawing.svg.contains("<div class=\"on-dark\"><svg>\n<path d=\"M0 1\"/>"))
  }

  @Test func `the style sheet has each colour of all drawings once`() throws {
    let page = try Self.made.get().text("report.html")
    let rules = page.matches(of: /\n(\.[a-z-]+-[0-9a-f]+) \{/).map { String($0.1) }
    #expect(rules.contains(".fill-0d1117") && Set(rules).count == rules.count)
    #expect(rules == rules.sorted())
  }
}

import Foundation
import Testing

@testable import SpiralReport

/// One drawing for light and dark paper.
struct ThemedDrawingTests {
  private static let made = Result {
    try SmallReport(
      SmallReport.study + [
        "--figures", "all", "--seeds", "3-4", "--formats", "svg", "--theme", "both",
      ])
  }

  /// An SVG whose ids do not tell it from another.
  private static func withoutIDs(_ svg: String) throws -> String {
    let salt = try #require(svg.firstMatch(of: /<title id="([^"]*)-title"/)).1
    return svg.replacingOccurrences(of: salt, with: "id")
  }

  /// The drawing as dark paper shows it: classes say the colours, and light images are not there.
  private static func onDarkPaper(_ drawing: ThemedDrawing) -> String {
    var lines: [String] = []
    for line in drawing.svg.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.contains(" class=\"on-light\"") { continue }
      var text = String(line).replacingOccurrences(
        of: " class=\"on-dark\" display=\"none\"", with: "")
      if let match = text.firstMatch(of: /\ class="([^"]*)"/) {
        let classes = match.1.split(separator: " ").map(String.init)
        text.removeSubrange(match.range)
        for name in classes {
          let parts = drawing.styles[name]?.components(separatedBy: ": ") ?? []
          guard parts.count == 2, let old = text.range(of: " \(parts[0])=\"") else { continue }
          let end = text[old.upperBound...].firstIndex(of: "\"") ?? text.endIndex
          text.replaceSubrange(old.upperBound..<end, with: parts[1])
        }
      }
      lines.append(text)
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: ReportFigure.all.map(\.name))
  func `it has the colours of both drawings and the outlines once`(_ name: String) throws {
    let report = try Self.made.get()
    let (light, dark) = try (report.text("\(name).svg"), report.text("\(name)-dark.svg"))
    let drawing = ThemedDrawing(light: Array(light.utf8), dark: Array(dark.utf8))
    #expect(!drawing.styles.isEmpty)
    #expect(!drawing.svg.contains("<div"))
    let onDark = try Self.withoutIDs(Self.onDarkPaper(drawing))
    #expect(onDark == (try Self.withoutIDs(dark)))
    let onLight = drawing.svg.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains(" class=\"on-dark\" display=\"none\"") }.joined(separator: "\n")
      .replacing(/\ class="[^"]*"/, with: "")
    #expect(onLight == light)
  }

  @Test func `drawings that differ in more than colours are both kept`() {
    let drawing = ThemedDrawing(
      light: Array("<svg>\n<path d=\"M0 0\"/>\n</svg>\n".utf8),
      dark: Array("<svg>\n<path d=\"M0 1\"/>\n</svg>\n".utf8))
    #expect(drawing.styles.isEmpty)
    #expect(drawing.svg.contains("<div class=\"on-light\"><svg>\n<path d=\"M0 0\"/>"))
    #expect(drawing.svg.contains("<div class=\"on-dark\"><svg>\n<path d=\"M0 1\"/>"))
    let longer = ThemedDrawing(light: Array("<svg>\n".utf8), dark: Array("<svg>\n\n".utf8))
    #expect(longer.svg.contains("on-dark"))
  }

  @Test func `the style sheet has each colour of all drawings once`() {
    let one = ThemedDrawing(
      light: Array("<rect fill=\"#fff\" stroke=\"#000\"/>".utf8),
      dark: Array("<rect fill=\"#0d1117\" stroke=\"#eee\"/>".utf8))
    #expect(one.svg == "<rect class=\"fill-0d1117 stroke-eee\" fill=\"#fff\" stroke=\"#000\"/>")
    #expect(
      ThemedDrawing.styleSheet([one, one])
        == ".fill-0d1117 { fill: #0d1117; }\n.stroke-eee { stroke: #eee; }")
  }
}

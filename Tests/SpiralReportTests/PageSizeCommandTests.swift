import Foundation
import Images
import TestSupport
import Testing

/// The sizes of figures, as `--size` chooses them.
struct PageSizeCommandTests {
  /// Width and height of each figure of a small report.
  private func sizes(_ options: [String]) throws -> [String: (width: Double, height: Double)] {
    let report = try SmallReport(
      [
        "--points", "5", "--hidden", "3", "--steps", "20", "--linear-steps", "20", "--figures",
        "all", "--seeds", "0-1", "--formats", "svg",
      ] + options)
    return try Dictionary(
      uniqueKeysWithValues: report.files.keys.filter { $0.hasSuffix(".svg") }.map { name in
        let text = try report.text(name)
        let found = try #require(
          text.firstMatch(of: /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/))
        return (name, (try #require(Double(found.1)), try #require(Double(found.2))))
      })
  }

  @Test func `a slide is wide and filled by each figure`() throws {
    let sizes = try sizes(["--size", "slide"])
    #expect(sizes.count == 10)
    for (name, size) in sizes { #expect(size == (960, 540), "\(name)") }
  }

  @Test(arguments: [("latex-column", 245.0), ("latex-text", 470)])
  func `a figure is as wide as the column of a paper, and never wider`(
    _ size: String, _ texPoints: Double
  ) throws {
    for (name, size) in try sizes(["--size", size]) {
      // A unit is 1/96 in, a TeX point 1/72.27 in.
      let width = size.width / 96 * 72.27
      #expect(width <= texPoints && width > texPoints - 1, "\(name)")
    }
  }

  @Test func `figures for the web leave no large part of their page empty`() throws {
    for (name, size) in try sizes([]) { #expect(size.width <= 800, "\(name)") }
    let report = try SmallReport.shared
    for figure in try report.written.figures {
      let picture = try report.picture(figure.name)
      func isBlank(_ row: Int) -> Bool {
        (0..<picture.width).allSatisfy { picture[$0, row] == Color(0xFFFFFF) }
      }
      let rows = (0..<picture.height).filter { !isBlank($0) }
      let (first, last) = (try #require(rows.first), try #require(rows.last))
      #expect(first <= 24 && picture.height - 1 - last <= 24, "\(figure.name) \(first) \(last)")
    }
  }
}

import Foundation
import Images
import TestSupport
import Testing

struct BrowserDrawingTests {
  /// The largest difference where nothing has an edge: what two rasterisers may round apart.
  private let tolerance = 40
  /// Neighbours within so many levels of each other make a flat place; antialiasing makes edges.
  private let flatness = 8

  @Test(
    .enabled(if: Browser.isInstalled, "only CI installs a browser"),
    arguments: ["spiral", "compare", "boundary-linear", "boundary-network", "loss"])
  func `a browser shows a drawing as its picture shows it`(_ name: String) throws {
    let scratch = try Scratch()
    let outcome = try Program(name: "spiral-report").run([
      "--out", scratch.path("out"), "--steps", "300", "--figures", name, "--quiet",
    ])
    #expect(outcome.status == 0)
    let picture = try PixelImage(
      png: [UInt8](Data(contentsOf: URL(filePath: scratch.path("out/\(name).png")))))
    let drawing = try String(contentsOfFile: scratch.path("out/\(name).svg"), encoding: .utf8)
    let page = scratch.url.appending(path: "page.html")
    try "<!doctype html><body style='margin:0'>\(drawing)".write(
      to: page, atomically: true, encoding: .utf8)
    let photograph = try Browser.photograph(
      page, in: .init(width: picture.width / 2, height: picture.height / 2, pixelsPerUnit: 2))
    try #require(photograph.width == picture.width && photograph.height == picture.height)

    var flatCount = 0
    var largest = 0
    for y in 2..<picture.height - 2 {
      for x in 2..<picture.width - 2 where picture.isFlat(x, y, within: flatness) {
        flatCount += 1
        largest = max(largest, difference(picture[x, y], photograph[x, y]))
      }
    }
    #expect(largest <= tolerance)
    #expect(2 * flatCount > picture.width * picture.height, "most of a figure has no edge")
  }
}

/// The largest difference of two colours in any channel.
private func difference(_ first: Color, _ second: Color) -> Int {
  max(
    abs(Int(first.red) - Int(second.red)), abs(Int(first.green) - Int(second.green)),
    abs(Int(first.blue) - Int(second.blue)))
}

extension PixelImage {
  /// Whether the pixels at most two away are alike.
  fileprivate func isFlat(_ x: Int, _ y: Int, within levels: Int) -> Bool {
    let center = self[x, y]
    for (dx, dy) in [(-2, 0), (2, 0), (0, -2), (0, 2), (-1, -1), (1, -1), (-1, 1), (1, 1)]
    where difference(center, self[x + dx, y + dy]) > levels {
      return false
    }
    return true
  }
}

import Foundation
import Images
import TestSupport
import Testing

/// The programs of `examples/`, each run once.
struct ExampleTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ name: String, _ arguments: [String]) throws -> Program.Outcome {
    try Program(name: name).run(arguments)
  }

  private func image(_ name: String) throws -> PixelImage {
    try PixelImage(png: [UInt8](Data(contentsOf: URL(filePath: scratch.path(name)))))
  }

  private func colors(of image: PixelImage) -> Set<Color> {
    Set((0..<image.height).flatMap { y in (0..<image.width).map { image[$0, y] } })
  }

  @Test func `points are drawn as a scatter plot`() throws {
    #expect(try run("draw-your-points", [scratch.path("points.png")]).status == 0)
    let image = try image("points.png")
    #expect(image.width == 1280 && image.height == 800)
    let hasPoints = colors(of: image).isSuperset(of: [Color(0xFFFFFF), Color(0x3F90DA)])
    #expect(hasPoints)
  }

  @Test func `a loss is drawn as a curve with titles`() throws {
    #expect(try run("draw-the-loss", [scratch.path("loss.svg")]).status == 0)
    let svg = try String(contentsOf: URL(filePath: scratch.path("loss.svg")), encoding: .utf8)
    #expect(svg.contains(">Training</title>") && svg.contains("#3f90da"))
  }

  @Test func `the pictures of the gallery are those that its example draws`() throws {
    #expect(try run("draw-the-marks", [scratch.path("")]).status == 0)
    let drawn = try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).filter {
      $0.hasPrefix("gallery-")
    }
    #expect(drawn.count == 5)
    let resources = URL(filePath: #filePath).appending(
      path: "../../../Sources/Plotting/Plotting.docc/Resources"
    ).standardized
    for name in drawn {
      let text = try String(contentsOf: URL(filePath: scratch.path(name)), encoding: .utf8)
      let kept = try String(contentsOf: resources.appending(path: name), encoding: .utf8)
      #expect(text == kept, "Draw it anew: draw-the-marks Sources/Plotting/Plotting.docc/Resources")
    }
  }

  @Test func `decisions are drawn with the tints of three classes`() throws {
    #expect(try run("draw-your-decisions", [scratch.path("decisions.png")]).status == 0)
    let colors = colors(of: try image("decisions.png"))
    // The strongest tints of the three classes, nearly reached where the network is certain.
    for tint in [0xA9CDEE, 0xFFD893, 0xE18C80].map({ Color($0) }) {
      let isShown = colors.contains { color in
        max(color.red, tint.red) - min(color.red, tint.red) < 16
          && max(color.green, tint.green) - min(color.green, tint.green) < 16
          && max(color.blue, tint.blue) - min(color.blue, tint.blue) < 16
      }
      #expect(isShown, "\(tint)")
    }
    let hasPoints = colors.isSuperset(of: [0x3F90DA, 0xFFA90E, 0xBD1F01].map { Color($0) })
    #expect(hasPoints)
  }

  @Test func `two images are compared by where they differ`() throws {
    var image = PixelImage(width: 20, height: 10, color: Color(0xFFFFFF))
    func write(_ name: String) throws {
      try Data(PNGEncoder().encode(image)).write(to: URL(filePath: scratch.path(name)))
    }
    try write("old.png")
    image[12, 3] = Color(0x000000)
    try write("new.png")
    let same = try run("compare-two-images", [scratch.path("old.png"), scratch.path("old.png")])
    #expect(same.status == 0 && same.output == "same\n")
    let other = try run("compare-two-images", [scratch.path("old.png"), scratch.path("new.png")])
    #expect(other.status == 1)
    #expect(other.output == "changed\n1 pixels changed at (12, 3)\n")
  }
  @Test func `a folder is checked against its baseline, with a page of what changed`() throws {
    var image = PixelImage(width: 20, height: 10, color: Color(0xFFFFFF))
    for folder in ["old", "new"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(folder), withIntermediateDirectories: true)
      try Data(PNGEncoder().encode(image)).write(
        to: URL(filePath: scratch.path("\(folder)/a.png")))
    }
    let paths = [scratch.path("old"), scratch.path("new"), scratch.path("page.html")]
    let same = try run("check-a-folder", paths)
    #expect(same.status == 0 && same.output == "same        a.png\n1 picture: 1 same\n")
    image[12, 3] = Color(0x000000)
    try Data(PNGEncoder().encode(image)).write(to: URL(filePath: scratch.path("new/a.png")))
    let other = try run("check-a-folder", paths)
    #expect(other.status == 1 && other.output.hasPrefix("changed     a.png: 1 px differ"))
    let page = try String(contentsOfFile: scratch.path("page.html"), encoding: .utf8)
    #expect(page.contains("difference of a.png"))
  }
}

import CairoRendering
import Foundation
import Images
import Plotting
import Testing

/// The shapes of letters, which we trace, against the font itself.
struct LetterTests {
  @Test(.enabled(if: Tool.pdftoppm.isInstalled))
  func `letters cover what the font's own letters in a PDF cover`() throws {
    let renderer = SceneRenderer(fonts: try TestFonts.book())
    let scene = Scene(
      size: Size(width: 300, height: 100), pixelsPerUnit: 2, paper: Color(0xFFFFFF), title: "",
      description: "",
      elements: [
        .text(Text("oSgQ8&", at: Point(20, 70), size: 60, color: Color(0x000000)))
      ])
    let traced = try renderer.pixels(of: scene)
    let picture = try Tool.pdftoppm.output(
      ["-r", "192", "-png", "file"], file: renderer.pdf(of: scene))
    let set = try PixelImage(png: picture)
    #expect(set.width == traced.width && set.height == traced.height)
    // Antialiasing differs on the outlines, but neither way.
    #expect(abs(ink(traced) / ink(set) - 1) < 0.01)
    #expect(ink(traced) > 5000)
  }

  /// How many pixels would be black if all ink were gathered.
  private func ink(_ image: PixelImage) -> Double {
    (0..<image.height).reduce(0.0) { sum, row in
      (0..<image.width).reduce(sum) { $0 + Double(255 - image[$1, row].red) / 255 }
    }
  }
}

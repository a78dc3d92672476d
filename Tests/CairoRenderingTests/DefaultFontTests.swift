import CairoRendering
import Images
import Plotting
import Testing

struct DefaultFontTests {
  @Test func `the default faces are DejaVu Sans and its bold`() throws {
    let (found, known) = (try FontBook(), try TestFonts.book())
    for weight in [Text.Weight.regular, .bold] {
      #expect(
        found.width(of: "Decision", size: 100, weight: weight)
          == known.width(of: "Decision", size: 100, weight: weight))
    }
    #expect(FontBook.defaultFolders.contains(TestFonts.folder))
  }

  @Test func `faces of one's own come first, for bold text too`() throws {
    let mono = try TestFonts.bytes("DejaVuSansMono")
    let book = try FontBook(preferring: [mono])
    for weight in [Text.Weight.regular, .bold] {
      #expect(
        book.width(of: "i", size: 100, weight: weight)
          == book.width(of: "m", size: 100, weight: weight))
    }
    // A character that the first face lacks comes from the default.
    #expect(book.missingCharacters(in: "x").isEmpty)
    let ownBold = try FontBook(preferring: [mono], bold: [TestFonts.bytes("DejaVuSans-Bold")])
    #expect(
      ownBold.width(of: "i", size: 100, weight: .bold)
        < ownBold.width(of: "m", size: 100, weight: .bold))
  }

  @Test func `a font of one's own that cannot be read is named as such`() {
    let error = #expect(throws: RenderingError.self) { try FontBook(preferring: [[1, 2, 3]]) }
    guard case .unreadableFont = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a missing default font names the folders and the package`() {
    let text = "\(RenderingError.noDefaultFont(folders: ["/a", "/b"]))"
    #expect(
      text == "DejaVuSans.ttf was not found in /a, /b. Install the package fonts-dejavu-core.")
  }

  @Test func `a figure is laid out and drawn with one resolution`() throws {
    let renderer = try SceneRenderer()
    let figure = Figure(
      page: Page(width: 200, height: 150), panels: [Panel(marks: [Dots([Point(1, 1)])])])
    let image = try PixelImage(png: renderer.png(of: figure, pixelsPerUnit: 3))
    #expect(image.width == 600 && image.height >= 450)
    #expect(try image == renderer.pixels(of: renderer.scene(of: figure, pixelsPerUnit: 3)))
    #expect(try renderer.svg(of: figure).hasPrefix("<svg"))
    #expect(try renderer.pdf(of: figure).starts(with: Array("%PDF".utf8)))
  }
}

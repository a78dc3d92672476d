import CairoRendering
import Images
import Plotting
import Testing

struct PNGTests {
  let renderer: SceneRenderer

  init() throws { renderer = SceneRenderer(fonts: try TestFonts.book()) }

  @Test func `the file holds the pixels`() throws {
    let file = try renderer.png(of: SampleScene.panel.at(2))
    #expect(try PixelImage(png: file) == renderer.pixels(of: SampleScene.panel.at(2)))
  }

  @Test(arguments: [(96.0, 3780), (192, 7559), (300, 11811)])
  func `the density makes every scale the same size on paper`(dpi: Double, perMetre: Int) throws {
    let scene = SampleScene.blank(Size(width: 96, height: 48))
    let file = try renderer.png(of: scene.at(dpi / 96))
    #expect(try PixelImage(png: file).width == Int(dpi))
    let field = try #require(try PNGFile(file).data(of: "pHYs").first)
    let density = field.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    #expect(density == perMetre)
  }

  @Test func `title and description travel with the file`() throws {
    var scene = SampleScene.blank(Size(width: 10, height: 10))
    scene.title = "Spirale à 3 − 螺旋"
    scene.description = "What it shows."
    let text = String(decoding: try renderer.png(of: scene), as: UTF8.self)
    #expect(text.contains(scene.title) && text.contains(scene.description))
  }

  @Test func `an empty page is refused`() {
    let scene = SampleScene.blank(Size(width: 0, height: 10))
    #expect(throws: RenderingError.encoding(.size(width: 0, height: 10))) {
      try renderer.png(of: scene)
    }
  }
}

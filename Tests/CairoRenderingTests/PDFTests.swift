import Cairo
import CairoRendering
import Foundation
import Images
import Plotting
import Testing

struct PDFTests {
  let renderer: SceneRenderer

  init() throws { renderer = SceneRenderer(fonts: try TestFonts.book()) }

  static let page = Size(width: 400, height: 100)

  func pdf(
    _ elements: [Scene.Element], size: Size = page, title: String = "A title", created: Int = 0
  ) throws -> [UInt8] {
    let scene = Scene(
      size: size, paper: Color(0xFFFFFF), title: title, description: "What it shows.",
      elements: elements)
    return try renderer.pdf(of: scene, created: created)
  }

  static let line = Scene.Element.text(
    Text("Spiral − 98.0 %", at: Point(20, 50), size: 20, color: SampleScene.ink))

  @Test(
    .enabled(if: Tool.pdfinfo.isInstalled),
    arguments: [(0, "D:19700101000000Z"), (1_700_000_000, "D:20231114221320Z")])
  func `the date is the one that is given, in UTC`(seconds: Int, date: String) throws {
    let bytes = try pdf([Self.line], created: seconds)
    let information = try Tool.pdfinfo.text(["-rawdates", "file"], file: bytes)
    #expect(information.contains("CreationDate:    \(date)\n"))
    #expect(!information.contains("ModDate") && !information.contains("Author"))
    #expect(bytes.starts(with: Array("%PDF-1.4".utf8)))
  }

  @Test func `runs and threads give the same bytes`() async throws {
    let first = try renderer.pdf(of: SampleScene.panel)
    _ = try pdf([Self.line])
    #expect(try renderer.pdf(of: SampleScene.panel) == first)
    let renderer = self.renderer
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try renderer.pdf(of: SampleScene.panel) } }
      for try await bytes in group { #expect(bytes == first) }
    }
  }

  @Test func `a page that readers may refuse is refused with its size`() throws {
    #expect(try !pdf([], size: Size(width: 19_200, height: 4)).isEmpty)
    let error = #expect(throws: RenderingError.self) {
      try pdf([], size: Size(width: 19_300, height: 4))
    }
    #expect(error == .pageTooLarge(width: 14_475, height: 3, limit: 14_400))
    #expect("\(try #require(error))".contains("14475 × 3 pt"))
  }

  @Test func `pictures are not smoothed unless they may be`() throws {
    let area = Rect(x: 0, y: 0, width: 80, height: 60)
    for smooth in [false, true] {
      let bytes = try pdf([.image(PixelTests.quilt, in: area, smooth: smooth)])
      let text = String(decoding: bytes, as: Unicode.ASCII.self)
      #expect(text.contains("/Interpolate \(smooth)"))
      #expect(!text.contains("/Interpolate \(!smooth)"))
    }
  }

  @Test(.enabled(if: Tool.pdfinfo.isInstalled))
  func `the page is three quarters of a point a unit and says what it is`() throws {
    let title = "x² − y ® 训练"
    let information = try Tool.pdfinfo.text(["file"], file: pdf([Self.line], title: title))
    #expect(information.contains("Page size:       300 x 75 pts"))
    #expect(information.contains("Title:           \(title)\n"))
    #expect(information.contains("Subject:         What it shows.\n"))
    #expect(information.contains("Pages:           1\n"))
  }

  @Test(.enabled(if: Tool.pdftotext.isInstalled))
  func `text can be searched, upright and turned`() throws {
    let up = Scene.Element.text(
      Text("Verlust", at: Point(380, 90), size: 12, color: SampleScene.ink, isVertical: true))
    let text = try Tool.pdftotext.text(["file", "-"], file: pdf([Self.line, up]))
    #expect(text.contains("Spiral − 98.0 %"))
    #expect(text.contains("Verlust"))
  }

  @Test(.enabled(if: Tool.pdffonts.isInstalled))
  func `fonts are embedded subsets`() throws {
    let rows = try Tool.pdffonts.text(["file"], file: renderer.pdf(of: SampleScene.panel))
      .split(separator: "\n").dropFirst(2)
    #expect(rows.count >= 2)
    for row in rows { #expect(row.contains(/DejaVuSans.*yes +yes +yes/)) }
  }

  @Test func `the page is no transparency group, of which a page of TeX may hold only one`() throws
  {
    for scene in [SampleScene.panel, SampleScene.blank(Self.page)] {
      let bytes = try renderer.pdf(of: scene)
      let page = try #require(bytes.firstRange(of: Array("/Type /Page ".utf8)))
      let end = try #require(bytes[page.upperBound...].firstRange(of: Array("endobj".utf8)))
      let object = String(decoding: bytes[page.lowerBound..<end.lowerBound], as: UTF8.self)
      #expect(!object.contains("Group") && !object.contains("Transparency"))
      #expect(object.contains("/MediaBox") && object.contains("/Resources"))
    }
  }

  @Test(.enabled(if: Tool.pdftoppm.isInstalled))
  func `a page without a sheet shows what is behind it`() throws {
    var scene = SampleScene.blank(Self.page)
    scene.paper = Color(0x336699)
    scene.elements = [
      .shape(Path(Rect(x: 0, y: 0, width: 50, height: 50)), fill: Color(0xBD1F01), stroke: nil)
    ]
    for hasSheet in [true, false] {
      scene.hasSheet = hasSheet
      let bytes = try Tool.pdftoppm.output(["-r", "96", "file"], file: renderer.pdf(of: scene))
      let page = try #require(PixelImage(ppm: bytes))
      #expect(page[20, 20] == Color(0xBD1F01))
      #expect(page[80, 20] == Color(hasSheet ? 0x336699 : 0xFFFFFF))
      #expect(try renderer.svg(of: scene).contains("<rect") == hasSheet)
      #expect(try renderer.pixels(of: scene)[80, 20] == Color(0x336699))
    }
  }

  @Test(.enabled(if: Tool.pdftoppm.isInstalled))
  func `the page shows the pixels of the PNG`() throws {
    let bytes = try Tool.pdftoppm.output(
      ["-r", "192", "file"], file: renderer.pdf(of: SampleScene.panel))
    let page = try #require(PixelImage(ppm: bytes))
    let pixels = try renderer.pixels(of: SampleScene.panel.at(2))
    #expect(pixels.isAlike(page))
  }

  @Test(.enabled(if: Tool.pdftoppm.isInstalled))
  func `a missing character is the same box as in the PNG`() throws {
    let scene = Scene(
      size: Self.page, paper: Color(0xFFFFFF), title: "", description: "",
      elements: [
        .text(Text("a训b", at: Point(20, 70), size: 60, color: SampleScene.ink))
      ])
    let bytes = try Tool.pdftoppm.output(["-r", "96", "file"], file: renderer.pdf(of: scene))
    let page = try #require(PixelImage(ppm: bytes))
    #expect(try renderer.pixels(of: scene).isAlike(page))
    let blank = try renderer.pdf(of: SampleScene.blank(Self.page))
    let empty = try #require(
      PixelImage(ppm: try Tool.pdftoppm.output(["-r", "96", "file"], file: blank)))
    #expect(!empty.isAlike(page), "the comparison can fail")
  }
}

extension PixelImage {
  /// How far two programs may differ in a pixel that is no edge.
  private static let tolerance = 40

  /// Whether another program's picture shows the same, apart from edges, which may lie up to a pixel
  /// and a half aside.
  func isAlike(_ other: PixelImage) -> Bool {
    guard width == other.width, height == other.height else { return false }
    for row in 2..<height - 2 {
      for column in 2..<width - 2 {
        let here = self[column, row]
        if here.distance(other[column, row]) <= Self.tolerance { continue }
        let isFlat = (row - 2...row + 2).allSatisfy { y in
          (column - 2...column + 2).allSatisfy { x in here.distance(self[x, y]) == 0 }
        }
        if isFlat { return false }
      }
    }
    return true
  }

  /// Reads a binary PPM.
  init?(ppm bytes: [UInt8]) {
    let fields = bytes.split(maxSplits: 4, omittingEmptySubsequences: true) {
      $0 == 0x20 || $0 == 0x0A
    }
    guard fields.count == 5, let width = Int(String(decoding: fields[1], as: UTF8.self)),
      let height = Int(String(decoding: fields[2], as: UTF8.self)),
      fields[4].count >= 3 * width * height
    else { return nil }
    var pixels: [UInt8] = []
    for (index, byte) in fields[4].prefix(3 * width * height).enumerated() {
      pixels.append(byte)
      if index % 3 == 2 { pixels.append(255) }
    }
    self.init(width: width, height: height, bytes: pixels)
  }
}

extension Color {
  /// The largest difference of a channel.
  func distance(_ other: Color) -> Int {
    max(
      abs(Int(red) - Int(other.red)), abs(Int(green) - Int(other.green)),
      abs(Int(blue) - Int(other.blue)))
  }
}

import Cairo
import CairoRendering
import Images
import Plotting
import Testing

struct PixelTests {
  let renderer: SceneRenderer

  init() throws { renderer = SceneRenderer(fonts: try TestFonts.book()) }

  static let paper = Color(0xFFFFFF)
  static let ink = Color(0x1F2328)

  func pixels(
    _ elements: [Scene.Element], width: Double = 40, height: Double = 30, scale: Double = 1
  ) throws -> PixelImage {
    let scene = Scene(
      size: Size(width: width, height: height), paper: Self.paper, title: "", description: "",
      elements: elements)
    return try renderer.pixels(of: scene.at(scale))
  }

  @Test(arguments: [1.0, 2.0, 3.0])
  func `a filled rectangle covers exactly its pixels, from the top`(scale: Double) throws {
    let rect = Rect(x: 5, y: 2, width: 12, height: 7)
    let image = try pixels([.shape(Path(rect), fill: Self.ink, stroke: nil)], scale: scale)
    let s = Int(scale)
    for row in 0..<image.height {
      for column in 0..<image.width {
        let isInside = (5 * s..<17 * s).contains(column) && (2 * s..<9 * s).contains(row)
        #expect(image[column, row] == (isInside ? Self.ink : Self.paper))
      }
    }
  }

  @Test func `a hole is left open and a stroke is painted over the fill`() throws {
    let path = Path(
      Path(Rect(x: 2, y: 2, width: 20, height: 20)).steps
        + Path(Rect(x: 8, y: 8, width: 6, height: 6)).steps)
    let red = Color(0xBD1F01)
    let image = try pixels([.shape(path, fill: Self.ink, stroke: Stroke(red, width: 2))])
    #expect(image[11, 11] == Self.paper)
    #expect(image[5, 5] == Self.ink)
    #expect(image[2, 12] == red)
    #expect(image[1, 12] == red)
    #expect(image[0, 12] == Self.paper)
  }

  @Test func `a halo sets letters off from what lies below, and leaves them whole`() throws {
    let dark = Scene.Element.shape(
      Path(Rect(x: 0, y: 0, width: 40, height: 30)), fill: Self.ink, stroke: nil)
    func image(_ halo: Color?) throws -> PixelImage {
      try pixels([
        dark, .text(Text("I", at: Point(15, 25), size: 24, color: Self.ink, halo: halo)),
      ])
    }
    #expect(try image(nil).hasOnly(Self.ink))
    let seamed = try image(Self.paper)
    #expect((0..<40).contains { seamed[$0, 16] == Self.paper })
    // Between two edges of the seam stands the letter.
    let row = (0..<40).map { seamed[$0, 16] == Self.ink }
    let ends = row.indices.dropFirst().filter { row[$0] != row[$0 - 1] }
    #expect(ends.count >= 4)
  }

  @Test func `half opacity over white is the rounded mix`() throws {
    let half = Color(red: 0, green: 0, blue: 0, alpha: 128)
    let rect = Rect(x: 0, y: 0, width: 10, height: 10)
    let image = try pixels([.shape(Path(rect), fill: half, stroke: nil)])
    #expect(image[4, 4] == Color(red: 127, green: 127, blue: 127))
  }

  @Test func `stamps are the same shape drawn at each place`() throws {
    let square = Path(Rect(x: -2, y: -2, width: 4, height: 4))
    let places = [Point(10, 10), Point(20.25, 15.5)]
    let stamped = try pixels([.stamps(square, at: places, fill: Self.ink, stroke: nil)])
    let drawn = try pixels([
      .shape(Path(Rect(x: 8, y: 8, width: 4, height: 4)), fill: Self.ink, stroke: nil),
      .shape(Path(Rect(x: 18.25, y: 13.5, width: 4, height: 4)), fill: Self.ink, stroke: nil),
    ])
    #expect(stamped == drawn)
  }

  @Test func `a clip cuts what is inside it and nothing after it`() throws {
    let window = Path(Rect(x: 10, y: 10, width: 5, height: 5))
    let page = Path(Rect(x: 0, y: 0, width: 20, height: 20))
    let after = Path(Rect(x: 30, y: 20, width: 2, height: 2))
    let image = try pixels([
      .clip(window, [.shape(page, fill: Self.ink, stroke: nil)]),
      .part(
        PartID(.legend), area: Rect(x: 30, y: 20, width: 2, height: 2),
        [
          .shape(after, fill: Self.ink, stroke: nil)
        ]),
    ])
    #expect(image[10, 10] == Self.ink && image[14, 14] == Self.ink)
    #expect(image[9, 10] == Self.paper && image[15, 14] == Self.paper)
    #expect(image[30, 20] == Self.ink)
  }

  /// Every pixel of another colour, so that a wrong row, column or channel shows.
  static let quilt = PixelImage(
    width: 8, height: 6,
    bytes: (0..<48).flatMap { (cell: Int) -> [UInt8] in
      [UInt8(5 * cell), UInt8(255 - 3 * cell), UInt8(cell * cell % 251), 255]
    })

  @Test(arguments: [1.0, 2.0])
  func `an image with a cell a pixel is copied exactly`(scale: Double) throws {
    let area = Rect(x: 6, y: 4, width: 8 / scale, height: 6 / scale)
    let image = try pixels([.image(Self.quilt, in: area, smooth: false)], scale: scale)
    for row in 0..<6 {
      for column in 0..<8 {
        let x = Int(6 * scale) + column
        let y = Int(4 * scale) + row
        #expect(image[x, y] == Self.quilt[column, row])
      }
    }
    #expect(image[Int(6 * scale) - 1, Int(4 * scale)] == Self.paper)
    #expect(image[Int(6 * scale) + 8, Int(4 * scale)] == Self.paper)
  }

  @Test func `cells of a stretched image keep sharp edges`() throws {
    let area = Rect(x: 4, y: 3, width: 16, height: 12)
    let image = try pixels([.image(Self.quilt, in: area, smooth: false)], scale: 2)
    for row in 0..<24 {
      for column in 0..<32 {
        #expect(image[8 + column, 6 + row] == Self.quilt[column / 4, row / 4])
      }
    }
  }

  @Test func `a smooth image blends its cells but not with the page`() throws {
    let two = PixelImage(width: 2, height: 1, bytes: [0, 0, 0, 255, 200, 200, 200, 255])
    let area = Rect(x: 0, y: 0, width: 40, height: 30)
    let image = try pixels([.image(two, in: area, smooth: true)])
    #expect(image[0, 0].red == 0 && image[39, 29].red == 200)
    #expect((90...110).contains(image[20, 15].red))
  }

  @Test func `clear paper leaves pixels clear, and what is drawn can be laid over another page`()
    throws
  {
    let red = Color(0xBD1F01)
    let dot = Scene.Element.stamps(
      SampleScene.circle, at: [Point(12.3, 9.7)], fill: red, stroke: nil)
    let scene = Scene(
      size: Size(width: 40, height: 30), paper: red.opacity(0), title: "", description: "",
      elements: [dot])
    let layer = try renderer.pixels(of: scene)
    #expect(layer[0, 0].alpha == 0)
    #expect(layer[12, 9] == red)
    let page = Rect(x: 0, y: 0, width: 40, height: 30)
    let laid = try pixels([.image(layer, in: page, smooth: false)])
    let drawn = try pixels([dot])
    // Each way rounds the edge of the dot once more.
    #expect(zip(laid.bytes, drawn.bytes).allSatisfy { abs(Int($0) - Int($1)) <= 2 })
  }

  @Test func `threads draw the same bytes`() async throws {
    let scene = SampleScene.panel
    let first = try renderer.png(of: scene.at(2))
    let fonts = try TestFonts.book()
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask { try SceneRenderer(fonts: fonts).png(of: scene.at(2)) }
      }
      for try await bytes in group { #expect(bytes == first) }
    }
  }

  @Test func `Cairo's largest side is drawn and one pixel more is refused with its size`() throws {
    let strip = try pixels([], width: 32_767, height: 4)
    #expect(strip.width == 32_767)
    #expect(strip[32_766, 3] == Self.paper)
    let error = #expect(throws: RenderingError.self) {
      try pixels([], width: 16_384, height: 2, scale: 2)
    }
    #expect(error == .imageTooLarge(width: 32_768, height: 4, limit: 32_767))
    #expect("\(try #require(error))".contains("32768 × 4 pixels"))
    #expect("\(try #require(error))".contains("at most 32767"))
    let huge = Size(width: 400, height: 300)
    #expect(throws: RenderingError.self) {
      try SceneRenderer.pixelSize(of: huge, pixelsPerUnit: 1e300)
    }
  }

  @Test func `what Cairo cannot draw is an error, not a wrong picture`() throws {
    let area = Rect(x: 0, y: 0, width: 0, height: 10)
    let error = #expect(throws: RenderingError.self) {
      try pixels([.image(Self.quilt, in: area, smooth: false)])
    }
    #expect(
      "\(try #require(error))" == "Cairo could not draw. Reason: invalid matrix (not invertible).")
    let negative = Stroke(Self.ink, width: 1, dash: [-1, 2])
    #expect(throws: RenderingError.self) {
      try pixels([.shape(SampleScene.circle, fill: nil, stroke: negative)])
    }
  }
}

extension Path {
  /// The outline of a rectangle.
  init(_ rect: Rect) {
    self.init([
      .move(Point(rect.x, rect.y)), .line(Point(rect.maxX, rect.y)),
      .line(Point(rect.maxX, rect.maxY)), .line(Point(rect.x, rect.maxY)), .close,
    ])
  }
}

extension PixelImage {
  fileprivate func hasOnly(_ color: Color) -> Bool {
    (0..<height).allSatisfy { row in (0..<width).allSatisfy { self[$0, row] == color } }
  }
}

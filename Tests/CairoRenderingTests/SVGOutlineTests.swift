import CairoRendering
import Images
import Plotting
import Testing

/// Symbols that do not go through Cairo, compared with single ones, which do.
struct SVGOutlineTests {
  let renderer: SceneRenderer

  init() throws { renderer = SceneRenderer(fonts: try TestFonts.book()) }

  private static let page = Rect(x: 0, y: 0, width: 320, height: 240)

  private func document(_ elements: [Scene.Element]) throws -> String {
    var scene = SampleScene.blank(Size(width: Self.page.width, height: Self.page.height))
    scene.elements = elements
    return try renderer.svg(of: scene)
  }

  private func expectSame(
    _ outline: Path, at places: [Point], fill: Color?, stroke: Stroke?
  ) throws {
    let together = try document([.stamps(outline, at: places, fill: fill, stroke: stroke)])
    let apart = try document(
      places.map { .stamps(outline, at: [$0], fill: fill, stroke: stroke) })
    #expect(together == apart)
  }

  @Test(arguments: Symbol.allCases, [0.31, 1, 2.7])
  func `symbols have the digits that Cairo prints`(symbol: Symbol, scale: Double) throws {
    let places = SampleScene.places(400, in: Self.page, seed: UInt64(100 * scale))
    try expectSame(
      symbol.outline(scale: scale), at: places, fill: Color(0xFFA90E),
      stroke: Stroke(SampleScene.ink, width: 0.7 * scale))
  }

  @Test func `so do those on the grid that Cairo rounds to, and between its lines`() throws {
    let places = (0..<512).map { Point(40 + Double($0) / 512, 40 + Double($0) / 1024) }
    try expectSame(
      Symbol.square.outline(), at: places, fill: Color(0xFFA90E),
      stroke: Stroke(SampleScene.ink, width: 0.7))
  }

  private static let clear = SampleScene.ink.opacity(0)

  @Test(arguments: [
    (Color(0x1122AA), nil), (nil, Stroke(SampleScene.ink, width: 1)), (nil, nil), (clear, nil),
    (Color(0x3F90DA).opacity(0.5), Stroke(SampleScene.ink.opacity(0.335), width: 0.125)),
    (clear, Stroke(SampleScene.ink, width: 1.005)), (Color(0x3F90DA), Stroke(clear, width: 1)),
    (Color(0x3F90DA), Stroke(SampleScene.ink, width: 0)),
    (nil, Stroke(SampleScene.ink, width: 0.7, dash: [1, 0.5])),
  ])
  func `so do those of any paint`(fill: Color?, stroke: Stroke?) throws {
    let places = SampleScene.places(20, in: Self.page)
    try expectSame(Symbol.plus.outline(), at: places, fill: fill, stroke: stroke)
  }

  @Test func `symbols off the page are left out as Cairo leaves them out`() throws {
    let area = Self.page.grown(by: 50)
    try expectSame(
      Symbol.star.outline(), at: SampleScene.places(100, in: area), fill: Color(0x1122AA),
      stroke: Stroke(SampleScene.ink, width: 1))
  }
}

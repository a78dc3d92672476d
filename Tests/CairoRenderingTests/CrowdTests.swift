import CairoRendering
import Images
import Plotting
import Testing

/// Crowds of symbols, of which copies are made, beside symbols that are drawn one by one.
struct CrowdTests {
  let renderer: SceneRenderer

  init() throws { renderer = SceneRenderer(fonts: try TestFonts.book()) }

  private static let fill = Color(0xE69F00)
  private static let stroke = Stroke(Color(0x1F2328), width: 0.7)

  /// The pixels of symbols at some places of a page, in elements of so many.
  private func pixels(
    _ symbol: Symbol, scale: Double = 1, at places: [PagePoint], inRunsOf count: Int
  ) throws -> PixelImage {
    let elements = stride(from: 0, to: places.count, by: count).map { start in
      Scene.Element.stamps(
        symbol.outline(scale: scale), at: Array(places[start...].prefix(count)), fill: Self.fill,
        stroke: Self.stroke)
    }
    return try renderer.pixels(
      of: Scene(
        size: Size(width: 1000, height: 1000), paper: Color(0xFFFFFF), elements: elements))
  }

  private func largestDifference(_ one: PixelImage, _ other: PixelImage) -> Int {
    zip(one.bytes, other.bytes).reduce(0) { max($0, abs(Int($1.0) - Int($1.1))) }
  }

  /// Symbols apart from each other, each at a whole number of eighths of a pixel.
  private let eighths = (0..<10_000).map { index in
    let part = SIMD2(index % 8, index / 8 % 8)
    let pixel = SIMD2(index % 100, index / 100) &* 10
    return PagePoint(Double(8 * pixel.x + part.x), Double(8 * pixel.y + part.y)) / 8
  }

  @Test(arguments: Symbol.allCases)
  func `copies at eighths of a pixel are those that are drawn`(_ symbol: Symbol) throws {
    let copied = try pixels(symbol, at: eighths, inRunsOf: eighths.count)
    let drawn = try pixels(symbol, at: eighths, inRunsOf: 100)
    // Cairo steps along slanted edges from where the page begins, and a copy rounds the mix of fill
    // and line once more. An edge that is a sixteenth of a pixel off changes 14 levels.
    #expect(largestDifference(copied, drawn) <= 7)
    #expect(copied[0, 0] != Color(0xFFFFFF))
  }

  @Test func `other copies are at most a sixteenth of a pixel off`() throws {
    let step = PagePoint(0.06, -0.06)
    let copied = try pixels(.square, at: eighths.map { $0 + step }, inRunsOf: eighths.count)
    let drawn = try pixels(.square, at: eighths, inRunsOf: 100)
    #expect(largestDifference(copied, drawn) <= 2)
  }

  @Test func `symbols of thousands of pixels are drawn one by one`() throws {
    let places = Array(repeating: PagePoint(40.03, 30.04), count: 10_000)
    let copied = try pixels(
      .circle, scale: 12, at: places, inRunsOf: places.count)
    let drawn = try pixels(.circle, scale: 12, at: places, inRunsOf: 100)
    #expect(copied == drawn)
  }

  @Test func `fewer symbols stand exactly where they belong`() throws {
    let places = (0..<9_999).map { PagePoint(20 + Double($0) / 1000, 30.04) }
    let together = try pixels(.star, at: places, inRunsOf: places.count)
    let apart = try pixels(.star, at: places, inRunsOf: 100)
    #expect(together == apart)
  }
}

import CairoRendering
import Images
import Plotting
import Testing

/// Lines in pixels, which are outlines of our own that Cairo fills.
struct StrokePixelTests {
  let renderer: SceneRenderer

  init() throws { renderer = SceneRenderer(fonts: try TestFonts.book()) }

  private static let black = Color(0x000000)

  private func pixels(_ elements: [Scene.Element], scale: Double = 1) throws -> PixelImage {
    let scene = Scene(
      size: Size(width: 60, height: 40), paper: Color(0xFFFFFF), title: "", description: "",
      elements: elements)
    return try renderer.pixels(of: scene.at(scale))
  }

  private func line(
    _ points: [Point], _ color: Color = black, width: Double, dash: [Double] = []
  ) -> Scene.Element {
    .shape(.polyline(points), fill: nil, stroke: Stroke(color, width: width, dash: dash))
  }

  /// How much black ink lies on white paper, in pixels.
  private func ink(on image: PixelImage) -> Double {
    var sum = 0
    for row in 0..<image.height {
      for column in 0..<image.width { sum += 255 - Int(image[column, row].red) }
    }
    return Double(sum) / 255
  }

  @Test func `a translucent line that crosses itself and turns back has one even colour`() throws {
    let half = Self.black.opacity(0.5)
    let points = [
      Point(6, 6), Point(50, 30), Point(50.3, 30.2), Point(50, 8), Point(8, 31), Point(40, 31),
      Point(20, 31), Point(25, 10), Point(26, 10.5), Point(27, 11.5), Point(27.5, 13),
      Point(10, 20),
    ]
    let lines = zip(points, points.dropFirst())
    let image = try pixels([line(points, half, width: 7)])
    let full = try pixels([
      .shape(.rectangle(Rect(x: 0, y: 0, width: 60, height: 40)), fill: half, stroke: nil)
    ])
    var inside = 0
    for row in 0..<image.height {
      for column in 0..<image.width {
        let middle = Point(Double(column) + 0.5, Double(row) + 0.5)
        let isInside = lines.contains { start, end in
          let step = end - start
          let along = min(max(((middle - start) * step).sum() / (step * step).sum(), 0), 1)
          let gap = middle - start - along * step
          return (gap * gap).sum().squareRoot() < 2.7  // All of the pixel is in the line.
        }
        if isInside { inside += 1 }
        #expect(!isInside || image[column, row] == full[0, 0])
        #expect(image[column, row].red >= full[0, 0].red)
      }
    }
    #expect(inside > 500)
  }

  @Test func `a straight line of many points looks like one of two`() throws {
    let (start, end) = (Point(5.25, 7.5), Point(53.25, 31.5))
    let many = (0...48).map { start + Double($0) / 48 * (end - start) }
    let ink = Self.black.opacity(0.6)
    for width in [0.5, 1.6, 5] {
      #expect(
        try pixels([line(many, ink, width: width)])
          == pixels([line([start, end], ink, width: width)]))
    }
  }

  @Test func `a smooth curve has no beads where its lines meet`() throws {
    // Every pixel of a thick arc's middle is covered, and its edges change little from one to the next.
    let stroke = Stroke(Self.black, width: 1)
    let image = try pixels(
      [.stamps(.circle(radius: 15), at: [Point(30, 20)], fill: nil, stroke: stroke)], scale: 4)
    let exact = 2 * Double.pi * 15 * 16
    #expect(abs(ink(on: image) - exact) < 0.005 * exact)
    for eighth in [(row: 80, columns: 170..<190), (row: 80, columns: 50..<70)] {
      let across = eighth.columns.map { 255 - Int(image[$0, eighth.row].red) }.reduce(0, +)
      #expect(abs(Double(across) / 255 - 4) < 0.1)
    }
  }

  @Test(arguments: [1.0, 2])
  func `a line along pixels covers exactly those`(scale: Double) throws {
    let image = try pixels([line([Point(10, 8.5), Point(40, 8.5)], width: 1)], scale: scale)
    let row = Int(8.5 * scale)
    #expect(image[Int(25 * scale), row] == Self.black)
    #expect(image[Int(25 * scale), Int(8 * scale) - 1] == Color(0xFFFFFF))
    #expect(image[Int(25 * scale), Int(9 * scale)] == Color(0xFFFFFF))
  }

  @Test(arguments: [0.05, 0.2, 0.5])
  func `a hairline has the ink of its width`(width: Double) throws {
    let straight = try pixels([line([Point(10, 8.5), Point(50, 8.5)], width: width)], scale: 1)
    let covered = 255 - Int(straight[30, 8].red)
    #expect(abs(Double(covered) - 255 * width) < 18)  // A row of Cairo's grid has 1/15 pixel.
    let slanted = try pixels([line([Point(5, 6), Point(53, 34)], width: width)], scale: 1)
    let length = (48.0 * 48 + 28 * 28).squareRoot()
    #expect(abs(ink(on: slanted) - width * length) < 0.1 * width * length + 0.2)
  }

  @Test func `dashes are equally long`() throws {
    let image = try pixels([line([Point(4, 10.5), Point(56, 10.5)], width: 1, dash: [4, 3])])
    let row = (4..<53).map { image[$0, 10].red }
    for start in stride(from: 7, to: 42, by: 7) {
      #expect(Array(row[start..<start + 7]) == Array(row[7..<14]))
    }
  }

  @Test func `a symbol's line is the same at every place`() throws {
    let stroke = Stroke(Self.black, width: 0.7, dash: [2, 1])
    let fill = Color(0xFFA90E)
    let places = [Point(10, 10), Point(40, 25)]
    let stamped = try pixels([.stamps(SampleScene.square, at: places, fill: fill, stroke: stroke)])
    let drawn = try pixels(
      places.map { place in
        let square = Rect(x: place.x - 2.7, y: place.y - 2.7, width: 5.4, height: 5.4)
        return .shape(.rectangle(square), fill: fill, stroke: stroke)
      })
    #expect(stamped == drawn)
  }

  @Test func `the pixels of a scene are those that every version of Cairo draws`() throws {
    let area = Rect(x: 4.3, y: 3.7, width: 47.1, height: 31.4)
    let points = SampleScene.places(60, in: area, seed: 5)
    let image = try pixels(
      [
        .image(SampleScene.raster(16), in: area, smooth: false),
        .clip(
          .rectangle(area.grown(by: -3)),
          [
            line(points, Color(0xFFFFFF).opacity(0.7), width: 3.2),
            line(points, SampleScene.ink, width: 1.6),
            line(points.reversed(), SampleScene.ink.opacity(0.35), width: 0.5, dash: [6, 3]),
          ]),
      ] + SampleScene.markers(30, in: area), scale: 2)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a.
    for byte in image.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    #expect(hash == 0x0564_43D1_5C44_7C9D)
  }
}

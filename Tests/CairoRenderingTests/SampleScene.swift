import Images
import Plotting

/// Scenes that use all of the vocabulary.
enum SampleScene {
  static let ink = Color(0x1F2328)

  /// Circles, squares and triangles of about the size of a figure's markers.
  static let circle = circle(radius: 3)

  static func circle(radius r: Double) -> Path {
    let k = 0.5522847498 * r  // The usual cubic approximation of a quarter circle.
    return Path([
      .move(Point(r, 0)), .curve(Point(r, k), Point(k, r), Point(0, r)),
      .curve(Point(-k, r), Point(-r, k), Point(-r, 0)),
      .curve(Point(-r, -k), Point(-k, -r), Point(0, -r)),
      .curve(Point(k, -r), Point(r, -k), Point(r, 0)), .close,
    ])
  }

  static let square = Path(Rect(x: -2.7, y: -2.7, width: 5.4, height: 5.4))
  static let triangle = Path([
    .move(Point(0, -3.58)), .line(Point(3.1, 1.79)), .line(Point(-3.1, 1.79)), .close,
  ])

  /// Places without a pattern, from a linear congruential generator.
  static func places(_ count: Int, in rect: Rect, seed: UInt64 = 1) -> [Point] {
    var state = seed
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
    return (0..<count).map { _ in
      Point(rect.x + next() * rect.width, rect.y + next() * rect.height)
    }
  }

  /// Rings of colour around the middle.
  static func raster(_ side: Int) -> PixelImage {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * side * side)
    for row in 0..<side {
      for column in 0..<side {
        let x = Double(2 * column - side) / Double(side)
        let y = Double(2 * row - side) / Double(side)
        let ring = Int((x * x + y * y) * 12) % 3
        let shade = [Color(0xC5DEF4), Color(0xFFE5B7), Color(0xEBBCB3)][ring]
        bytes += [shade.red, shade.green, shade.blue, 255]
      }
    }
    return PixelImage(width: side, height: side, bytes: bytes)
  }

  /// Three kinds of outlined markers.
  static func markers(_ count: Int, in area: Rect) -> [Scene.Element] {
    let colors = [Color(0x3F90DA), Color(0xFFA90E), Color(0xBD1F01)]
    return zip([circle, square, triangle], colors).enumerated().map { index, kind in
      .stamps(
        kind.0, at: places(count / 3, in: area, seed: UInt64(index + 1)), fill: kind.1,
        stroke: Stroke(ink, width: 0.7))
    }
  }

  /// White paper.
  static func blank(_ size: Size) -> Scene {
    Scene(size: size, paper: Color(0xFFFFFF), title: "", description: "")
  }

  /// A raster, a boundary, markers, a frame, ticks and text: one panel of a figure.
  static let panel: Scene = {
    let area = Rect(x: 50, y: 60, width: 320, height: 320)
    let boundary = Path([
      .move(Point(30, 90)), .line(Point(160, 210)), .line(Point(190, 330)), .line(Point(400, 350)),
    ])
    return Scene(
      size: Size(width: 400, height: 440), paper: Color(0xFFFFFF),
      title: "A panel", description: "Rings, markers and text.",
      elements: [
        .image(raster(320), in: area, smooth: false),
        .clip(
          Path(area),
          [
            .shape(
              boundary, fill: nil,
              stroke: Stroke(Color(0xFFFFFF).opacity(0.7), width: 3.2)),
            .shape(boundary, fill: nil, stroke: Stroke(ink, width: 1.6)),
          ] + markers(120, in: area)),
        .part(
          PartID(.plot), area: area,
          [
            .shape(Path(area), fill: nil, stroke: Stroke(ink, width: 1)),
            .shape(
              Path([.move(Point(50, 400)), .line(Point(370, 400))]), fill: nil,
              stroke: Stroke(ink, width: 1, dash: [4, 3])),
          ]),
        .text(
          Text(
            "Two-layer ReLU net, h = 100", at: Point(50, 30), size: 14, weight: .bold, color: ink)),
        .text(
          Text("98.0 % correct (294/300)", at: Point(50, 50), size: 11, color: Color(0x57606A))),
        .text(Text("−1.0", at: Point(44, 384), anchor: .end, size: 11, color: ink)),
        .text(Text("first input x", at: Point(210, 420), anchor: .middle, size: 12, color: ink)),
        .text(
          Text(
            "second input y", at: Point(20, 220), anchor: .middle, size: 12, color: ink,
            isVertical: true)),
      ])
  }()
}

extension Scene {
  /// This scene at another resolution.
  func at(_ pixelsPerUnit: Double) -> Scene {
    var scene = self
    scene.pixelsPerUnit = pixelsPerUnit
    return scene
  }
}

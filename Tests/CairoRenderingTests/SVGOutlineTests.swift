import CairoRendering
import Images
import Plotting
import Testing

/// Symbols and letters that do not go through Cairo, compared with single symbols and cut text, which do.
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

  /// Outlines of lines, curves and moves on a coarse grid, where many go straight on, back or nowhere.
  private static func outline(_ seed: UInt64) -> Path {
    let corners = SampleScene.places(90, in: Rect(x: 0, y: 0, width: 4, height: 3), seed: seed)
      .map { Point($0.x.rounded() * 5, $0.y.rounded() * 5) }
    var steps: [Path.Step] = []
    for start in stride(from: 0, to: corners.count, by: 3) {
      let three = corners[start..<start + 3]
      switch (start / 3 + Int(seed)) % 10 {
      case 0: steps += [.move(three[start]), .line(three[start + 1]), .line(three[start + 2])]
      case 1: steps.append(.curve(three[start], three[start + 1], three[start + 2]))
      case 2: steps.append(.curve(three[start], three[start], three[start]))
      case 3 where seed.isMultiple(of: 2): steps.append(.close)
      default: steps += three.map(Path.Step.line)
      }
    }
    return Path([.move(corners[0])] + steps)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `so do outlines whose steps go straight on, back or nowhere`(_ seed: UInt64) throws {
    try expectSame(
      Self.outline(seed), at: [Point(40, 30), Point(100, 60.3)], fill: Color(0x1122AA), stroke: nil)
    try expectSame(
      Self.outline(seed), at: [Point(40, 30), Point(100, 60.3)], fill: nil,
      stroke: Stroke(SampleScene.ink, width: 1))
  }

  /// Every way to go on with four steps that may lead nowhere, straight on or back.
  private static let endings: [Path] = {
    let (a, b, c) = (Point(10, 8), Point(10, 16), Point(0, 0))
    let steps: [Path.Step] = [
      .move(a), .line(a), .line(b), .line(c), .curve(a, a, a), .curve(a, b, c), .close,
    ]
    let start: [Path.Step] = [.move(c), .line(Point(10, 0)), .line(a)]
    return (0..<2401).map { number in
      Path(start + [1, 7, 49, 343].map { steps[number / $0 % 7] })
    }
  }()

  @Test(arguments: [Color?.none, Color(0x1122AA)])
  func `so do all ways to go on with a few steps`(_ fill: Color?) throws {
    let stroke = fill == nil ? Stroke(SampleScene.ink, width: 1) : nil
    let places = [Point(40, 30), Point(100, 60.3)]
    let together = try document(
      Self.endings.map { .stamps($0, at: places, fill: fill, stroke: stroke) })
    let apart = try document(
      Self.endings.flatMap { outline in
        places.map { .stamps(outline, at: [$0], fill: fill, stroke: stroke) }
      })
    let lines = [together, apart].map { $0.split(separator: "\n") }
    #expect(lines[0].count == lines[1].count)
    let different = zip(lines[0], lines[1]).filter { $0.hasPrefix("<path") && $0 != $1 }
    #expect(different.isEmpty, "\(different.prefix(3))")
  }

  @Test(arguments: [false, true])
  func `so do letters and the line around them`(_ isVertical: Bool) throws {
    let text = Scene.Element.text(
      Text(
        "Ågjß 0.5 % → 测", at: Point(60, 200), size: 13.5, color: Color(0x1122AA),
        isVertical: isVertical, halo: Color(0xFFFFFF)))
    var whole = SampleScene.blank(Size(width: 320, height: 240))
    whole.elements = [text]
    var cut = whole
    cut.size = isVertical ? Size(width: 320, height: 190) : Size(width: 100, height: 240)
    func paths(_ scene: Scene) throws -> [String] {
      try renderer.svg(of: scene).split(separator: "\n").filter { $0.hasPrefix("<path") }
        .map(String.init)
    }
    #expect(try paths(whole) == paths(cut))
    #expect(try paths(whole).count == 2)
  }
}

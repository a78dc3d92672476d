import CairoRendering
import Images
import Plotting
import TestSupport
import Testing

/// One drawing for light and dark paper, compared with those of each paper alone.
struct ThemedSVGTests {
  let renderer: SceneRenderer

  init() throws { renderer = SceneRenderer(fonts: try TestFonts.book()) }

  private static func scene(_ isDark: Bool, _ elements: [Scene.Element]) -> Scene {
    Scene(
      size: Size(width: 200, height: 150), paper: Color(isDark ? 0x0D1117 : 0xFFFFFF),
      title: "A title", description: "What is seen", elements: elements)
  }

  /// Elements of every kind; the colours of some are the same on both papers.
  private static func elements(_ isDark: Bool) -> [Scene.Element] {
    func color(_ light: UInt32, _ dark: UInt32) -> Color { Color(isDark ? dark : light) }
    let ink = color(0x1F2328, 0xE6EDF3)
    let line = Path.polyline([Point(10, 10), Point(60, 30), Point(90, 10)])
    return [
      .part(
        PartID(.legend), area: Rect(x: 0, y: 0, width: 200, height: 150),
        [.text(Text("Loss", at: Point(20, 100), size: 12, color: ink, halo: color(0xFFFFFF, 0)))]),
      .clip(
        Path.rectangle(Rect(x: 20, y: 20, width: 90, height: 90)),
        [
          .image(SampleScene.raster(8), in: Rect(x: 0, y: 0, width: 40, height: 40), smooth: true),
          .image(
            SampleScene.raster(isDark ? 5 : 4), in: Rect(x: 40, y: 0, width: 40, height: 40),
            smooth: false),
          .shape(line, fill: nil, stroke: Stroke(ink, width: 2, dash: [4, 2])),
        ]),
      .stamps(
        SampleScene.square, at: SampleScene.places(9, in: Rect(x: 9, y: 9, width: 99, height: 99)),
        fill: Color(0xFFA90E), stroke: Stroke(ink, width: 0.7)),
      // Neighbours that are of one colour on light paper alone.
      .shape(SampleScene.circle(radius: 30), fill: color(0x3F90DA, 0x58A6FF), stroke: nil),
      .shape(SampleScene.circle(radius: 20), fill: color(0x3F90DA, 0x1F6FEB), stroke: nil),
      .shape(
        SampleScene.circle(radius: 50), fill: color(0x3F90DA, 0x3F90DA).opacity(isDark ? 0.25 : 1),
        stroke: Stroke(color(0x444444, 0xBBBBBB).opacity(0.5), width: 3)),
      .shape(line, fill: ink.opacity(0), stroke: Stroke(ink, width: 1)),
    ]
  }

  private func expectBoth(_ light: [Scene.Element], _ dark: [Scene.Element]) throws -> String {
    let scenes = (light: Self.scene(false, light), dark: Self.scene(true, dark))
    let scene = try #require(ThemedScene(light: scenes.light, dark: scenes.dark))
    let (svg, themed) = try renderer.svg(of: scene)
    #expect(svg == (try renderer.svg(of: scenes.light)))
    let shown = DrawingOnPaper(themed.svg, darkStyles: themed.darkStyles)
    let dark = DrawingOnPaper.withoutIDs(try renderer.svg(of: scenes.dark))
    #expect(Self.apart(shown.light) == Self.apart(svg))
    #expect(Self.apart(DrawingOnPaper.withoutIDs(shown.dark)) == Self.apart(dark))
    return themed.svg
  }

  /// The elements of a drawing, each with the style of its group.
  private static func apart(_ svg: String) -> [String] {
    var style: Substring?
    var elements: [String] = []
    for line in svg.split(separator: "\n") {
      if line.hasPrefix("<g ") {
        style = line.dropFirst(2).dropLast()
      } else if line == "</g>" {
        style = nil
      } else {
        elements.append(String(line).replacing(/^<path/, with: "<path\(style ?? "")"))
      }
    }
    return elements
  }

  @Test func `it has the colours of both papers and the outlines once`() throws {
    let svg = try expectBoth(Self.elements(false), Self.elements(true))
    #expect(svg.matches(of: /class="on-light"/).count == 1)
    #expect(svg.matches(of: /class="on-dark" display="none"/).count == 1)
    #expect(svg.contains("<rect class=\"fill-0d1117\" width=\"200\""))
    #expect(svg.contains(" class=\"fill-opacity-25 stroke-bbb\""))
  }

  @Test func `any number of colours have a number`() throws {
    func elements(_ shift: Int) -> [Scene.Element] {
      (0..<600).map { number in
        let rect = Rect(x: Double(number % 30), y: Double(number / 30), width: 1, height: 1)
        return .shape(
          Path.rectangle(rect), fill: Color(UInt32(number * 27_961 + shift)), stroke: nil)
      }
    }
    _ = try expectBoth(elements(0), elements(0xABC))
  }

  @Test func `each opacity has a class of its own`() throws {
    func elements(_ opacities: [Double]) -> [Scene.Element] {
      opacities.map {
        .shape(SampleScene.circle(radius: 9), fill: Color(0x3F90DA).opacity($0), stroke: nil)
      }
    }
    _ = try expectBoth(elements([0.5, 0.5, 0.5]), elements([0.1, 1, 0.01]))
  }

  static let others: [(String, Scene.Element)] = [
    ("path", .shape(SampleScene.square, fill: Color(1), stroke: Stroke(Color(2), width: 1))),
    ("no fill", .shape(SampleScene.circle, fill: nil, stroke: Stroke(Color(2), width: 1))),
    ("no line", .shape(SampleScene.circle, fill: Color(1), stroke: nil)),
    ("width", .shape(SampleScene.circle, fill: Color(1), stroke: Stroke(Color(2), width: 1.5))),
    (
      "dash",
      .shape(SampleScene.circle, fill: Color(1), stroke: Stroke(Color(2), width: 1, dash: [1]))
    ),
    (
      "clear",
      .shape(SampleScene.circle, fill: Color(1).opacity(0), stroke: Stroke(Color(2), width: 1))
    ),
    ("kind", .text(Text("a", at: Point(), size: 9, color: Color(1)))),
    ("clip", .clip(SampleScene.circle, [])),
  ]

  @Test(arguments: others)
  func `scenes that differ in more than colours have no common drawing`(
    _ name: String, _ other: Scene.Element
  ) {
    let element = Scene.Element.shape(
      SampleScene.circle, fill: Color(3), stroke: Stroke(Color(4), width: 1))
    let light = Self.scene(false, [element])
    #expect(ThemedScene(light: light, dark: Self.scene(true, [element])) != nil)
    #expect(ThemedScene(light: light, dark: Self.scene(true, [other])) == nil)
    #expect(ThemedScene(light: light, dark: Self.scene(true, [element, element])) == nil)
  }

  @Test func `texts, symbols and images have to be the same too`() {
    func areAlike(_ light: Scene.Element, _ dark: Scene.Element) -> Bool {
      ThemedScene(light: Self.scene(false, [light]), dark: Self.scene(true, [dark])) != nil
    }
    func text(_ string: String, size: Double = 9, halo: Color? = nil) -> Scene.Element {
      .text(Text(string, at: Point(), size: size, color: Color(1), halo: halo))
    }
    #expect(areAlike(text("a"), text("a")))
    #expect(!areAlike(text("a"), text("b")))
    #expect(!areAlike(text("a"), text("a", size: 10)))
    #expect(!areAlike(text("a"), text("a", halo: Color(2))))
    func symbols(_ x: Double) -> Scene.Element {
      .stamps(SampleScene.square, at: [Point(x, 0)], fill: Color(1), stroke: nil)
    }
    #expect(areAlike(symbols(0), symbols(0)) && !areAlike(symbols(0), symbols(1)))
    func image(_ width: Double, smooth: Bool = true) -> Scene.Element {
      .image(
        SampleScene.raster(3), in: Rect(x: 0, y: 0, width: width, height: 9), smooth: smooth)
    }
    #expect(areAlike(image(9), image(9)))
    #expect(!areAlike(image(9), image(8)) && !areAlike(image(9), image(9, smooth: false)))
  }
}

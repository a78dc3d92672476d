import CairoRendering
import Foundation
import FoundationXML
import Images
import Plotting
import Testing

struct SVGTests {
  let renderer: SceneRenderer

  init() throws { renderer = SceneRenderer(fonts: try TestFonts.book()) }

  func svg(
    _ elements: [Scene.Element], title: String = "A title", description: String = "What it shows."
  ) throws -> String {
    try renderer.svg(
      of: Scene(
        size: Size(width: 120, height: 80.5), paper: Color(0xFFFFFF), title: title,
        description: description, elements: elements))
  }

  @Test func `the whole document, as it is written`() throws {
    let red = Color(0xBD1F01)
    let document = try svg([
      .clip(
        Path(Rect(x: 10, y: 10, width: 50, height: 40)),
        [
          .stamps(
            SampleScene.triangle, at: [Point(20, 20), Point(30.125, 20)], fill: red,
            stroke: Stroke(SampleScene.ink, width: 0.7))
        ]),
      .shape(
        Path([.move(Point(0, 70)), .line(Point(100.004, 70.25))]), fill: nil,
        stroke: Stroke(red.opacity(0.5), width: 1, dash: [4, 3])),
    ])
    let id = try #require(document.firstMatch(of: /id="(s[a-z0-9]+)-title"/)).1
    #expect(
      document == """
        <svg xmlns="http://www.w3.org/2000/svg" width="120" height="80.5" viewBox="0 0 120 80.5" \
        role="img" aria-labelledby="\(id)-title \(id)-desc" stroke-linecap="round" \
        stroke-linejoin="round">
        <title id="\(id)-title">A title</title>
        <desc id="\(id)-desc">What it shows.</desc>
        <clipPath id="\(id)-0"><path clip-rule="evenodd" d="M10 10h50v40H10z"/></clipPath>
        <rect width="120" height="80.5" fill="#fff"/>
        <g clip-path="url(#\(id)-0)" fill="#bd1f01" fill-rule="evenodd" stroke="#1f2328" \
        stroke-width=".7">
        <path d="M20 16.42l3.1 5.37h-6.2z"/>
        <path d="M30.13 16.42l3.1 5.37h-6.21z"/>
        </g>
        <path fill="none" stroke="#bd1f01" stroke-opacity=".5" stroke-dasharray="4 3" \
        d="M0 70l100 .25"/>
        </svg>

        """)
  }

  @Test(arguments: ["A & B < C > D \"q\" 's'", "a -- b", "x² − y ®", "训练\u{7}\r"])
  func `title and description are the exact strings`(string: String) throws {
    let text = Scene.Element.text(
      Text(string, at: Point(5, 50), size: 12, color: SampleScene.ink))
    let document = try svg([text], title: string, description: "<desc> \(string)")
    let found = try XMLContent(document)
    // XML has no way to hold U+0007.
    let expected = string.replacing("\u{7}", with: "\u{FFFD}")
    #expect(found.texts["title"] == expected)
    #expect(found.texts["desc"] == "<desc> \(expected)")
    #expect(found.names.prefix(3) == ["svg", "title", "desc"])
    #expect(!document.contains("<!--"))
  }

  @Test func `the paper is painted first and covers the page`() throws {
    let document = try renderer.svg(of: SampleScene.panel)
    let painted = ["<rect", "<path d", "<path clip-path", "<path fill", "<image", "<g"]
    let first = painted.compactMap { document.range(of: $0)?.lowerBound }.min()
    #expect(document[try #require(first)...].hasPrefix("<rect width=\"400\" height=\"440\""))
  }

  @Test func `a document refers to itself only and to nothing of another`() throws {
    let one = try XMLContent(renderer.svg(of: SampleScene.panel))
    var scene = SampleScene.panel
    scene.title += "!"
    let two = try XMLContent(renderer.svg(of: scene))
    #expect(one.ids.count == 3 && Set(one.ids).isDisjoint(with: two.ids))
    for document in [one, two] {
      #expect(Set(document.ids).count == document.ids.count)
      #expect(!document.references.isEmpty)
      #expect(Set(document.references).isSubset(of: document.ids))
      #expect(!document.names.contains("use"))
    }
  }

  @Test func `a prefix is declared where it is used`() throws {
    #expect(try renderer.svg(of: SampleScene.panel).contains("xmlns:xlink="))
    #expect(!(try svg([]).contains("xlink")))
  }

  @Test func `numbers have at most two decimals`() throws {
    let document = try renderer.svg(of: SampleScene.panel)
    let text = document.replacing(/base64,[^"]*/, with: "")
    #expect(text.firstMatch(of: /\.[0-9]{3}/) == nil)
    #expect(text.contains(/[0-9]\.[0-9]{2}/))
  }

  @Test func `a picture is embedded as our own PNG with sharp pixels`() throws {
    let area = Rect(x: 10.5, y: 20, width: 32, height: 24.25)
    for smooth in [false, true] {
      let document = try svg([.image(PixelTests.quilt, in: area, smooth: smooth)])
      let png = Data(try PNGEncoder().encode(PixelTests.quilt)).base64EncodedString()
      #expect(document.contains("x=\"10.5\" y=\"20\" width=\"32\" height=\"24.25\""))
      #expect(document.contains("preserveAspectRatio=\"none\""))
      #expect(document.contains("image-rendering:pixelated") == !smooth)
      #expect(document.contains("xlink:href=\"data:image/png;base64,\(png)\""))
    }
  }

  @Test func `clips nest, and equal clips are one`() throws {
    let outer = Path(Rect(x: 10, y: 10, width: 50, height: 40))
    let inner = Path(Rect(x: 20, y: 20, width: 50, height: 40))
    let dot = Scene.Element.shape(SampleScene.circle, fill: SampleScene.ink, stroke: nil)
    let document = try svg([
      .clip(outer, [dot, .clip(inner, [dot]), dot]), dot, .clip(outer, [dot]),
    ])
    let clips = document.matches(of: /<clipPath id="[^"]*-(\d)"( clip-path="url\(#[^"]*-0\)")?>/)
    #expect(clips.map(\.1) == ["0", "1"])
    #expect(clips.map { $0.2 == nil } == [true, false])
    let used = document.matches(of: /<path( clip-path="url\(#[^"]*-(\d)\)")? fill/)
    #expect(used.map { $0.2 ?? "none" } == ["0", "1", "0", "none", "0"])
  }

  @Test func `text is an outline that the winding rule fills`() throws {
    let text = Text("o", at: Point(5, 50), size: 12, color: SampleScene.ink)
    let document = try svg([.text(text)])
    #expect(document.firstMatch(of: /<path fill="#1f2328" d="M[^"]*z?M[^"]*"/) == nil)
    #expect(document.firstMatch(of: /<path fill="#1f2328" d="M[^"]*m[^"]*"/) != nil)
  }

  @Test func `runs and threads give the same bytes`() async throws {
    let first = try renderer.svg(of: SampleScene.panel)
    _ = try svg([.image(PixelTests.quilt, in: Rect(x: 0, y: 0, width: 8, height: 6), smooth: true)])
    #expect(try renderer.svg(of: SampleScene.panel) == first)
    let renderer = self.renderer
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try renderer.svg(of: SampleScene.panel) } }
      for try await document in group { #expect(document == first) }
    }
  }

  @Test func `the language of the text is named where it is known`() throws {
    var scene = SampleScene.panel
    #expect(try !renderer.svg(of: scene).contains("lang="))
    scene.language = "zh-Hans"
    #expect(try renderer.svg(of: scene).contains("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(try renderer.svg(of: scene).contains(" xml:lang=\"zh-Hans\" width=\""))
  }

  @Test(.enabled(if: Tool.xmllint.isInstalled))
  func `xmllint finds nothing to say`() throws {
    let document = try renderer.svg(of: SampleScene.panel)
    #expect(try Tool.xmllint.text(["--noout", "file"], file: Array(document.utf8)) == "")
  }

  @Test(.enabled(if: Tool.rsvgConvert.isInstalled), arguments: [1.0, 2.0])
  func `rsvg-convert shows the pixels of the PNG`(scale: Double) throws {
    let document = Array(try renderer.svg(of: SampleScene.panel).utf8)
    let png = try Tool.rsvgConvert.output(["--zoom", "\(scale)", "file"], file: document)
    let pixels = try renderer.pixels(of: SampleScene.panel.at(scale))
    #expect(pixels.isAlike(try PixelImage(png: png)))
  }

  /// The size that the figure `spiral` may have.
  static let largestSize = 45_000

  @Test func `300 outlined markers and 60 letters stay small`() throws {
    let line = String(repeating: "Spiral data ", count: 6)
    let document = try renderer.svg(
      of: Scene(
        size: Size(width: 480, height: 480), paper: Color(0xFFFFFF), title: "", description: "",
        elements: SampleScene.markers(300, in: Rect(x: 40, y: 40, width: 400, height: 400)) + [
          .text(Text(line, at: Point(20, 30), size: 11, color: SampleScene.ink))
        ]))
    #expect(document.matches(of: /<path/).count == 301)
    #expect(document.utf8.count <= Self.largestSize)
  }
}

/// What Foundation's parser finds in a document.
final class XMLContent: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var texts: [String: String] = [:]
  private(set) var ids: [String] = []
  private(set) var references: [String] = []
  private var open = ""

  init(_ document: String) throws {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    #expect(parser.parse(), "not well-formed")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(name)
    open = name
    for (key, value) in attributes {
      if key == "id" { ids.append(value) }
      if key == "aria-labelledby" { references += value.split(separator: " ").map(String.init) }
      if let match = value.wholeMatch(of: /url\(#(.*)\)/) { references.append(String(match.1)) }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if string != "\n" { texts[open, default: ""] += string }
  }
}

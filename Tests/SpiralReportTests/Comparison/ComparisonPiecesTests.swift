import Images
import Plotting
import Testing

@testable import SpiralReport

struct ComparisonPiecesTests {
  // MARK: Patterns

  @Test(arguments: [
    ("*", "a/b.png", true), ("a*", "a/b.png", true), ("*.png", "a/b.png", true),
    ("a/?.png", "a/b.png", true), ("a/?.png", "a/bc.png", false), ("b.png", "a/b.png", false),
    ("*b*g", "a/b.png", true), ("a**g", "a/b.png", true), ("", "", true), ("", "a", false),
    ("*", "", true), ("?", "é", true), ("[a]", "[a]", true), ("*a*a*a", "aXaXaXb", false),
  ])
  func `a star stands for any text and a question mark for one character`(
    _ pattern: String, _ path: String, _ matches: Bool
  ) {
    #expect(Glob(pattern).matches(path) == matches)
  }

  @Test func `a pattern of many stars takes no time`() {
    let pattern = Glob(String(repeating: "*a", count: 30) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 5000)))
  }

  // MARK: Words

  @Test(arguments: [
    "plain-1.2/x_y", "a b", "it's", "", "$HOME`id`\"!", "ä", "-n", "a\nb", "~", "*",
  ])
  func `a shell reads a word back`(_ word: String) throws {
    let scratch = try Scratch()
    let outcome = try Program.shell("printf '%s.' \(word.shellWord)", in: scratch.url)
    #expect(outcome.output == word + ".")
  }

  @Test func `control characters are spelled out and letters are kept`() {
    #expect(
      "a\u{1B}[1m\tб\u{7F}\u{85}\u{2028}🙂é".printable
        == "a\\u{1B}[1m\\u{9}б\\u{7F}\\u{85}\\u{2028}🙂é")
  }

  // MARK: Numbers

  @Test func `numbers that differ are named with both values`() {
    let old = JSONValue.object([
      "models": .object(["loss": .number(0.5), "confusion": .array([.number(1), .number(2)])]),
      "kind": .string("spiral"),
    ])
    let new = JSONValue.object([
      "models": .object(["loss": .number(0.25), "confusion": .array([.number(1), .number(3)])]),
      "kind": .string("spiral"), "noise": .number(2),
    ])
    #expect(NumberChanges(old, old).changes.isEmpty)
    #expect(
      NumberChanges(old, new).sentence(isFailure: true)
        == "the numbers changed: models.confusion[1] 2 → 3, models.loss 0.5 → 0.25, noise nothing → 2"
    )
    #expect(NumberChanges(old, old).sentence(isFailure: true) == "only the drawing changed")
  }

  // MARK: Parts

  /// A grey picture of differences in which some pixels have been changed, as the library draws it.
  private func differences(_ width: Int, _ height: Int, at changes: [(x: Int, y: Int)])
    -> PixelImage
  {
    var bytes = [UInt8](repeating: 255, count: 4 * width * height)
    for (x, y) in changes {
      for row in max(0, y - 1)...min(height - 1, y + 1) {
        for column in max(0, x - 1)...min(width - 1, x + 1) {
          bytes[4 * (row * width + column) + 1] = 0
        }
      }
    }
    return PixelImage(width: width, height: height, bytes: bytes)
  }

  private let parts = [
    PicturePart(name: "title", area: Rect(x: 10, y: 0, width: 80, height: 10)),
    PicturePart(name: "plot", area: Rect(x: 10, y: 10, width: 80, height: 60)),
    PicturePart(name: "x axis", area: Rect(x: 10, y: 70, width: 80, height: 30)),
    PicturePart(name: "legend", area: Rect(x: 10, y: 85, width: 80, height: 10)),
  ]

  private func names(at changes: [(x: Int, y: Int)]) -> [String] {
    parts.names(
      ofMarksIn: differences(100, 100, at: changes),
      region: Rect(x: 0, y: 0, width: 100, height: 100))
  }

  @Test func `a part is named where its pixels changed and not where only their marks reach`() {
    #expect(names(at: [(50, 10)]) == ["plot"])
    #expect(names(at: [(50, 9)]) == ["title"])
    #expect(names(at: [(50, 69)]) == ["plot"])
    #expect(names(at: [(5, 5)]).isEmpty)
    #expect(names(at: []).isEmpty)
  }

  @Test func `the smaller of two areas has the pixel`() {
    #expect(names(at: [(50, 90)]) == ["legend"])
    #expect(names(at: [(50, 75)]) == ["x axis"])
  }

  @Test func `the part with most changes comes first`() {
    #expect(names(at: [(50, 90), (20, 20), (30, 30)]) == ["plot", "legend"])
    #expect(names(at: [(0, 0), (99, 99), (20, 20)]) == ["plot"])
  }

  @Test func `parts are found wherever they stand in a scene`() {
    let inner = Scene.Element.part(PartID(.plot), area: Rect(x: 1, y: 2, width: 3, height: 4), [])
    let scene = Scene(
      size: Size(width: 9, height: 9), paper: Color(0xFFFFFF), title: "", description: "",
      elements: [
        .clip(Path(), [inner]),
        .part(PartID(.legend), area: Rect(x: 0, y: 0, width: 9, height: 9), [inner]),
      ])
    #expect(scene.parts(scale: 2).map(\.name) == ["plot", "legend", "plot"])
    #expect(scene.parts(scale: 2)[0].area == Rect(x: 2, y: 4, width: 6, height: 8))
  }
}

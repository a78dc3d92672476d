import Foundation
import Images
import PNGFixtures
import TestSupport
import Testing

/// The page of differences, as text and in a browser.
struct ComparisonPageTests {
  let folders: PictureFolders
  /// A baseline of one colour and an actual picture of another: what is seen tells which is shown.
  private let red: [UInt16] = [200, 30, 30]
  private let blue: [UInt16] = [30, 60, 200]

  init() throws {
    folders = try PictureFolders([])
    try folders.write(Self.flat(red), to: "base/a.png")
    try folders.write(Self.flat(blue), to: "actual/a.png")
  }

  private static func flat(_ color: [UInt16]) -> PNGFixture {
    let (width, height) = (400, 300)
    let samples = (0..<width * height).flatMap { _ in color }
    return PNGFixture(width: width, height: height, form: PNGForm(2, 8), samples: samples)
  }

  private var page: URL { folders.scratch.url.appending(path: "page.html") }

  private func written(_ arguments: String...) throws -> String {
    #expect(try folders.compare(["--report", "page.html"] + arguments).status != 64)
    return try String(contentsOf: page, encoding: .utf8)
  }

  // MARK: Text

  @Test func `the page holds everything it shows and asks no one for anything`() throws {
    let text = try written()
    let links = text.matches(of: /(?:src|href|url)\s*[=(]\s*["']?([^"')\s>]*)/).map { String($0.1) }
    #expect(links.count == 4)
    #expect(links.allSatisfy { $0.hasPrefix("data:") })
    #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("@import"))
    #expect(text.contains("default-src 'none'; img-src data:;"))
  }

  @Test func `a picture that the page has no room for is named, and the next is shown`() throws {
    let comment = PNGChunk(
      "tEXt", Array("Comment\0".utf8) + Array(repeating: 97, count: 25_000_000))
    for (side, changes) in [("base", []), ("actual", [(x: 3, y: 4)])] {
      let file = PNGFixture.tile(changing: changes).file
      // After the signature and the header.
      try folders.write(file[..<33] + comment.bytes + file[33...], to: "\(side)/b.png")
      try folders.write(file, to: "\(side)/c.png")
    }
    let text = try written()
    #expect(text.utf8.count < 1_000_000)
    #expect(text.matches(of: /Not shown: the page is limited to 64 MB of pictures/).count == 1)
    for (name, isShown) in [("a", true), ("b", false), ("c", true)] {
      #expect(text.contains("</span> \(name).png</h2>"))
      #expect(text.contains("alt=\"actual of \(name).png\"") == isShown)
    }
  }

  @Test func `a name that is markup stays a name`() throws {
    let name = ComparisonDocumentTests.oddName
    try folders.write(Self.flat(red), to: "base/\(name)")
    try folders.write(Self.flat(blue), to: "actual/\(name)")
    let text = try written()
    let escaped = "a+b %20 #1? &lt;i&gt;&amp;&quot;x&#39;_|`.png"
    #expect(text.contains("</span> \(escaped)</h2>"))
    #expect(text.contains("alt=\"baseline of \(escaped)\""))
    #expect(!text.contains("<i>"))
  }

  @Test func `every state has its place on the page`() throws {
    try folders.write(Self.flat(red), to: "base/same.png")
    try folders.write(Self.flat(red), to: "actual/same.png")
    try folders.write(Self.flat(red), to: "base/missing.png")
    try folders.write(Self.flat(red), to: "actual/new.png")
    try folders.write([], to: "base/unreadable.png")
    try folders.write(Self.flat(red), to: "actual/unreadable.png")
    try folders.write(Self.flat(red), to: "actual/zzz.png")
    let names = ["a", "same", "missing", "new", "unreadable"]
    #expect(
      try folders.compare(["--report", "page.html"] + names.flatMap { ["--only", "\($0).png"] })
        .status
        == 65)
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("<span class=\"state not checked\">not checked</span> zzz.png"))
    for state in ["same", "missing", "new", "unreadable", "changed"] {
      #expect(text.contains("<span class=\"state \(state)\">"), "\(state)")
    }
    #expect(text.contains("alt=\"baseline of missing.png\""))
    #expect(!text.contains("alt=\"actual of missing.png\""))
    #expect(text.contains("alt=\"actual of unreadable.png\""))
    #expect(!text.contains("alt=\"baseline of unreadable.png\""))
  }

  @Test func `names that clash stand among the failures`() throws {
    try folders.write(Self.flat(red), to: "base/A.png")
    try folders.write(Self.flat(red), to: "actual/A.png")
    try folders.write(Self.flat(red), to: "actual/a.png")
    let text = try written()
    let clash = try #require(text.firstRange(of: "<h2>Names that differ only in case</h2>"))
    let rest = try #require(text.firstRange(of: "<h2>Passed or not compared</h2>"))
    let line = try #require(text.firstRange(of: "A.png, a.png: the names differ only in case"))
    #expect(clash.upperBound < line.lowerBound && line.upperBound < rest.lowerBound)
    #expect(text.components(separatedBy: ">clash<").count == 2)
  }

  @Test func `a page without failures shows no tools`() throws {
    try folders.write(Self.flat(red), to: "actual/a.png")
    let text = try written()
    #expect(!text.contains("role=\"toolbar\"") && !text.contains("<img"))
    #expect(text.contains("<span class=\"state same\">same</span> a.png"))
  }

  // MARK: In a browser

  /// How many pixels of a photograph have a colour, in the left and the right half.
  private func count(_ color: [UInt16], in photograph: PixelImage) -> (left: Int, right: Int) {
    let middle = photograph.width / 2
    return (
      photograph.count(color, columns: 0..<middle),
      photograph.count(color, columns: middle..<photograph.width)
    )
  }

  /// Half of the picture at its natural size is 60,000 px; a frame and a handle take some.
  private let half = 55_000

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `side by side shows the baseline at the left and the actual at the right`() throws {
    _ = try written()
    let photograph = try Browser.photograph(page)
    #expect(count(red, in: photograph).left > 2 * half && count(red, in: photograph).right == 0)
    #expect(count(blue, in: photograph).right > 2 * half && count(blue, in: photograph).left == 0)
  }

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `swiping shows the baseline up to the handle and the actual beyond it`() throws {
    _ = try written()
    let photograph = try Browser.photograph(page, fragment: "swipe")
    #expect(count(red, in: photograph).left > half && count(red, in: photograph).right == 0)
    #expect(count(blue, in: photograph).right > half && count(blue, in: photograph).left == 0)
  }

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `blinking shows one picture and then the other`() throws {
    _ = try written()
    // The photograph is taken after one change and before the next.
    let after = try Browser.photograph(page, fragment: "blink")
    #expect(count(blue, in: after).left > half && count(red, in: after).left == 0)
    let calm = try Browser.photograph(
      page, fragment: "blink", in: .init(preferences: ["prefers-reduced-motion": "reduce"]))
    #expect(count(red, in: calm).left > half && count(blue, in: calm).left == 0)
  }

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `an onion skin shows half of each`() throws {
    _ = try written()
    let photograph = try Browser.photograph(page, fragment: "onion")
    #expect(count(red, in: photograph) == (0, 0) && count(blue, in: photograph) == (0, 0))
    // A browser may round a half either way.
    let mixed = [[114, 45, 115], [115, 45, 115], [115, 45, 114], [114, 45, 114]].map {
      count($0.map(UInt16.init), in: photograph).left
    }
    #expect(mixed.reduce(0, +) > half)
  }

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `the difference is shown alone`() throws {
    _ = try written("--out", "out")
    let drawn = try DrawnPicture(
      Data(contentsOf: folders.scratch.url.appending(path: "out/differences/a.png")))
    let photograph = try Browser.photograph(page, fragment: "difference")
    #expect(count(red, in: photograph) == (0, 0) && count(blue, in: photograph) == (0, 0))
    #expect(count(drawn.color(at: [9, 9]), in: photograph).left > half)
  }

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `without script everything is there to see`() throws {
    let text = try written()
    let plain = text.replacing(/<script>(.|\n)*<\/script>/, with: "")
    try folders.write(plain.utf8, to: "page.html")
    let photograph = try Browser.photograph(page)
    #expect(count(red, in: photograph).left > 0)
    let blues = count(blue, in: photograph)
    #expect(blues.left + blues.right > 0)
  }

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `the page is dark where its reader likes that`() throws {
    _ = try written()
    let dark = try Browser.photograph(page, in: .dark)
    let light = try Browser.photograph(page)
    #expect(light[4, 4].red == 255)
    #expect(dark[4, 4].red < 60)
  }

  @Test(.enabled(if: Browser.isInstalled, "chromium is not installed"))
  func `the script runs through and marks the chosen way`() throws {
    _ = try written()
    let elements = try Browser.elements(page, fragment: "onion")
    #expect(elements.contains("<html lang=\"en\" class=\"scripted\""))
    #expect(elements.contains("data-mode=\"onion\" aria-keyshortcuts=\"4\" aria-pressed=\"true\""))
    #expect(elements.contains("--zoom: 1"))
  }
}

import Foundation
import Images
import PNGFixtures
import TestSupport
import Testing

/// What the controls of the page of differences do, in a browser: each at its ends and in between.
@Suite(.enabled(if: Browser.isInstalled, "chromium is not installed"))
struct ComparisonPageControlTests {
  let folders: PictureFolders
  private let red: [UInt16] = [200, 30, 30]
  private let blue: [UInt16] = [30, 60, 200]

  init() throws {
    folders = try PictureFolders([])
    try folders.write(Self.flat(red), to: "base/a.png")
    try folders.write(Self.flat(blue), to: "actual/a.png")
  }

  private static func flat(
    _ color: [UInt16], width: Int = 400, height: Int = 300
  ) -> PNGFixture {
    let samples = (0..<width * height).flatMap { _ in color }
    return PNGFixture(width: width, height: height, form: PNGForm(2, 8), samples: samples)
  }

  private var page: URL { folders.scratch.url.appending(path: "page.html") }

  /// Writes the page, and below it a script that does what a reader does.
  private func write(acting script: String = "") throws {
    #expect(try folders.compare("--report", "page.html").status == 1)
    let text = try String(contentsOf: page, encoding: .utf8)
    let acting = text.replacing("</body>", with: "<script>\(script)</script></body>")
    try folders.write(acting.utf8, to: "page.html")
  }

  /// How many pixels of a photograph have a colour, give or take what a browser rounds.
  private func count(_ color: [UInt16], in photograph: PixelImage) -> Int {
    photograph.count(color, within: 2)
  }

  private func slide(to value: Int) -> String {
    """
    { const range = document.querySelector('.mix input');
      range.value = \(value); range.dispatchEvent(new Event('input')); }
    """
  }

  private func press(_ key: String, on selector: String = "body", times: Int = 1) -> String {
    """
    for (let i = 0; i < \(times); i += 1) document.querySelector('\(selector)').dispatchEvent(
      new KeyboardEvent('keydown', { key: '\(key)', bubbles: true, cancelable: true }));
    """
  }

  private let all = 400 * 300
  /// What the handle covers, and what a browser rounds.
  private let handle = 2600

  // MARK: Shares

  @Test(arguments: [0, 25, 100])
  func `swiping shows the share of the actual picture that the slider says`(_ share: Int) throws {
    try write(acting: slide(to: share))
    let photograph = try Browser.photograph(page, fragment: "swipe")
    #expect(abs(count(blue, in: photograph) - all * share / 100) <= handle)
    #expect(abs(count(red, in: photograph) - all * (100 - share) / 100) <= handle)
  }

  @Test(arguments: [0, 25, 100])
  func `an onion skin mixes as much of the actual picture in as the slider says`(
    _ share: Int
  ) throws {
    try write(acting: slide(to: share))
    let mixed = zip(red, blue).map { UInt16((Int($0) * (100 - share) + Int($1) * share) / 100) }
    let photograph = try Browser.photograph(page, fragment: "onion")
    #expect(count(mixed, in: photograph) > all - handle)
  }

  @Test(arguments: [("[", "swipe"), ("]", "swipe"), ("]", "onion")])
  func `the brackets go from the middle to either end`(_ key: String, _ mode: String) throws {
    try write(acting: press(key, times: 12))
    let photograph = try Browser.photograph(page, fragment: mode)
    #expect(count(key == "[" ? red : blue, in: photograph) > all - handle)
    #expect(count(key == "[" ? blue : red, in: photograph) < handle)
  }

  @Test func `either side of a swipe can be dragged, and the handle between them`() throws {
    try write(
      acting: """
        const stage = document.querySelector('.stage').getBoundingClientRect();
        const at = (share) => document.elementFromPoint(
          stage.left + stage.width * share, stage.top + 40).closest('.port, .handle');
        document.title = [0.4, 0.5, 0.6].map(at).map(
          (part) => part?.closest(part.className === 'handle' ? '.handle' : 'figure').className);
        """)
    #expect(
      try Browser.elements(page, fragment: "swipe").contains(
        "<title>baseline,handle,actual</title>"))
  }

  @Test(arguments: ["swipe", "onion", "blink"])
  func `a smaller actual picture hides all of a larger baseline`(_ mode: String) throws {
    try folders.write(Self.flat(blue, width: 100, height: 250), to: "actual/a.png")
    try write(acting: slide(to: 100))
    let photograph = try Browser.photograph(page, fragment: mode)
    #expect(count(blue, in: photograph) > 100 * 250 - handle)
    #expect(count(red, in: photograph) == 0)
  }

  // MARK: Keyboard

  @Test func `a number chooses how pictures are shown`() throws {
    let presses = [2, 3, 4, 5, 1].map {
      press("\($0)") + "document.title += ' ' + document.body.dataset.mode;"
    }
    try write(acting: presses.joined())
    let elements = try Browser.elements(page)
    #expect(elements.contains(" swipe blink onion difference side</title>"))
    #expect(
      elements.matches(of: /data-mode="(\w+)"[^>]* aria-pressed="true"/).map(\.1) == ["side"])
  }

  @Test func `arrows move a picture that has the focus, and no other`() throws {
    try write(acting: press("ArrowRight", on: ".viewer") + press("ArrowUp", on: ".viewer"))
    let moved = try Browser.elements(page, fragment: "blink")
    // In the middle of a frame of 950 px.
    #expect(moved.contains("--x: 235px; --y: 40px;"))
    try write(acting: press("ArrowRight"))
    #expect(try Browser.elements(page, fragment: "blink").contains("--x: 275px; --y: 0px;"))
  }

  @Test func `a picture that has the focus shows it`() throws {
    try write()
    let before = count([11, 92, 173], in: try Browser.photograph(page))
    try write(acting: "document.querySelector('.viewer').focus();")
    // A frame of 2 px around a viewer of 950 × 320 px.
    #expect(count([11, 92, 173], in: try Browser.photograph(page)) > before + 4000)
  }

  @Test func `all that a pointer can do the keyboard reaches`() throws {
    try write()
    let elements = try Browser.elements(page)
    let viewers = elements.matches(of: /<div class="viewer[^>]*>/)
    #expect(viewers.count == 1 && viewers.allSatisfy { $0.0.contains("tabindex=\"0\"") })
    #expect(
      elements.contains("<td data-box=\"0 0 400 300\"><button type=\"button\">(0, 0)</button>"))
    for key in ["1", "5", "-", "+", "0"] {
      #expect(elements.contains("aria-keyshortcuts=\"\(key)\""))
    }
  }

  // MARK: Sizes

  @Test func `a browser turns a picture, and the page makes room for it and its difference`() throws
  {
    // Red above and blue below, once a browser has turned it to the right.
    func turned(_ spot: [UInt16]) -> PNGFixture {
      let (width, height) = (400, 200)
      let samples = (0..<width * height).flatMap { index in
        let (x, y) = (index % width, index / width)
        return (10..<20).contains(x) && (10..<20).contains(y) ? spot : x < 200 ? red : blue
      }
      var picture = PNGFixture(width: width, height: height, form: PNGForm(2, 8), samples: samples)
      picture.ancillary = [
        PNGChunk(
          "eXIf",
          [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
            + [0, 0, 0, 0])
      ]
      return picture
    }
    try folders.write(turned(red), to: "base/a.png")
    try folders.write(turned([0, 0, 0]), to: "actual/a.png")
    try write()
    let photograph = try Browser.photograph(
      page, fragment: "blink", in: .init(height: 900))
    func rows(_ color: [UInt16]) -> (width: Int, height: Int, first: Int) {
      let bytes = color.map { UInt8($0) }
      let wanted = Color(red: bytes[0], green: bytes[1], blue: bytes[2], alpha: 255)
      let found = (0..<photograph.height).flatMap { y in
        (0..<photograph.width).filter { photograph[$0, y] == wanted }.map { (x: $0, y: y) }
      }
      let (xs, ys) = (found.map(\.x), found.map(\.y))
      return (
        (xs.max() ?? 0) - (xs.min() ?? 0) + 1, (ys.max() ?? 0) - (ys.min() ?? 0) + 1, ys.min() ?? 0
      )
    }
    let (above, below) = (rows(red), rows(blue))
    #expect(above.width == 200 && below.width == 200)
    #expect(above.height == 200 && below.height == 200 && above.first < below.first)
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("actual, 200 × 400 px") && text.contains("difference, 200 × 400 px"))
    // The spot is at the upper right.
    #expect(text.contains("left: 90.0000%; top: 2.5000%; width: 5.0000%; height: 2.5000%"))
    #expect(text.contains("data-box=\"180 10 10 10\""))
  }

  @Test func `a frame around a place is as thin on an enlarged picture`() throws {
    try folders.write(.tile(width: 32, height: 32), to: "base/a.png")
    try folders.write(.tile(width: 32, height: 32, changing: [(10, 10)]), to: "actual/a.png")
    try write()
    let photograph = try Browser.photograph(page, fragment: "difference")
    // A frame of 2 px around 20 × 20 px is 176 px.
    let marked = count([11, 92, 173], in: photograph)
    let bare = "document.querySelector('.sheet i').remove();"
    try write(acting: bare)
    let frame =
      marked - count([11, 92, 173], in: try Browser.photograph(page, fragment: "difference"))
    #expect((100...300).contains(frame))
  }

  // MARK: What a site may forbid

  private let sentence = "download the page, and open the file"

  @Test func `where all is allowed nothing is said of what is blocked`() throws {
    try write()
    #expect(try !Browser.text(page).contains(sentence))
  }

  @Test func `a page that may show neither pictures nor style says what to do and has no controls`()
    throws
  {
    try write()
    let text = try String(contentsOf: page, encoding: .utf8)
    let policy =
      "<meta http-equiv=\"Content-Security-Policy\" "
      + "content=\"default-src 'none'; img-src 'self'; style-src 'self'\">"
    try folders.write(
      text.replacing("<meta charset", with: "\(policy)<meta charset").utf8, to: "page.html")
    try folders.write(
      "<iframe sandbox src=page.html width=900 height=1200></iframe>".utf8, to: "frame.html")
    let frame = folders.scratch.url.appending(path: "frame.html")
    let seen = try Browser.text(frame).replacing(/\s+/, with: " ")
    #expect(seen.contains(sentence) && seen.contains("px differ"))
    for control in ["Swipe", "Blink", "Keys", "Fit"] { #expect(!seen.contains(control)) }
  }

  @Test func `where scripts run and pictures are blocked the page says so`() throws {
    try write()
    let text = try String(contentsOf: page, encoding: .utf8)
    try folders.write(
      text.replacing("img-src data:", with: "img-src 'self'").utf8, to: "page.html")
    #expect(try Browser.text(page).replacing(/\s+/, with: " ").contains(sentence))
  }

  @Test func `without script the page has nothing that waits for one`() throws {
    try write()
    let text = try String(contentsOf: page, encoding: .utf8)
      .replacing(/<script>(.|\n)*?<\/script>/, with: "")
      .replacing(/<template>(.|\n)*?<\/template>/, with: "")
    #expect(text.contains("<img") && text.contains(sentence))
    for control in ["<button", "<input", "tabindex", "role=\"toolbar\""] {
      #expect(!text.contains(control))
    }
    try folders.write(text.utf8, to: "page.html")
    let photograph = try Browser.photograph(page)
    #expect(count(red, in: photograph) > all / 2 && count(blue, in: photograph) > all / 2)
  }
}

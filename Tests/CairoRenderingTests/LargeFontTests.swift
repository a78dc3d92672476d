import CairoRendering
import Foundation
import Images
import Plotting
import Testing

/// Characters beyond the default faces come from large fonts, if there are any.
struct LargeFontTests {
  /// An installed font with Han characters, which `make install-testing` brings.
  private static let installed = LargeFont.known.filter {
    FileManager.default.fileExists(atPath: $0.regular)
  }
  private static let mono = LargeFont(regular: "\(TestFonts.folder)/DejaVuSansMono.ttf")
  private static let math = LargeFont(regular: "\(TestFonts.folder)/DejaVuMathTeXGyre.ttf")
  /// A bold script capital, in the mathematical face only.
  private static let script = "\u{1D4D0}"

  private func book(_ text: String, among fonts: [LargeFont]) throws -> FontBook {
    try FontBook(preferring: [], bold: [], covering: text, among: fonts)
  }

  @Test func `the first large font with a missing character is added`() throws {
    let gone = LargeFont(regular: "/nowhere/None.ttf")
    let fonts = try book("A \(Self.script)", among: [gone, Self.mono, Self.math])
    #expect(fonts.missingCharacters(in: Self.script).isEmpty)
    #expect(fonts.missingCharacters(in: Self.script, weight: .bold).isEmpty)
    #expect(try !book("A", among: [Self.math]).missingCharacters(in: Self.script).isEmpty)
    #expect(try !book(Self.script, among: [gone]).missingCharacters(in: Self.script).isEmpty)
  }

  @Test(.enabled(if: !installed.isEmpty, "no font with Han characters is installed"))
  func `a large font that has none of the missing characters is not added`() throws {
    let han = Array(Self.installed.prefix(1))
    #expect(try book("一", among: han).missingCharacters(in: "一").isEmpty)
    let fonts = try book(Self.script, among: han + [Self.math])
    #expect(fonts.missingCharacters(in: Self.script).isEmpty)
    #expect(!fonts.missingCharacters(in: "一").isEmpty)
  }

  @Test func `a bold line with a letter that has no bold face is regular as a whole`() throws {
    let fonts = try book(Self.script, among: [Self.math])
    func width(_ text: String, _ weight: Text.Weight) -> Double {
      fonts.width(of: text, size: 100, weight: weight)
    }
    #expect(width("ABC\(Self.script)", .bold) == width("ABC\(Self.script)", .regular))
    #expect(width("ABC", .bold) > width("ABC", .regular))
    // A character that no face has is a box, and makes no line regular.
    #expect(width("ABC\u{10FFFD}", .bold) > width("ABC\u{10FFFD}", .regular))
  }

  @Test func `of a collection the face for simplified Chinese is taken, or else the first`() throws
  {
    let sans = try TestFonts.bytes("DejaVuSans")
    let mono = try TestFonts.bytes("DejaVuSansMono")
    // The family "DejaVu Sans Mono", in UTF-16.
    let chinese = mono.replacing(Self.utf16("Sans Mono"), with: Self.utf16("Sans M SC"))
    try #require(chinese != mono)
    func book(_ fonts: [UInt8]...) throws -> FontBook {
      try FontBook(regular: [fonts.count == 1 ? fonts[0] : Self.collection(of: fonts)])
    }
    func width(_ book: FontBook) -> Double { book.width(of: "i", size: 100, weight: .regular) }
    let (first, second) = (try width(book(sans)), try width(book(mono)))
    try #require(first != second)
    #expect(try width(book(sans, mono)) == first)
    #expect(try width(book(sans, chinese, mono)) == second)
    guard Tool.pdffonts.isInstalled else { return }
    let scene = Scene(
      size: Size(width: 50, height: 50), paper: Color(0xFFFFFF),
      elements: [.text(Text("i", at: PagePoint(10, 40), size: 24, color: Color(0x000000)))])
    let pdf = try SceneRenderer(fonts: book(sans, chinese)).pdf(of: scene)
    #expect(try Tool.pdffonts.text(["file"], file: pdf).contains("DejaVuSansMono"))
  }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  /// A collection of fonts: a head with the place of each, whose tables count from the start of the file.
  private static func collection(of fonts: [[UInt8]]) -> [UInt8] {
    func bytes(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 0xFF) } }
    func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    var places: [Int] = []
    var body: [UInt8] = []
    for var font in fonts {
      let place = 12 + 4 * fonts.count + body.count
      for table in 0..<number(font[4..<6]) {
        let offset = 12 + 16 * table + 8
        font.replaceSubrange(
          offset..<offset + 4, with: bytes(number(font[offset..<offset + 4]) + place))
      }
      places.append(place)
      body += font
      while !body.count.isMultiple(of: 4) { body.append(0) }
    }
    return Array("ttcf".utf8) + bytes(0x10000) + bytes(fonts.count) + places.flatMap(bytes) + body
  }

  @Test(
    .enabled(if: !installed.isEmpty, "No font with Chinese characters is installed."),
    .enabled(if: Tool.pdftotext.isInstalled))
  func `Chinese is drawn with an installed font, in every format`() throws {
    let text = "训练损失，决策边界"
    let fonts = try FontBook(covering: text)
    #expect(fonts.missingCharacters(in: text).isEmpty)
    // Han characters are as wide as their em square.
    #expect(abs(fonts.width(of: "训练", size: 10, weight: .regular) - 20) < 0.5)
    let scene = Scene(
      size: Size(width: 300, height: 60), paper: Color(0xFFFFFF), title: text,
      elements: [.text(Text(text, at: PagePoint(10, 40), size: 24, color: Color(0x000000)))])
    let renderer = SceneRenderer(fonts: fonts)
    #expect(try renderer.pixels(of: scene).inkBounds != nil)
    #expect(try renderer.svg(of: scene).contains("<title"))
    let pdf = try renderer.pdf(of: scene)
    #expect(try Tool.pdftotext.text(["file", "-"], file: pdf).contains(text))
    #expect(try pdf == SceneRenderer(fonts: FontBook(covering: text)).pdf(of: scene))
  }
}

import Cairo
import CairoRendering
import Images
import Plotting
import Testing

struct FontBookTests {
  let fonts: FontBook

  init() throws { fonts = try TestFonts.book() }

  // Read with fontTools from DejaVuSans.ttf 2.37: 2048 units in the em square.
  static let em = 2048.0

  @Test func `widths are sums of the advances of the font file`() throws {
    let bold = (Self.advanceOfBoldA + Self.advanceOfBoldA) / Self.em
    #expect(fonts.width(of: "AA", size: 1, weight: .bold) == bold)
    #expect(fonts.width(of: "0123456789", size: 2048, weight: .regular) == 10 * 1303)
    #expect(fonts.width(of: "", size: 12, weight: .regular) == 0)
  }

  @Test func `a bold font is known by its weight`() throws {
    #expect(try FontBook.isBold(TestFonts.bytes("DejaVuSans-Bold")))
    #expect(try !FontBook.isBold(TestFonts.bytes("DejaVuSans")))
    #expect(throws: RenderingError.self) { try FontBook.isBold([1, 2, 3]) }
  }

  static let advanceOfBoldA = 1585.0

  @Test func `a book without a regular font is an error with words`() {
    let error = #expect(throws: RenderingError.self) { try FontBook(regular: []) }
    #expect(error.map { "\($0)" }?.contains("There is no font for regular text.") == true)
  }

  @Test func `pairs of letters are kerned`() {
    let kerned = fonts.width(of: "AV", size: Self.em, weight: .regular)
    let alone =
      fonts.width(of: "A", size: Self.em, weight: .regular)
      + fonts.width(of: "V", size: Self.em, weight: .regular)
    #expect(kerned - alone == -131)
  }

  @Test func `heights are those of the font file`() {
    #expect(fonts.descent == 483 / Self.em)
    #expect(fonts.capHeight == 1493 / Self.em)
  }

  @Test func `the minus, spaces and signs of figures are in the face`() {
    #expect(fonts.missingCharacters(in: "−1 000 50 % × ≤ 2,5 · λ Ω é x² ® — “q”").isEmpty)
    let thin = fonts.width(of: "\u{2009}", size: 1, weight: .regular)
    #expect(thin > 0.1 && thin < fonts.width(of: " ", size: 1, weight: .regular))
  }

  @Test func `missing characters are named once each, in order`() {
    let missing = fonts.missingCharacters(in: "训练损失 Ω é 训练")
    #expect(missing.map(\.value) == [0x8BAD, 0x7EC3, 0x635F, 0x5931])
  }

  @Test func `characters that nobody sees are neither missing nor drawn`() {
    let plain = fonts.width(of: "ab", size: 10, weight: .regular)
    #expect(fonts.width(of: "a\u{200D}\u{FEFF}\u{AD}b", size: 10, weight: .regular) == plain)
    #expect(fonts.missingCharacters(in: "a\u{200D}\u{FE0F}\n\tb").isEmpty)
  }

  @Test func `a missing character is a visible box`() throws {
    let (image, area) = try draw("训", size: 40)
    let ink = try #require(image.inkBounds)
    #expect(ink.width > 15 && ink.height > 25)
    #expect(Double(ink.maxX) <= area.maxX)
    let middle = image[(ink.minX + ink.maxX) / 2, (ink.minY + ink.maxY) / 2]
    #expect(middle == Color(0xFFFFFF), "a box is hollow")
  }

  @Test func `a later face of the chain supplies what the first lacks`() throws {
    let mono = try TestFonts.bytes("DejaVuSansMono")
    let math = try TestFonts.bytes("DejaVuMathTeXGyre")
    let script = "\u{1D4D0}"  // A bold script capital, in the mathematical face only.
    #expect(try FontBook(regular: [mono]).missingCharacters(in: script).count == 1)
    let chain = try FontBook(regular: [mono, math])
    #expect(chain.missingCharacters(in: script).isEmpty)
    #expect(chain.missingCharacters(in: script, weight: .bold).isEmpty)
  }

  @Test(arguments: ["Spiral", "jgpqy", "AVAWA", "Zürich (50 %)"])
  func `ink stays inside the measured box`(string: String) throws {
    let (image, area) = try draw(string, size: 40)
    let ink = try #require(image.inkBounds)
    // A letter may reach a little past its advance (j to the left); half a tenth of the size is
    // the most that DejaVu's do.
    let slack = 40 * 0.1
    #expect(Double(ink.minX) >= area.x - slack && Double(ink.maxX) <= area.maxX + slack)
    #expect(Double(ink.minY) >= area.y && Double(ink.maxY) <= area.maxY)
    #expect(Double(ink.width) > 0.8 * area.width)
  }

  @Test func `anchors place the start, middle and end of the line`() throws {
    let width = fonts.width(of: "Hodge", size: 32, weight: .regular)
    let (start, _) = try draw("Hodge", size: 32)
    for (anchor, x) in [(Text.Anchor.middle, 20 + width / 2), (.end, 20 + width)] {
      let (image, _) = try draw("Hodge", size: 32, at: x, anchor: anchor)
      let difference = zip(image.bytes, start.bytes).map { abs(Int($0) - Int($1)) }.max()
      // Placed from another point, a letter may land 1/256 pixel aside.
      #expect(try #require(difference) <= 2)
    }
  }

  @Test func `vertical text is the same line turned to run upwards`() throws {
    let renderer = SceneRenderer(fonts: fonts)
    func image(_ text: Text) throws -> PixelImage {
      let scene = Scene(
        size: Size(width: 120, height: 120), paper: Color(0xFFFFFF), title: "", description: "",
        elements: [.text(text)])
      return try renderer.pixels(of: scene)
    }
    let color = Color(0x000000)
    let flat = try image(Text("Loss", at: Point(20, 50), size: 24, color: color))
    let turned = try image(
      Text("Loss", at: Point(50, 100), size: 24, color: color, isVertical: true))
    for row in 0..<120 {
      for column in 0..<120 {
        let a = Int(flat[column, row].red)
        let b = Int(turned[row, 119 - column].red)
        // Cairo covers rows and columns with different sampling grids.
        #expect(abs(a - b) <= 24)
      }
    }
  }

  @Test func `bytes that are no font are refused with a remedy`() {
    let error = #expect(throws: RenderingError.self) { try FontBook(regular: [[1, 2, 3, 4]]) }
    #expect(error.map { "\($0)" }?.contains("Pass a TrueType or OpenType font file.") == true)
    #expect(throws: RenderingError.self) { try FontBook(regular: [[]]) }
  }

  /// Draws one line and returns it with the box that layout measures for it.
  func draw(
    _ string: String, size: Double, at x: Double = 20, anchor: Text.Anchor = .start
  ) throws -> (PixelImage, Rect) {
    let ascent = 1901 / Self.em
    let width = fonts.width(of: string, size: size, weight: .regular)
    let text = Text(string, at: Point(x, 60), anchor: anchor, size: size, color: Color(0x000000))
    let scene = Scene(
      size: Size(width: (width + 40).rounded(.up), height: 90), paper: Color(0xFFFFFF), title: "",
      description: "", elements: [.text(text)])
    let image = try SceneRenderer(fonts: fonts).pixels(of: scene)
    let area = Rect(
      x: 20, y: 60 - ascent * size, width: width,
      height: (ascent + fonts.descent) * size)
    return (image, area)
  }
}

extension PixelImage {
  /// The smallest rectangle of pixels around all that is not white; the maxima are exclusive.
  var inkBounds: (minX: Int, minY: Int, maxX: Int, maxY: Int, width: Int, height: Int)? {
    var (minX, minY, maxX, maxY) = (width, height, 0, 0)
    for row in 0..<height {
      for column in 0..<width where self[column, row] != Color(0xFFFFFF) {
        minX = min(minX, column)
        maxX = max(maxX, column + 1)
        minY = min(minY, row)
        maxY = max(maxY, row + 1)
      }
    }
    return maxX > 0 ? (minX, minY, maxX, maxY, maxX - minX, maxY - minY) : nil
  }
}

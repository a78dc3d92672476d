import Foundation
import Images
import PNGFixtures
import TestSupport
import Testing

struct PNGEncoderTests {
  /// A picture whose pixels are all different, at one opacity.
  private func picture(width: Int, height: Int, alpha: UInt8 = 255) -> PixelImage {
    PixelImage(
      width: width, height: height,
      bytes: (0..<width * height).flatMap { [UInt8($0 & 255), UInt8($0 >> 8 & 255), 7, alpha] })
  }

  @Test(arguments: [(96.0, 3780), (192, 7559), (300, 11811)])
  func `the density stands before the pixels in pixels per metre`(dpi: Double, metre: UInt32)
    throws
  {
    let encoder = PNGEncoder(pixelsPerMetre: Int((dpi / 0.0254).rounded()))
    let chunks = PNGChunk.all(in: try encoder.encode(picture(width: 5, height: 3)))
    let density = try #require(chunks.firstIndex { $0.type == "pHYs" })
    let pixels = try #require(chunks.firstIndex { $0.type == "IDAT" })
    #expect(density < pixels)
    #expect(PNGChunk.number(chunks[density].data[0..<4]) == metre)
    #expect(PNGChunk.number(chunks[density].data[4..<8]) == metre)
    #expect(chunks[density].data[8] == 1)
  }

  @Test(arguments: ["Spirale à 3", "螺旋", "plain", ""])
  func `texts are international and hold UTF-8`(title: String) throws {
    let encoder = PNGEncoder(texts: [PNGText("Title", title), PNGText("Software", "spiral")])
    let chunks = PNGChunk.all(in: try encoder.encode(picture(width: 2, height: 2)))
    let texts = chunks.filter { $0.type == "iTXt" }
    #expect(
      texts.map(\.data) == [
        Array("Title".utf8) + [0, 0, 0, 0, 0] + Array(title.utf8),
        Array("Software".utf8) + [0, 0, 0, 0, 0] + Array("spiral".utf8),
      ])
    #expect(!chunks.contains { !$0.hasRightCRC })
    #expect(!chunks.contains { $0.type == "tEXt" || $0.type == "tIME" })
    #expect(chunks.last?.type == "IEND")
  }

  /// Pictures of 400 px with their smallest form: channels of a pixel from its number.
  static let forms: [(type: UInt8, pixel: @Sendable (Int) -> [Int])] = [
    (0, { [$0 & 255, $0 & 255, $0 & 255, 255] }),
    (2, { [$0 & 255, $0 >> 8, 7, 255] }),
    (3, { [$0 % 90, 7, 9, 255] }),
    (3, { [$0 % 50, $0 % 50, $0 % 50, 100 + $0 % 50] }),
    (4, { [$0 & 255, $0 & 255, $0 & 255, 255 - $0 >> 8] }),
    (6, { [$0 & 255, $0 >> 8, 7, $0 == 399 ? 254 : 255] }),
  ]

  @Test(arguments: forms.indices)
  func `the file has the smallest form that holds every pixel`(number: Int) throws {
    let form = Self.forms[number]
    let bytes = (0..<400).flatMap { form.pixel($0).map(UInt8.init) }
    let image = PixelImage(width: 25, height: 16, bytes: bytes)
    let file = try PNGEncoder().encode(image)
    let header = try #require(PNGChunk.all(in: file).first)
    #expect(header.type == "IHDR")
    #expect(header.data == [0, 0, 0, 25, 0, 0, 0, 16, 8, form.type, 0, 0, 0])
    #expect(try PixelImage(png: file) == image)
  }

  @Test(arguments: [255, 256, 257])
  func `a palette holds up to 256 colours`(count: Int) throws {
    var bytes = [UInt8](repeating: 255, count: 4 * 50 * 40)
    for pixel in 0..<50 * 40 {
      bytes[4 * pixel] = UInt8((pixel % count) & 255)
      bytes[4 * pixel + 1] = UInt8((pixel % count) >> 8)
    }
    let image = PixelImage(width: 50, height: 40, bytes: bytes)
    let file = try PNGEncoder().encode(image)
    #expect(try PNGFile(file).header.colorType == (count <= 256 ? .palette : .rgb))
    #expect(try PixelImage(png: file) == image)
  }

  @Test func `a tiny picture has no palette that is larger than itself`() throws {
    let file = try PNGEncoder().encode(picture(width: 3, height: 3))
    #expect(try PNGFile(file).header.colorType == .rgb)
  }

  @Test func `a picture without pixels is refused with its size`() {
    #expect(throws: PNGEncodingError.size(width: 0, height: 4)) {
      try PNGEncoder().encode(PixelImage(width: 0, height: 4, bytes: []))
    }
    #expect("\(PNGEncodingError.size(width: 0, height: 4))".contains("0 × 4"))
  }

  @Test func `a NUL in a text is refused with its keyword`() {
    let encoder = PNGEncoder(texts: [PNGText("Title", "a\0b")])
    #expect(throws: PNGEncodingError.nulInText(keyword: "Title")) {
      try encoder.encode(picture(width: 1, height: 1))
    }
    #expect("\(PNGEncodingError.nulInText(keyword: "Title"))".contains("Title"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pngcheck")))
  func `pngcheck accepts the files`() throws {
    for alpha in [255, 128] as [UInt8] {
      let encoder = PNGEncoder(
        pixelsPerMetre: 7559, texts: [PNGText("Title", "螺旋"), PNGText("Description", "a & b")])
      let file = try encoder.encode(picture(width: 300, height: 200, alpha: alpha))
      let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).png")
      try Data(file).write(to: path)
      defer { try? FileManager.default.removeItem(at: path) }
      let check = Process()
      check.executableURL = URL(filePath: "/usr/bin/pngcheck")
      check.arguments = ["-q", path.path()]
      try check.runToEnd()
      #expect(check.terminationStatus == 0)
    }
  }

  // MARK: A caller's mistakes

  @Test func `a keyword that PNG forbids stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = PNGText("", "x") }
    await #expect(processExitsWith: .failure) { _ = PNGText(" Title", "x") }
    await #expect(processExitsWith: .failure) { _ = PNGText("A  B", "x") }
    await #expect(processExitsWith: .failure) { _ = PNGText("Größe", "x") }
  }

  @Test func `a density out of range stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = PNGEncoder(pixelsPerMetre: 0) }
    await #expect(processExitsWith: .failure) { _ = PNGEncoder(pixelsPerMetre: 1 << 31) }
  }

  @Test func `too few or too many pixels stop the program`() async {
    await #expect(processExitsWith: .failure) {
      let pixels = [UInt8](repeating: 0, count: 15)
      _ = try PNGEncoder().encode(pixels.span, width: 2, height: 2)
    }
    await #expect(processExitsWith: .failure) {
      let pixels = [UInt8](repeating: 0, count: 17)
      _ = try PNGEncoder().encode(pixels.span, width: 2, height: 2)
    }
  }
}

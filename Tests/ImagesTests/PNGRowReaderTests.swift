import Images
import PNGFixtures
import Testing

struct PNGRowReaderTests {
  /// Every form, plain and interlaced, in sizes that end within a byte and leave passes empty.
  static let fixtures: [PNGFixture] = PNGForm.all.flatMap { form in
    [(1, 1), (3, 5), (8, 8), (37, 13), (5, 1), (1, 9)].flatMap { width, height in
      [false, true].map { isInterlaced in
        var fixture = PNGFixture(form, width: width, height: height)
        fixture.isInterlaced = isInterlaced
        fixture.filters = [4, 1, 3, 2, 0]
        return fixture
      }
    }
  }

  private func pixels(of file: [UInt8]) throws -> [SIMD4<UInt16>] {
    try PNGRowReader.pixels(of: PNGFile(file))
  }

  @Test(arguments: fixtures)
  func `every form gives its exact pixels (R08)`(fixture: PNGFixture) throws {
    #expect(try pixels(of: fixture.file) == fixture.pixels)
    #expect(try PNGRowReader(PNGFile(fixture.file)).maximum == fixture.maximum)
  }

  @Test(arguments: PNGForm.all.filter { $0.colorType == 0 || $0.colorType == 2 })
  func `one transparent grey or colour becomes alpha`(form: PNGForm) throws {
    var fixture = PNGFixture(form, width: 37, height: 13)
    fixture.transparency = fixture.samples.suffix(form.sampleCount).flatMap {
      [UInt8($0 >> 8), UInt8($0 & 255)]
    }
    #expect(fixture.pixels.contains { $0.w == 0 } && fixture.pixels.contains { $0.w != 0 })
    #expect(try pixels(of: fixture.file) == fixture.pixels)
  }

  @Test func `of a transparent colour only as many bits count as a sample has`() throws {
    for form in PNGForm.all where (form.colorType == 0 || form.colorType == 2) && form.bitDepth < 16
    {
      var fixture = PNGFixture(form, width: 37, height: 13)
      fixture.transparency = fixture.samples.suffix(form.sampleCount).flatMap { [0, UInt8($0)] }
      let plain = try pixels(of: fixture.file)
      fixture.transparency = fixture.samples.suffix(form.sampleCount).flatMap {
        [0xA5, UInt8($0) | UInt8(truncatingIfNeeded: 0xFF << form.bitDepth)]
      }
      #expect(try pixels(of: fixture.file) == plain)
      #expect(plain.contains { $0.w == 0 })
    }
  }

  @Test(arguments: PNGForm.all.filter { $0.colorType == 3 })
  func `a palette has an alpha for its first colours`(form: PNGForm) throws {
    var fixture = PNGFixture(form, width: 37, height: 13)
    fixture.transparency = [0, 128]
    #expect(try pixels(of: fixture.file) == fixture.pixels)
  }

  @Test(arguments: PNGForm.all.filter { $0.sampleCount * $0.bitDepth < 8 })
  func `stored rows have no trace of what was in their memory`(form: PNGForm) throws {
    let file = try PNGFile(PNGFixture(form, width: 37, height: 13).file)
    let bytesPerRow = file.header.bytesPerRow
    let spareBits = UInt8(8 * bytesPerRow - 37 * form.bitDepth)
    for _ in 0..<8 {
      // The next array of this size takes the place of this one.
      #expect([UInt8](repeating: 0xFF, count: 13 * bytesPerRow).allSatisfy { $0 == 0xFF })
      var reader = try PNGRowReader(file)
      let rows = try reader.readStoredRows(13)
      let ends = (1...13).map { rows[$0 * bytesPerRow - 1] }
      #expect(ends.allSatisfy { $0 & (1 << spareBits - 1) == 0 })
    }
  }

  @Test func `bits behind the last pixel of a row say nothing`() throws {
    var chunks = PNGFixture(width: 3, height: 1, form: PNGForm(0, 1), samples: [1, 0, 1]).chunks
    for row in [0b1010_0000, 0b1011_1111] as [UInt8] {
      chunks[1].data = zlibStored([0, row])
      var reader = try PNGRowReader(PNGFile(PNGChunk.signature + chunks.flatMap(\.bytes)))
      let rows = try reader.readStoredRows(1)
      #expect(rows[0] == 0b1010_0000)
    }
  }

  @Test func `sixteen bits with equal bytes are the picture of eight bits (R07)`() throws {
    let levels = (0...255).map { UInt16($0) }
    let wide = PNGFixture(
      width: 256, height: 1, form: PNGForm(0, 16), samples: levels.map { $0 * 257 })
    let narrow = PNGFixture(width: 256, height: 1, form: PNGForm(0, 8), samples: levels)
    #expect(try PixelImage(png: wide.file) == PixelImage(png: narrow.file))
    #expect(
      try PixelImage(png: wide.file).bytes.prefix(12) == [0, 0, 0, 255, 1, 1, 1, 255, 2, 2, 2, 255])
  }

  @Test func `a picture of eight bits rounds sixteen to the nearest (R07)`() throws {
    let levels: [UInt16] = [0, 128, 129, 385, 386, 32767, 32768, 65406, 65407, 65535]
    let wide = PNGFixture(width: levels.count, height: 1, form: PNGForm(0, 16), samples: levels)
    let reds = try stride(from: 0, to: 40, by: 4).map { try PixelImage(png: wide.file).bytes[$0] }
    #expect(reds == levels.map { UInt8((Double($0) / 257).rounded()) })
  }

  @Test(arguments: [1, 2, 7, 100])
  func `pixels may be split into any chunks, and some may be empty (R08)`(chunkSize: Int) throws {
    var fixture = PNGFixture(PNGForm(2, 8), width: 37, height: 13)
    fixture.chunkSize = chunkSize
    var chunks = fixture.chunks
    let first = try #require(chunks.firstIndex { $0.type == "IDAT" })
    for place in [first, first + 1, chunks.count - 1] {
      chunks.insert(PNGChunk("IDAT", []), at: place)
    }
    #expect(try pixels(of: PNGChunk.signature + chunks.flatMap(\.bytes)) == fixture.pixels)
  }

  @Test func `a checksum is heeded wherever a chunk or a buffer ends before it`() throws {
    // Stored rows of 1 + 3 · 250 bytes, so that the compressed pixels end around a buffer of 64 KiB.
    for chunkSize in [1, 2, 3, 5, 1 << 16, 1 << 20] {
      for height in 86...89 {
        for spare in 0..<6 {
          var fixture = PNGFixture(PNGForm(2, 8), width: 250 + spare, height: height)
          fixture.chunkSize = chunkSize
          if chunkSize < 1 << 16, height > 86 || spare > 0 { continue }
          var chunks = fixture.chunks
          let last = try #require(chunks.lastIndex { $0.type == "IDAT" })
          chunks[last].data[chunks[last].data.count - 1] ^= 1
          #expect(throws: PNGDecodingError.imageData("their checksum, Adler-32, is wrong")) {
            try pixels(of: PNGChunk.signature + chunks.flatMap(\.bytes))
          }
        }
      }
    }
  }

  @Test func `what the encoder writes is read back`() throws {
    for alpha in [255, 254, 0] as [UInt8] {
      var bytes = [UInt8](repeating: 7, count: 4 * 31 * 17)
      for pixel in 0..<31 * 17 {
        bytes[4 * pixel] = UInt8(pixel & 255)
        bytes[4 * pixel + 3] = pixel % 2 == 0 ? 255 : alpha
      }
      let image = PixelImage(width: 31, height: 17, bytes: bytes)
      #expect(try PixelImage(png: PNGEncoder().encode(image)) == image)
    }
  }

  @Test func `reading past the last row stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var reader = try PNGRowReader(
        PNGFile(PNGFixture(PNGForm(0, 8), width: 2, height: 1).file))
      var row = [SIMD4<UInt16>](repeating: .zero, count: 2)
      try reader.readRow(into: &row)
      try reader.readRow(into: &row)
    }
  }

  @Test func `a row of another width stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var reader = try PNGRowReader(
        PNGFile(PNGFixture(PNGForm(0, 8), width: 2, height: 1).file))
      var row = [SIMD4<UInt16>](repeating: .zero, count: 3)
      try reader.readRow(into: &row)
    }
  }
}

extension PNGRowReader {
  /// All pixels of a file, row after row.
  static func pixels(of file: PNGFile) throws(PNGDecodingError) -> [SIMD4<UInt16>] {
    var reader = try PNGRowReader(file)
    var row = [SIMD4<UInt16>](repeating: .zero, count: file.header.width)
    var pixels: [SIMD4<UInt16>] = []
    for _ in 0..<file.header.height {
      try reader.readRow(into: &row)
      pixels += row
    }
    return pixels
  }
}

import Images
import PNGFixtures
import Testing

struct PNGFileTests {
  private let fixture = PNGFixture(PNGForm(2, 8), width: 37, height: 13)
  private let indexed = PNGFixture(PNGForm(3, 2), width: 5, height: 3)

  /// The error that reading all pixels of a file throws.
  private func error(_ file: [UInt8]) -> PNGDecodingError? {
    do throws(PNGDecodingError) {
      _ = try PixelImage(png: file)
      return nil
    } catch {
      return error
    }
  }

  private func error(_ chunks: [PNGChunk]) -> PNGDecodingError? {
    error(PNGChunk.signature + chunks.flatMap(\.bytes))
  }

  /// A file of one pixel row's worth of data that claims a size.
  private func claim(_ width: UInt32, _ height: UInt32, type: UInt8, interlace: UInt8 = 0)
    -> [PNGChunk]
  {
    [
      PNGChunk("IHDR", bigEndian(width) + bigEndian(height) + [8, type, 0, 0, interlace]),
      PNGChunk("IDAT", Array(zlibStored([0, 0, 0, 0, 0, 0, 0, 0, 0]).prefix(20))),
      PNGChunk("IEND", []),
    ]
  }

  // MARK: Not a PNG

  @Test func `an empty file is not a complete PNG (R09)`() {
    #expect(error([UInt8]()) == .empty)
    #expect("\(PNGDecodingError.empty)".contains("not a complete PNG"))
  }

  @Test func `a Git LFS pointer is recognised and the remedy named (R10)`() {
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
    #expect(error(Array(pointer.utf8)) == .gitLFSPointer)
    #expect("\(PNGDecodingError.gitLFSPointer)".contains("Git LFS pointer"))
    #expect("\(PNGDecodingError.gitLFSPointer)".contains("git lfs pull"))
  }

  @Test(arguments: [
    // What is left of the eight bytes of the signature, and two that follow.
    [0x89, 0x50, 0x4E, 0x47, 0x0A, 0x1A, 0x0A, 0x00],
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0D, 0x0A, 0x1A, 0x0D, 0x0A],
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x1A, 0x0D, 0x00],
    [0x09, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
    [0x3F, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
    [0xC2, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
    [0xE2, 0x80, 0xB0, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
    [0xEF, 0xBF, 0xBD, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
  ])
  func `a PNG that was converted as text is recognised and the remedy named`(start: [UInt8]) {
    #expect(error(start + fixture.file.dropFirst(8)) == .convertedAsText)
    #expect("\(PNGDecodingError.convertedAsText)".contains("'*.png binary'"))
  }

  @Test func `Apple's own form is recognised and the remedy named`() {
    let apple = [PNGChunk("CgBI", [0x50, 0, 0x20, 2])] + fixture.chunks
    #expect(error(apple) == .appleForm)
    #expect("\(PNGDecodingError.appleForm)".contains("CgBI"))
  }

  @Test func `another kind of file is quoted (R10)`() {
    #expect(error(Array("<<<<<<< HEAD\n".utf8)) == .notPNG(start: "'<<<<<<< HEAD'"))
    #expect(error([0xFF, 0xD8, 0xFF, 0xE0, 0]) == .notPNG(start: "bytes ff d8 ff e0 0"))
  }

  // MARK: Damage

  @Test func `every cut is noticed (R09)`() {
    for count in 0..<fixture.file.count {
      let found = error(Array(fixture.file.prefix(count)))
      #expect(found.map { "\($0)".hasPrefix("not a complete PNG") } == true, "cut at \(count)")
    }
  }

  @Test func `every flipped bit is noticed (R09)`() {
    let file = fixture.file
    for bit in 0..<file.count * 8 {
      var damaged = file
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(error(damaged) != nil, "bit \(bit)")
    }
  }

  @Test func `every flipped bit of the compressed pixels is noticed behind a right checksum`()
    throws
  {
    let image = try PixelImage(png: fixture.file)
    let chunks = fixture.chunks
    for bit in 0..<chunks[1].data.count * 8 {
      var damaged = chunks
      damaged[1].data[bit / 8] ^= 1 << UInt8(bit % 8)
      let read = try? PixelImage(png: PNGChunk.signature + damaged.flatMap(\.bytes))
      // The five bits that fill up a stored block's first byte mean nothing.
      #expect(read == nil || read == image && bit / 8 == 2 && bit % 8 >= 3, "bit \(bit)")
    }
  }

  @Test func `a wrong checksum names its chunk and place (R09)`() {
    var file = fixture.file
    file[file.count - 20] ^= 1
    #expect(error(file) == .wrongCRC(chunk: "IDAT", offset: 33))
    #expect("\(PNGDecodingError.wrongCRC(chunk: "IDAT", offset: 33))".contains("IDAT at byte 33"))
  }

  @Test func `missing, superfluous and misplaced chunks are named (R09)`() {
    let (header, pixels, end) = (fixture.chunks[0], fixture.chunks[1], fixture.chunks[2])
    let palette = PNGChunk("PLTE", [1, 2, 3])
    let note = PNGChunk("noTe", [])
    #expect(error([header, pixels]) == .missing(chunk: "IEND"))
    #expect(error([header, end]) == .missing(chunk: "IDAT"))
    #expect(error([pixels, end]) == .missing(chunk: "IHDR"))
    // Readers ignore what says colours or density in the wrong place, or twice.
    for name in ["gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "pHYs"] {
      let chunk = PNGChunk(name, [0, 0, 0, 0])
      #expect(error([header, chunk, pixels, end]) == nil)
      #expect(error([header, pixels, chunk, end]) == .misplaced(chunk: name))
      #expect(error([header, chunk, chunk, pixels, end]) == .misplaced(chunk: name))
    }
    let exif = PNGChunk("eXIf", [])
    #expect(error([header, pixels, exif, end]) == nil)
    #expect(error([header, exif, pixels, exif, end]) == .misplaced(chunk: "eXIf"))
    #expect(
      error([header, palette, PNGChunk("gAMA", [0, 0, 0, 0]), pixels, end])
        == .misplaced(chunk: "gAMA"))
    #expect(error([header, header, pixels, end]) == .misplaced(chunk: "IHDR"))
    #expect(error([header, palette, palette, pixels, end]) == .misplaced(chunk: "PLTE"))
    #expect(error([header, pixels, palette, end]) == .misplaced(chunk: "PLTE"))
    #expect(error([header, pixels, note, pixels, end]) == .misplaced(chunk: "IDAT"))
    #expect(error(fixture.file + [0, 0]) == .trailingBytes(2))
    #expect(
      error([header, PNGChunk("NEED", []), pixels, end])
        == .invalid(chunk: "NEED", "is needed for the pixels but not known"))
    #expect(error([header, note, palette, pixels, note, end]) == nil)
    #expect(error(indexed.chunks.filter { $0.type != "PLTE" }) == .missing(chunk: "PLTE"))
  }

  @Test func `chunks with impossible contents are named`() {
    func faults(_ chunks: [PNGChunk], in type: String) -> Bool {
      if case .invalid(type, _) = error(chunks) { true } else { false }
    }
    for (place, value) in [(8, 3), (9, 1), (10, 1), (11, 1), (12, 2), (3, 0), (0, 255)] {
      var chunks = fixture.chunks
      chunks[0].data[place] = UInt8(value)
      #expect(faults(chunks, in: "IHDR"), "byte \(place)")
    }
    for palette in [[], [1, 2], [UInt8](repeating: 0, count: 15)] {
      var chunks = indexed.chunks
      chunks[1].data = palette
      #expect(faults(chunks, in: "PLTE"))
    }
    for fixture in [fixture, indexed, PNGFixture(PNGForm(6, 8), width: 1, height: 1)] {
      var fixture = fixture
      fixture.transparency = [0, 0, 0, 0, 0]
      #expect(faults(fixture.chunks, in: "tRNS"))
    }
    #expect(faults(fixture.chunks.dropLast() + [PNGChunk("IEND", [0])], in: "IEND"))
  }

  @Test func `an index without a colour is named (R06)`() {
    var indexed = indexed
    indexed.palette = [1, 2, 3, 4, 5, 6]
    indexed.samples = [0, 1, 0, 1, 0, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1]
    #expect(error(indexed.file) == .noSuchColor(index: 2, paletteCount: 2))
    indexed.samples[8] = 3
    #expect(error(indexed.file) == .noSuchColor(index: 3, paletteCount: 2))
  }

  @Test func `too few and too many pixels are noticed`() {
    for height in [12, 14] as [UInt8] {
      for interlace in [0, 1] as [UInt8] {
        var fixture = fixture
        fixture.isInterlaced = interlace == 1
        var chunks = fixture.chunks
        chunks[0].data[7] = height
        let found = error(chunks)
        guard case .imageData = found else {
          Issue.record("height \(height), interlace \(interlace): \(String(describing: found))")
          continue
        }
        #expect(found.map { "\($0)".contains("IDAT") } == true)
      }
    }
  }

  @Test func `the cause of damaged pixels is said in plain words`() {
    func cause(_ edit: (inout [UInt8]) -> Void) -> PNGDecodingError? {
      var chunks = fixture.chunks
      edit(&chunks[1].data)
      return error(chunks)
    }
    let surplus = PNGDecodingError.imageData("there is more data than the rows need")
    #expect(cause { $0[$0.count - 1] ^= 1 } == .imageData("their checksum, Adler-32, is wrong"))
    #expect(cause { $0 += [0] } == surplus)
    #expect(cause { $0 = zlibStored([UInt8](repeating: 0, count: 13 * 112 + 1)) } == surplus)
    #expect(
      cause { $0 = zlibStored([UInt8](repeating: 0, count: 13 * 112 - 1)) }
        == .imageData("rows are missing"))
    // In a chunk of its own, and behind an empty one.
    let extra = PNGChunk("IDAT", [1])
    #expect(error(fixture.chunks.dropLast() + [extra, fixture.chunks[2]]) == surplus)
    #expect(
      error(fixture.chunks.dropLast() + [PNGChunk("IDAT", []), extra, fixture.chunks[2]])
        == surplus)
  }

  @Test func `an animation is refused`() {
    var fixture = fixture
    fixture.ancillary = [PNGChunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])]
    #expect(error(fixture.file) == .animated)
  }

  // MARK: Bombs

  @Test(
    arguments: [
      (100_000, 100_000, 2, 0), (60_000, 60_000, 6, 0), (16_000, 16_000, 6, 0),
      (16_000, 16_000, 6, 1), (2_147_483_647, 2_147_483_647, 6, 1), (2_147_483_647, 1, 0, 0),
    ] as [(UInt32, UInt32, UInt8, UInt8)])
  func `a small file cannot claim a giant picture (R11)`(
    width: UInt32, height: UInt32, type: UInt8, interlace: UInt8
  ) {
    switch error(claim(width, height, type: type, interlace: interlace)) {
    case .tooLarge(Int(width), Int(height), _), .impossibleSize(Int(width), Int(height), _): break
    case let other: Issue.record("\(String(describing: other))")
    }
  }

  @Test func `a row cannot cost much memory either (R11)`() {
    let wide = PNGFixture(
      width: 1_000_001, height: 1, form: PNGForm(0, 1),
      samples: Array(repeating: 0, count: 1_000_001))
    #expect(
      error(wide.file) == .tooLarge(width: 1_000_001, height: 1, limit: "1000000 columns"))
  }

  @Test func `chunks of text cannot cost memory (R11)`() throws {
    var fixture = fixture
    fixture.ancillary = [
      PNGChunk("zTXt", Array("Title".utf8) + [0, 0] + [UInt8](repeating: 0x78, count: 1000)),
      PNGChunk("iCCP", [1, 2, 3]), PNGChunk("pHYs", []), PNGChunk("gAMA", [0]),
    ]
    #expect(try PixelImage(png: fixture.file) == PixelImage(png: self.fixture.file))
  }
}

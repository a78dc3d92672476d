import Foundation
import ImageComparison
import PNGFixtures
import Testing

/// Each row of the table in the article Chunks, as two files that differ in just that.
struct ChunkTableTests {
  /// A row, and two files.
  struct Row: Sendable, CustomTestStringConvertible {
    let chunk: String
    let subject: String
    let verdict: String
    let baseline: [UInt8]
    let actual: [UInt8]

    var testDescription: String { "\(chunk): \(subject)" }

    init(_ chunk: String, _ subject: String, _ verdict: String, _ files: [[UInt8]]) {
      self.chunk = chunk
      self.subject = subject
      self.verdict = verdict
      baseline = files[0]
      actual = files[1]
    }
  }

  // MARK: Files

  private static let plain = PNGFixture(PNGForm(2, 8), width: 6, height: 4)
  private static let indexed = PNGFixture(PNGForm(3, 2), width: 6, height: 4)

  /// A file with chunks before the pixels and behind them.
  private static func stored(_ chunks: PNGChunk..., behind: [PNGChunk] = []) -> [UInt8] {
    let all = plain.chunks
    return PNGChunk.signature
      + ([all[0]] + chunks + [all[1]] + behind + [all[2]]).flatMap(\.bytes)
  }

  private static func stored(_ fixture: PNGFixture, _ edit: (inout PNGFixture) -> Void) -> [UInt8] {
    var fixture = fixture
    edit(&fixture)
    return fixture.file
  }

  private static func pixelData(_ edit: (inout [UInt8]) -> Void) -> [UInt8] {
    var chunks = plain.chunks
    edit(&chunks[1].data)
    return PNGChunk.signature + chunks.flatMap(\.bytes)
  }

  /// A chunk of bytes that mean nothing in particular.
  private static func chunk(_ name: String, _ data: [UInt8] = [0, 1, 2, 3]) -> PNGChunk {
    PNGChunk(name, data)
  }

  private static func numbers(_ name: String, _ values: [UInt32], _ end: [UInt8] = []) -> PNGChunk {
    PNGChunk(name, values.flatMap(bigEndian) + end)
  }

  private static let gammaOfSRGB = numbers("gAMA", [45455])
  private static let otherGamma = numbers("gAMA", [100_000])
  private static let primariesOfSRGB = numbers(
    "cHRM", [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000])
  private static let sRGB = chunk("sRGB", [0])

  private static func profile(_ name: String, _ bytes: [UInt8]) -> PNGChunk {
    chunk("iCCP", Array(name.utf8) + [0, 0] + zlibStored(bytes))
  }

  /// EXIF data with an orientation and an exposure time, in the order of the most significant byte.
  static func exif(orientation: UInt8? = nil, exposure: UInt8 = 1) -> PNGChunk {
    let turn: [[UInt8]] = orientation.map { [[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, $0, 0, 0]] } ?? []
    let time: [[UInt8]] = [[0x82, 0x9A, 0, 4, 0, 0, 0, 1, 0, 0, 0, exposure]]
    let fields = turn + time
    return PNGChunk(
      "eXIf",
      Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, UInt8(fields.count)] + fields.joined()
        + [0, 0, 0, 0])
  }

  /// EXIF data that shows 6 × 4 px at half their size.
  private static let halfSize: PNGChunk = {
    let fields: [[UInt8]] = [
      [0x01, 0x1A, 0, 5, 0, 0, 0, 1, 0, 0, 0, 74], [0x01, 0x1B, 0, 5, 0, 0, 0, 1, 0, 0, 0, 74],
      [0x01, 0x28, 0, 3, 0, 0, 0, 1, 0, 2, 0, 0], [0xA0, 0x02, 0, 4, 0, 0, 0, 1, 0, 0, 0, 3],
      [0xA0, 0x03, 0, 4, 0, 0, 0, 1, 0, 0, 0, 2],
    ]
    let start = Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, UInt8(fields.count)]
    return PNGChunk(
      "eXIf", start + fields.joined() + [0, 0, 0, 0] + bigEndian(144) + bigEndian(1))
  }()

  // MARK: Rows

  static let rows: [Row] = pixels + damage + color + size + notes + refused

  private static let pixels = [
    Row(
      "IHDR", "width or height", "compared",
      [plain.file, PNGFixture(PNGForm(2, 8), width: 6, height: 5).file]),
    Row(
      "IHDR", "colour type, bit depth, interlacing", "equal",
      [
        plain.file,
        stored(plain) {
          $0.isInterlaced = true
          $0.form = PNGForm(2, 16)
          $0.samples = $0.samples.map { $0 * 257 }
        },
      ]),
    Row(
      "PLTE", "colours of a palette image", "compared",
      [indexed.file, stored(indexed) { $0.palette?[4] ^= 1 }]),
    Row(
      "PLTE", "colours suggested beside full colour", "equal",
      [plain.file, stored(plain) { $0.palette = [1, 2, 3] }]),
    Row("IDAT", "pixels", "compared", [plain.file, stored(plain) { $0.samples[70] ^= 1 }]),
    Row(
      "IDAT", "compression, filters, number of chunks", "equal",
      [
        plain.file,
        stored(plain) {
          $0.filters = [4, 3, 2, 1]
          $0.chunkSize = 5
        },
      ]),
    Row(
      "tRNS", "transparent colour or palette entries", "compared",
      [indexed.file, stored(indexed) { $0.transparency = [0, 128] }]),
  ]

  private static let damage = [
    Row("IDAT", "wrong Adler-32", "refused", [plain.file, pixelData { $0[$0.count - 1] ^= 1 }]),
    Row("IDAT", "more data than the rows need", "refused", [plain.file, pixelData { $0 += [7] }]),
    Row(
      "IDAT", "rows that are missing", "refused",
      [plain.file, pixelData { $0 = zlibStored([UInt8](repeating: 0, count: 3 * 19)) }]),
    Row("IEND", "missing, or bytes behind it", "refused", [plain.file, plain.file + [0]]),
    Row(
      "tEXt", "wrong checksum", "refused",
      [
        plain.file,
        {
          var file = stored(behind: [chunk("tEXt")])
          file[file.count - 13] ^= 1
          return file
        }(),
      ]),
  ]

  private static let color = [
    Row("gAMA", "gamma", "compared", [stored(), stored(otherGamma)]),
    Row(
      "gAMA", "the gamma of sRGB beside sRGB", "equal", [stored(sRGB), stored(sRGB, gammaOfSRGB)]),
    Row("cHRM", "primaries", "compared", [stored(), stored(primariesOfSRGB)]),
    Row(
      "cHRM", "the primaries of sRGB beside sRGB", "equal",
      [stored(sRGB), stored(sRGB, primariesOfSRGB)]),
    Row(
      "sRGB", "there or not, beside no other word about colour", "equal", [stored(), stored(sRGB)]),
    Row(
      "sRGB", "there or not, beside gAMA, cHRM, iCCP or cICP", "compared",
      [stored(otherGamma), stored(sRGB, otherGamma)]),
    Row("sRGB", "rendering intent", "equal", [stored(sRGB), stored(chunk("sRGB", [3]))]),
    Row(
      "iCCP", "profile", "compared", [stored(profile("a", [1, 2])), stored(profile("a", [1, 3]))]),
    Row(
      "iCCP", "its name, its compression", "equal",
      [stored(profile("a", [1, 2])), stored(profile("b", [1, 2]))]),
    Row("cICP", "code points", "compared", [stored(), stored(chunk("cICP", [9, 16, 0, 1]))]),
    Row(
      "cICP", "those of sRGB, or nothing", "equal",
      [stored(), stored(chunk("cICP", [1, 13, 0, 1]))]),
    Row("mDCV", "mastering display", "compared", [stored(), stored(chunk("mDCV"))]),
    Row(
      "cLLI", "light levels", "compared", [stored(chunk("cLLI", [0])), stored(chunk("cLLI", [1]))]),
  ]

  private static let size = [
    Row(
      "pHYs", "density with a unit", "compared", [stored(), stored(numbers("pHYs", [9, 9], [1]))]),
    Row(
      "pHYs", "shape of pixels that are not square", "compared",
      [stored(), stored(numbers("pHYs", [2, 1], [0]))]),
    Row(
      "pHYs", "square pixels without a unit, or nothing", "equal",
      [stored(), stored(numbers("pHYs", [9, 9], [0]))]),
    Row(
      "eXIf", "orientation", "compared",
      [stored(exif(orientation: 1)), stored(exif(orientation: 6))]),
    Row("eXIf", "orientation 1, or nothing", "noted", [stored(), stored(exif(orientation: 1))]),
    Row("eXIf", "size by density", "compared", [stored(exif()), stored(halfSize)]),
    Row("eXIf", "other fields", "noted", [stored(exif(exposure: 1)), stored(exif(exposure: 2))]),
    Row(
      "eXIf", "orientation, before or behind IDAT", "compared",
      [stored(exif(orientation: 6)), stored(behind: [exif(orientation: 6)])]),
  ]

  private static let notes =
    [
      ("sBIT", "significant bits"), ("bKGD", "background colour"),
      ("hIST", "frequency of colours"), ("sPLT", "suggested palette"), ("tEXt", "text"),
      ("zTXt", "text"), ("iTXt", "text, XMP"), ("tIME", "time of the last change"),
      ("oFFs", "place on a page"), ("sCAL", "size of what is depicted"),
      ("pCAL", "meaning of samples"), ("sTER", "two views side by side"),
      ("vpAg", "canvas of ImageMagick"), ("caNv", "canvas of ImageMagick"),
      ("caBX", "content credentials (C2PA)"), ("iDOT", "parts for parallel reading (Apple)"),
      ("prVt", "any private chunk that may be ignored"), ("fcTL", "frame without acTL"),
      ("fdAT", "frame data without acTL"),
    ].map { name, subject in
      Row(name, subject, "noted", [stored(chunk(name, [1])), stored(chunk(name, [2]))])
    }

  private static let refused = [
    Row(
      "acTL", "animation", "refused", [stored(), stored(chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]))]),
    Row(
      "CgBI", "Apple's own form", "refused",
      [
        stored(),
        PNGChunk.signature + ([chunk("CgBI")] + plain.chunks).flatMap(\.bytes),
      ]),
    Row(
      "PRVt", "any unknown chunk that is critical", "refused", [stored(), stored(chunk("PRVt"))]),
    Row(
      "gAMA", "twice, or behind PLTE or IDAT", "refused",
      [stored(otherGamma), stored(behind: [otherGamma])]),
  ]

  // MARK: Tests

  /// What became of two files, in the words of the table.
  private func verdict(_ baseline: [UInt8], _ actual: [UInt8], in chunk: String) -> String {
    let comparison = Comparison(baseline: baseline, actual: actual)
    switch comparison.state {
    case .unreadable: return "refused"
    case .changed, .size: return "compared"
    case .metadata:
      return comparison.metadata.filter(\.changesAppearance).map(\.chunk) == [chunk]
        ? "compared" : "\(comparison.metadata)"
    case .same:
      if comparison.metadata.isEmpty { return "equal" }
      return comparison.metadata.map(\.chunk) == [chunk] ? "noted" : "\(comparison.metadata)"
    default: return "\(comparison.state)"
    }
  }

  @Test(arguments: rows)
  func `what becomes of a chunk is what the table says, whichever side it is on`(row: Row) {
    #expect(verdict(row.baseline, row.actual, in: row.chunk) == row.verdict)
    #expect(verdict(row.actual, row.baseline, in: row.chunk) == row.verdict)
  }

  @Test(arguments: rows)
  func `a file that is refused is refused beside a copy of itself`(row: Row) {
    for file in [row.baseline, row.actual] {
      let isRefused = row.verdict == "refused" && file == row.actual
      #expect(verdict(file, file, in: row.chunk) == (isRefused ? "refused" : "equal"))
    }
  }

  @Test func `the table in the documentation has the same rows`() throws {
    let package = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let url = package.appending(
      path: "Sources/ImageComparison/ImageComparison.docc/Chunks.md")
    let cells = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst()
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    #expect(
      cells.map { Array($0.prefix(3)) }.sorted(by: { $0.lexicographicallyPrecedes($1) })
        == Self.rows.map { [$0.chunk, $0.subject, $0.verdict] }
        .sorted(by: { $0.lexicographicallyPrecedes($1) }))
    #expect(cells.allSatisfy { $0.count == 4 && $0[3].hasSuffix(".") })
  }
}

import Files
import Foundation
import Images
import PNGFixtures
import TestSupport
import Testing

/// Files that are read as they are needed, against the same bytes in memory.
struct FileContentsTests {
  private let url = FileManager.default.temporaryDirectory.appending(
    path: "\(UUID().uuidString).png")

  private func withOpenFile<Result>(
    of bytes: [UInt8], _ body: (FileContents) throws -> Result
  ) throws -> Result {
    try Data(bytes).writeUnflushed(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(.open(OpenFile(url.path)))
  }

  /// All pixels of a file, or why there are none.
  private func pixels(of file: FileContents) -> Result<[SIMD4<UInt16>], PNGDecodingError> {
    Result { () throws(PNGDecodingError) in
      try PNGRowReader.pixels(of: PNGFile(file))
    }
  }

  @Test func `an open file gives the same pixels as its bytes`() throws {
    for fixture in PNGRowReaderTests.fixtures {
      let read = try withOpenFile(of: fixture.file, pixels)
      #expect(try read.get() == fixture.pixels)
    }
  }

  @Test func `an open file has the same faults as its bytes`() throws {
    var mutator = PNGMutator(seed: 11)
    let fixture = PNGFixture(PNGForm(3, 2), width: 37, height: 13)
    for _ in 0..<500 {
      let file = mutator.mutated(fixture.file)
      let (read, held) = (try withOpenFile(of: file, pixels), pixels(of: .memory(file)))
      #expect(read == held)
    }
  }

  /// Images whose compressed forms use all that deflate has: runs, noise, few colours, gradients.
  private func drawn(_ kind: Int, seed: UInt64) -> PixelImage {
    var random = SeededGenerator(seed: seed)
    let (width, height) = (Int.random(in: 1...90, using: &random), 60)
    var bytes: [UInt8] = []
    for pixel in 0..<width * height {
      let (x, y) = (pixel % width, pixel / width)
      let noise = UInt8.random(in: 0...255, using: &random)
      let level: UInt8 =
        switch kind {
        case 0: UInt8(truncatingIfNeeded: y / 7 * 40)
        case 1: noise
        case 2: noise % 3 * 100
        default: UInt8(truncatingIfNeeded: 3 * x + y)
        }
      bytes += [level, level / 2, kind == 3 ? noise % 2 : 7, 255]
    }
    return PixelImage(width: width, height: height, bytes: bytes)
  }

  @Test(arguments: 0..<4)
  func `pixels that are inflated at once are those that zlib inflates bit by bit`(kind: Int) throws
  {
    var mutator = PNGMutator(seed: UInt64(kind))
    for seed in 0..<40 as Range<UInt64> {
      let image = drawn(kind, seed: seed)
      let file = try PNGEncoder().encode(image)
      #expect(try PixelImage(png: file) == image)
      for file in [file] + (0..<5).map({ _ in mutator.mutated(file) }) {
        let (read, held) = (try withOpenFile(of: file, pixels), pixels(of: .memory(file)))
        #expect(read == held)
      }
    }
  }

  @Test func `a file that is cut while it is read is a fault`() throws {
    let fixture = PNGFixture(PNGForm(6, 16), width: 200, height: 200)
    try withOpenFile(of: fixture.file) { file in
      var reader = try PNGRowReader(PNGFile(file))
      let handle = try FileHandle(forWritingTo: url)
      try handle.truncate(atOffset: 90)
      var row = [SIMD4<UInt16>](repeating: .zero, count: 200)
      #expect(throws: PNGDecodingError.imageData("the file cannot be read any more")) {
        for _ in 0..<200 { try reader.readRow(into: &row) }
      }
      #expect(throws: PNGDecodingError.notRead(reason: "the file was truncated while being read")) {
        try PNGFile(file)
      }
    }
    let message = "\(PNGDecodingError.notRead(reason: "the file was truncated while being read"))"
    #expect(
      message == "cannot be read: the file was truncated while being read. "
        + "Try again when no process is writing to it.")
  }
}

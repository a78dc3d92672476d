import Foundation
import Images
import PNGFixtures
import Testing

/// Files that are read as they are needed, against the same bytes in memory.
struct FileContentsTests {
  private let url = FileManager.default.temporaryDirectory.appending(
    path: "\(UUID().uuidString).png")

  private func withOpenFile<Result>(
    of bytes: [UInt8], _ body: (FileContents) throws -> Result
  ) throws -> Result {
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let handle = try FileHandle(forReadingFrom: url)
    return try body(.open(OpenFile(dup(handle.fileDescriptor))))
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

  @Test func `files are the same when all their bytes are`() throws {
    var bytes = [UInt8](repeating: 7, count: 600_000)
    try withOpenFile(of: bytes) { file in
      #expect(file.hasSameBytes(as: .memory(bytes)))
      bytes[599_999] = 8
      #expect(!file.hasSameBytes(as: .memory(bytes)))
      #expect(!file.hasSameBytes(as: .memory(bytes.dropLast())))
    }
  }

  @Test func `only a small file is held in memory`() throws {
    for (count, isHeld) in [(0, true), (1 << 21, true), (1 << 21 + 1, false)] {
      try withOpenFile(of: [UInt8](repeating: 0, count: count)) { file in
        guard case .open(let file) = file else { return }
        let contents = try FileContents(file)
        if case .memory = contents { #expect(isHeld) } else { #expect(!isHeld) }
        #expect(contents.count == count)
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
      message
        == "cannot be read: the file was truncated while being read. "
        + "Try again when no process is writing to it.")
  }
}

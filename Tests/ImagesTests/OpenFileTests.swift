import Files
import Foundation
import Images
import TestSupport
import Testing

struct OpenFileTests {
  private let scratch: Scratch
  private var path: String { scratch.path("file") }

  init() throws { scratch = try Scratch() }

  @Test(arguments: [(0, true), (1 << 21, true), (1 << 21 + 1, false)])
  func `only a small file is held in memory`(_ count: Int, _ isHeld: Bool) throws {
    try Data(count: count).write(to: URL(filePath: path))
    let contents = try FileContents(at: path)
    if case .memory = contents { #expect(isHeld) } else { #expect(!isHeld) }
    #expect(contents.count == count)
    #expect(try contents.all == [UInt8](repeating: 0, count: count))
  }

  @Test func `an open file gives any part of its bytes`() throws {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * $0) }
    try Data(bytes).write(to: URL(filePath: path))
    let file = FileContents.open(try OpenFile(path))
    for range in [0..<1000, 0..<0, 1..<2, 500..<1000, 1000..<1000] {
      #expect(try file.bytes(range) == bytes[range])
    }
  }

  @Test func `a file that is cut while it is read is a fault`() throws {
    try Data(count: 100).write(to: URL(filePath: path))
    let file = try OpenFile(path)
    try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: 90)
    #expect(
      throws: FileError.notRead(path: path, reason: "the file was truncated while being read")
    ) {
      try FileContents.open(file).all
    }
  }

  @Test func `what is no file is not opened`() throws {
    #expect(throws: FileError.notOpened(path: "/dev/null", reason: "it is not a file")) {
      try OpenFile("/dev/null")
    }
    #expect(throws: FileError.notOpened(path: path, reason: "No such file or directory")) {
      try OpenFile(path)
    }
  }

  @Test func `blocks cover a range without a gap`() {
    let size = FileContents.blockSize
    #expect(FileContents.blocks(of: 3..<3).isEmpty)
    #expect(
      FileContents.blocks(of: 3..<2 * size + 4) == [
        3..<size + 3, size + 3..<2 * size + 3, 2 * size + 3..<2 * size + 4,
      ])
  }
}

import Files
import Foundation
import Images
import TestSupport
import Testing

@testable import ImageComparison

struct FileContentsTests {
  @Test func `files are the same when all their bytes are`() throws {
    let scratch = try Scratch()
    var bytes = [UInt8](repeating: 7, count: 600_000)
    try Data(bytes).write(to: URL(filePath: scratch.path("file")))
    let file = FileContents.open(try OpenFile(scratch.path("file")))
    #expect(file.hasSameBytes(as: .memory(bytes)))
    bytes[599_999] = 8
    #expect(!file.hasSameBytes(as: .memory(bytes)))
    #expect(!file.hasSameBytes(as: .memory(bytes.dropLast())))
  }
}

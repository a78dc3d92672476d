import Files
import Foundation
import TestSupport
import Testing

struct InputFileTests {
  private let scratch: Scratch
  private var path: String { scratch.path("in.json") }

  init() throws { scratch = try Scratch() }

  private func file(_ text: String) throws -> InputFile {
    try Data(text.utf8).write(to: URL(filePath: path))
    return try InputFile(path)
  }

  @Test func `a byte-order mark is no part of the content`() throws {
    #expect(Array(try file("\u{FEFF}{}").bytes) == Array("{}".utf8))
    #expect(try file("").bytes.isEmpty)
  }

  @Test func `a file that cannot be opened is named with the reason`() {
    let error = FileError.notOpened(path: scratch.path("none"), reason: "No such file or directory")
    #expect(throws: error) { try InputFile(scratch.path("none")) }
    #expect("\(error)" == "'\(scratch.path("none"))' cannot be opened: No such file or directory.")
    #expect(throws: FileError.notOpened(path: scratch.url.path, reason: "it is a folder")) {
      try InputFile(scratch.url.path)
    }
  }

  @Test func `a pipe is read to its end`() throws {
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = ["-c", "mkfifo \"$0\" && seq 1 50000 > \"$0\"", scratch.path("pipe")]
    try writer.run()
    for _ in 0..<6000 where !FileManager.default.fileExists(atPath: scratch.path("pipe")) {
      Thread.sleep(forTimeInterval: 0.01)
    }
    let text = (1...50_000).map { "\($0)\n" }.joined()
    #expect(try InputFile(scratch.path("pipe")).bytes == Data(text.utf8))
    writer.waitUntilExit()
    #expect(try InputFile("/dev/null").bytes.isEmpty)
  }

  private struct Document: Decodable, Equatable {
    let list: [Double]
  }

  @Test(arguments: [
    (#"{"list": [1, "2"]}"#, "list[1]", "it is not of the right type"),
    (#"{"lists": []}"#, "list", "it is missing"),
    (#"{"list": 1]}"#, nil, "it is not JSON"),
    (#"{"list": [1,"#, nil, "it is not JSON, or is cut short"),
    ("", nil, "it is not JSON, or is cut short"),
  ])
  func `JSON that does not fit is bad content with its place`(
    _ text: String, _ place: String?, _ reason: String
  ) throws {
    let file = try file(text)
    #expect(throws: FileError.badContent(path: path, place: place, reason: reason)) {
      try file.decode(Document.self)
    }
  }

  @Test func `a place stands before the reason`() throws {
    let file = try file("")
    #expect(
      "\(file.bad(at: "line 3", "it is odd"))" == "'\(path)' cannot be used: line 3: it is odd.")
    #expect("\(file.bad("It is odd."))" == "'\(path)' cannot be used: It is odd.")
  }
}

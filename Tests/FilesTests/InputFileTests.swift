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
    let bytes = try writer.runToEnd {
      for _ in 0..<6000 where !FileManager.default.fileExists(atPath: scratch.path("pipe")) {
        Thread.sleep(forTimeInterval: 0.01)
      }
      return try InputFile(scratch.path("pipe")).bytes
    }
    #expect(bytes == Data((1...50_000).map { "\($0)\n" }.joined().utf8))
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

  @Test(arguments: [
    (#"{"list": [1], "list": [2]}"#, "list", "it is there twice, the second time in line 1"),
    (
      "{\"list\": [1],\n\"l\\u0069st\": []}", "list", "it is there twice, the second time in line 2"
    ),
    (
      #"{"list": [], "more": [{"a": {}}, {"b": {"c": 1, "d": {}, "c": 2}}]}"#, "more[1].b.c",
      "it is there twice, the second time in line 1"
    ),
    (
      "{\"list\": [], \"caf\u{E9}\": 1, \"cafe\u{301}\": 2}", "cafe\u{301}",
      "it is there twice, the second time in line 1"
    ),
    (#"{"list": [1,]}"#, "list", "a comma stands before the closing bracket in line 1"),
    ("{\"list\": [1],\n \n}", nil, "a comma stands before the closing bracket in line 3"),
    (
      #"{"list": [], "more": [0, {"a": {"b": "}",}}]}"#, "more[1].a",
      "a comma stands before the closing bracket in line 1"
    ),
  ])
  func `what Foundation reads without a word is bad content with its place`(
    _ text: String, _ place: String?, _ reason: String
  ) throws {
    let file = try file(text)
    #expect(throws: FileError.badContent(path: path, place: place, reason: reason)) {
      try file.decode(Document.self)
    }
    // JSON5 has more numbers, but is no looser.
    #expect(throws: FileError.badContent(path: path, place: place, reason: reason)) {
      try file.decode(Document.self, allowsJSON5: true)
    }
  }

  @Test(arguments: [
    #"{"list": [1, 2], "a": {"list": 1, "b": 2}, "b": [{"list": 1}, {"list": 2}]}"#,
    #"{"list": [1, 2], "quoted \" , }": ",}", "list,": "{\"list\": 1, \"list\": 2}"}"#,
    #"{"list": [1, 2], "text": "list", "empty": [[], {}, ""], "": {"": 1}}"#,
  ])
  func `keys of different objects, and what stands in strings, are no fault`(_ text: String) throws
  {
    #expect(try file(text).decode(Document.self) == Document(list: [1, 2]))
  }

  @Test func `a document in UTF-16 is refused`() throws {
    try Data(#"{"list": []}"#.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
      .write(to: URL(filePath: path))
    let error = FileError.badContent(
      path: path, place: nil, reason: "it is not UTF-8; save it in that encoding")
    #expect(throws: error) { try InputFile(path).decode(Document.self) }
  }

  @Test func `a place stands before the reason`() throws {
    let file = try file("")
    #expect(
      "\(file.bad(at: "line 3", "it is odd"))" == "'\(path)' cannot be used: line 3: it is odd.")
    #expect("\(file.bad("It is odd."))" == "'\(path)' cannot be used: It is odd.")
  }
}

import Concurrency
import Files
import Foundation
import TestSupport
import Testing

struct OutputFolderTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `writers at once take turns, so that the files are of one of them`() throws {
    let path = scratch.path("turns")
    let names = ["a.svg", "b.svg", "data/c.csv", "report.json"]
    let failures = concurrentMap(200) { run -> String? in
      do {
        let folder = try OutputFolder(path, expecting: names)
        try folder.write(
          names.map { OutputFile($0, text: "run \(run)") }, last: "report.json")
        try folder.replaceFiles(
          below: "inner",
          with: run % 2 == 0 ? [] : [OutputFile("inner/d.png", text: "\(run)")])
        return nil
      } catch {
        return "\(error)"
      }
    }
    #expect(failures.compactMap { $0 } == [])
    let files = try scratch.files(below: "turns").filter { names.contains($0.key) }
    #expect(files.count == names.count)
    #expect(Set(files.values).count == 1)
  }

  @Test func `files of ours are written again and those of others are refused`() throws {
    let path = scratch.path("out")
    try OutputFolder(path, expecting: ["a"]).write([OutputFile("a", text: "1")])
    try OutputFolder(path, expecting: ["a"]).write([OutputFile("a", text: "2")])
    try Data("mine".utf8).write(to: URL(filePath: path + "/b"))
    #expect(throws: FileError.foreign(path: path + "/b")) {
      try OutputFolder(path, expecting: ["a", "b"])
    }
    #expect(throws: FileError.foreign(path: path + "/b")) {
      try OutputFolder(path).write([OutputFile("b", text: "ours")])
    }
    #expect(try scratch.files(below: "out")["a"] == Data("2".utf8))
    #expect(try scratch.files(below: "out")["b"] == Data("mine".utf8))
  }

  @Test func `the last file is away while the others are written`() throws {
    let path = scratch.path("out")
    let folder = try OutputFolder(path)
    try folder.write(["last", "a"].map { OutputFile($0, text: "1") }, last: "last")
    // A folder in the place of a file makes its writing fail.
    try FileManager.default.removeItem(atPath: path + "/a")
    try FileManager.default.createDirectory(
      atPath: path + "/a/in", withIntermediateDirectories: true)
    #expect(throws: FileError.self) {
      try folder.write(["last", "a"].map { OutputFile($0, text: "2") }, last: "last")
    }
    #expect(!FileSystem.exists(path + "/last"))
  }

  @Test func `files of an inner folder that are no longer written are taken away`() throws {
    let path = scratch.path("out")
    let folder = try OutputFolder(path)
    let names = ["in/a", "in/deep/b", "in/line\nfeed\\"]
    try folder.write([OutputFile("in.txt", text: "beside")])
    try folder.replaceFiles(below: "in", with: names.map { OutputFile($0, text: $0) })
    #expect(OutputFolder.written(in: path + "/", below: "in") == Set(names))
    try Data("mine".utf8).write(to: URL(filePath: path + "/in/mine"))
    try folder.replaceFiles(below: "in", with: [OutputFile("in/a", text: "again")])
    #expect(
      Set(try scratch.files(below: "out").keys) == ["in.txt", "in/a", "in/mine", ".spiral-report"])
    #expect(!FileSystem.exists(path + "/in/deep"))
  }

  @Test func `without files for an inner folder nothing is made`() throws {
    let folder = try OutputFolder(scratch.path("none"))
    try folder.replaceFiles(below: "in", with: [])
    #expect(!FileSystem.exists(scratch.path("none")))
  }

  @Test(arguments: ["file", "file/sub"])
  func `a file in the way is named`(_ name: String) throws {
    try Data().write(to: URL(filePath: scratch.path("file")))
    #expect(throws: FileError.isFile(path: scratch.path("file"))) {
      try OutputFolder(scratch.path(name))
    }
  }
}

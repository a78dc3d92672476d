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

  // MARK: Files of earlier runs

  private func edit(_ path: String) throws {
    try Data("edited".utf8).write(to: URL(filePath: path))
  }

  @Test func `files of an earlier run that a run does not write are taken away`() throws {
    let path = scratch.path("out")
    try OutputFolder(path).write(["a", "b", "in/deep/c"].map { OutputFile($0, text: $0) })
    try Data("mine".utf8).write(to: URL(filePath: path + "/mine"))
    let leftovers = try OutputFolder(path).write([OutputFile("a", text: "new")])
    #expect(leftovers.removed == ["b", "in/deep/c"] && leftovers.kept.isEmpty)
    #expect(Set(try scratch.files(below: "out").keys) == ["a", "mine", ".spiral-report"])
    #expect(!FileSystem.exists(path + "/in"))
  }

  @Test func `a file of an earlier run that was changed since is kept and named each time`() throws
  {
    let path = scratch.path("out")
    try OutputFolder(path).write(["a", "b"].map { OutputFile($0, text: $0) })
    try edit(path + "/b")
    for _ in 0..<2 {
      let leftovers = try OutputFolder(path).write([OutputFile("a", text: "new")])
      #expect(leftovers.removed == [] && leftovers.kept == ["b"])
    }
    #expect(try scratch.files(below: "out")["b"] == Data("edited".utf8))
  }

  @Test func `files of ours that were changed since are refused, before the work and at its end`()
    throws
  {
    let path = scratch.path("out")
    let files = ["a", "b", "c"].map { OutputFile($0, text: $0) }
    let folder = try OutputFolder(path)
    try folder.write(files)
    for name in ["a", "c"] { try edit("\(path)/\(name)") }
    let error = FileError.changed(paths: [path + "/a", path + "/c"])
    #expect(throws: error) { try OutputFolder(path, expecting: ["a", "b", "c"]) }
    #expect(throws: error) { try folder.write(files) }
    #expect(throws: FileError.changed(paths: [path + "/c"])) {
      try OutputFolder(path, expecting: ["b", "c"])
    }
    // Deleting a file is leave to write it.
    for name in ["a", "c"] { try FileSystem.remove("\(path)/\(name)") }
    try OutputFolder(path, expecting: ["a", "b", "c"]).write(files)
    #expect(try scratch.files(below: "out")["c"] == Data("c".utf8))
  }

  @Test func `a file that is changed while a run computes is not written over`() throws {
    let path = scratch.path("out")
    let files = ["a", "b"].map { OutputFile($0, text: $0) }
    try OutputFolder(path).write(files)
    let folder = try OutputFolder(path, expecting: ["a", "b"])
    // As many bytes as before.
    try Data("B".utf8).write(to: URL(filePath: path + "/b"))
    #expect(throws: FileError.changed(paths: [path + "/b"])) { try folder.write(files) }
    #expect(try scratch.files(below: "out")["b"] == Data("B".utf8))
    // Another file with what we wrote is as good as ours.
    try FileSystem.remove(path + "/b")
    try Data("b".utf8).write(to: URL(filePath: path + "/b"))
    try folder.write(files)
  }

  @Test func `a run that was interrupted leaves no file that passes for changed`() throws {
    let path = scratch.path("out")
    let folder = try OutputFolder(path)
    let names = ["a", "b", "c"]
    try folder.write(names.map { OutputFile($0, text: "1") })
    // A folder in the place of the second file makes its writing fail.
    try FileSystem.remove(path + "/b")
    try FileManager.default.createDirectory(
      atPath: path + "/b/in", withIntermediateDirectories: true)
    #expect(throws: FileError.self) {
      try folder.write(names.map { OutputFile($0, text: "2") })
    }
    try FileSystem.remove(path + "/b")
    let found = try scratch.files(below: "out")
    // Files are written side by side, and each that can be written is.
    #expect(found["a"] == Data("2".utf8) && found["c"] == Data("2".utf8))
    try OutputFolder(path, expecting: names).write(names.map { OutputFile($0, text: "3") })
    #expect(try names.allSatisfy { try scratch.files(below: "out")[$0] == Data("3".utf8) })
  }

  @Test func `what stood there before the last run is not ours any more`() throws {
    let path = scratch.path("out")
    try OutputFolder(path).write(["a", "b"].map { OutputFile($0, text: "1") })
    try OutputFolder(path).write([OutputFile("a", text: "2")])
    for name in ["a", "b"] { try Data("1".utf8).write(to: URL(filePath: "\(path)/\(name)")) }
    #expect(throws: FileError.changed(paths: [path + "/a"])) {
      try OutputFolder(path, expecting: ["a"])
    }
    #expect(throws: FileError.foreign(path: path + "/b")) {
      try OutputFolder(path, expecting: ["b"])
    }
  }

  @Test func `the list is one that sha256sum checks, whatever the names are`() throws {
    let path = scratch.path("out")
    let names = ["a b", "line\nfeed", "back\\slash", "é", "in/x"]
    try OutputFolder(path).write(names.map { OutputFile($0, text: $0) })
    let outcome = try Program.shell(
      "sha256sum --check --strict .spiral-report", in: URL(filePath: path))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").count == names.count)
    try OutputFolder(path, expecting: names).write([])
    #expect(Set(try scratch.files(below: "out").keys) == [".spiral-report"])
  }

  @Test func `files on a list without checksums are written again, and kept where they are not`()
    throws
  {
    let path = scratch.path("out")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in [("a", "1"), ("b", "1"), (".spiral-report", "a\nb\n")] {
      try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }
    let leftovers = try OutputFolder(path, expecting: ["a"]).write([OutputFile("a", text: "2")])
    #expect(leftovers.removed == [] && leftovers.kept == ["b"])
    #expect(try scratch.files(below: "out")["a"] == Data("2".utf8))
  }

  @Test func `a list names nothing outside of its folder`() throws {
    let path = scratch.path("out")
    try OutputFolder(path).write([OutputFile("a", text: "a")])
    try Data("a".utf8).write(to: URL(filePath: scratch.path("beside")))
    let list = try String(contentsOfFile: path + "/.spiral-report", encoding: .utf8)
    let outside = list + list.replacing("  a", with: "  ../beside")
    try Data(outside.utf8).write(to: URL(filePath: path + "/.spiral-report"))
    let leftovers = try OutputFolder(path).write([])
    #expect(leftovers.removed == ["a"])
    #expect(FileSystem.exists(scratch.path("beside")))
  }

  @Test func `files that this program replaced by other means do not pass for changed`() throws {
    let path = scratch.path("out")
    try OutputFolder(path).write(["a", "b"].map { OutputFile($0, text: $0) })
    for name in ["a", "new"] { try edit("\(path)/\(name)") }
    try FileSystem.remove(path + "/b")
    try OutputFolder.noteChanges(of: ["a", "b", "new"].map { "\(path)/\($0)" })
    // What was not ours before is still not.
    let leftovers = try OutputFolder(path, expecting: ["a", "b"]).write([])
    #expect(leftovers.removed == ["a"] && leftovers.kept == [])
    #expect(FileSystem.exists(path + "/new"))
    try OutputFolder.noteChanges(of: [scratch.path("elsewhere")])
    #expect(!FileSystem.exists(scratch.path(".spiral-report")))
  }
}

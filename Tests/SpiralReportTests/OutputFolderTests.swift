import Foundation
import SpiralCore
import SpiralReport
import Testing

struct OutputFolderTests {
  let scratch: Scratch
  let command = Program(name: "spiral-report")
  let quick = [
    "--steps", "5", "--linear-steps", "5", "--points", "5", "--hidden", "3", "--figures", "loss",
    "--quiet",
  ]

  init() throws { scratch = try Scratch() }

  private func run(_ folder: String, _ arguments: [String] = []) throws -> Program.Outcome {
    try command.run(["--out", folder] + quick + arguments)
  }

  @Test func `a folder is made with its parents, and nothing is printed when quiet`() throws {
    let outcome = try run(scratch.path("a/b/c") + "/")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    // Two forms of one figure, six data files, the report and the list of them.
    #expect(try scratch.files(below: "a/b/c").count == 10)
  }

  @Test(arguments: ["file", "file/sub"])
  func `a file in the way is named and kept`(_ path: String) throws {
    try Data("mine".utf8).write(to: URL(filePath: scratch.path("file")))
    let outcome = try run(scratch.path(path))
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("file' is a file, not a folder"))
    #expect(try Data(contentsOf: URL(filePath: scratch.path("file"))) == Data("mine".utf8))
  }

  @Test func `files of others are left alone`() throws {
    let folder = scratch.path("notes")
    try FileManager.default.createDirectory(
      atPath: folder + "/sub", withIntermediateDirectories: true)
    for name in ["notes.md", "photo.png", "sub/x"] {
      try Data("mine".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    #expect(try run(folder).status == 0)
    for name in ["notes.md", "photo.png", "sub/x"] {
      #expect(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")) == Data("mine".utf8))
    }
  }

  @Test(arguments: ["loss.png", "report.json", "data/points.csv"])
  func `a file of another with a name of ours is never replaced`(_ name: String) throws {
    let folder = scratch.path("notes")
    try FileManager.default.createDirectory(
      atPath: folder + "/data", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    let outcome = try run(folder)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains(name))
    #expect(try scratch.files(below: "notes") == [name: Data("mine".utf8)])
  }

  @Test func `a second run replaces the first and leaves no other file`() throws {
    let folder = scratch.path("out")
    #expect(try run(folder).status == 0)
    let first = try scratch.files(below: "out")
    #expect(try run(folder, ["--seed", "1"]).status == 0)
    let second = try scratch.files(below: "out")
    #expect(Set(first.keys) == Set(second.keys))
    #expect(first["report.json"] != second["report.json"])
  }

  @Test func `eight runs at once into one folder leave one whole report`() throws {
    let folder = scratch.path("same")
    let statuses = concurrentMap(8) { _ in (try? run(folder).status) ?? -1 }
    #expect(statuses == Array(repeating: 0, count: 8))
    #expect(try run(scratch.path("alone")).status == 0)
    #expect(try scratch.files(below: "same") == scratch.files(below: "alone"))
  }

  @Test func `writers at once take turns, so that the files are of one of them`() throws {
    let path = scratch.path("turns")
    let names = ["a.svg", "b.svg", "data/c.csv", "report.json"]
    let failures = concurrentMap(200) { run -> String? in
      do {
        let folder = try OutputFolder(path, expecting: names)
        try folder.write(names.map { ReportFile($0, text: "run \(run)") })
        try folder.writeDifferences(
          run % 2 == 0 ? [] : [ReportFile("differences/d.png", text: "\(run)")])
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

  @Test func `an interrupted run says so and leaves the earlier report whole`() throws {
    let folder = scratch.path("out")
    #expect(try run(folder).status == 0)
    let before = try scratch.files(below: "out")
    let outcome = try command.runInterrupted(
      ["--out", folder, "--steps", "10000000", "--points", "1000", "--figures", "loss"])
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("Nothing was written"))
    #expect(try scratch.files(below: "out") == before)
  }
}

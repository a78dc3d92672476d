import Concurrency
import Foundation
import SpiralCore
import SpiralReport
import TestSupport
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

  @Test func `a folder is made with its parents, and nothing is printed when quiet (F01)`() throws {
    let outcome = try run(scratch.path("a/b/c") + "/")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    // Two forms of one figure, six data files, the report, three documents and the list of them.
    #expect(try scratch.files(below: "a/b/c").count == 13)
  }

  @Test(arguments: ["file", "file/sub"])
  func `a file in the way is named and kept (F02)`(_ path: String) throws {
    try Data("mine".utf8).write(to: URL(filePath: scratch.path("file")))
    let outcome = try run(scratch.path(path))
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("file' is a file, not a folder"))
    #expect(try Data(contentsOf: URL(filePath: scratch.path("file"))) == Data("mine".utf8))
  }

  // MARK: Trouble with the disk

  /// Takes root's right to write anywhere away from a command; other users have none.
  private static let asOthers = geteuid() == 0 ? "setpriv --bounding-set=-dac_override " : ""
  private static let canBeOthers =
    (try? Program.shell(asOthers + "true", in: URL(filePath: "/")).status) == 0

  @Test(.enabled(if: canBeOthers, "this root cannot give up its rights"))
  func `a folder that cannot be written to is named before any work (F03)`() throws {
    let folder = scratch.path("read only")
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
    // So many steps would take minutes.
    for place in [folder, folder + "/new/folder"] {
      let outcome = try Program.shell(
        "\(Self.asOthers)'\(command.path.path)' --steps 10000000 --out '\(place)'", in: scratch.url)
      #expect(outcome.status == 73)
      #expect(outcome.errors.contains("'\(folder)' is not writable"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func `a disk without room ends with status 74, and every file is whole (F04)`() throws {
    let figures = ["--figures", "loss,confusion,spiral"]
    for (folder, seed) in [("out", "1"), ("other", "2")] {
      #expect(try run(scratch.path(folder), figures + ["--seed", seed]).status == 0)
    }
    let (before, whole) = (try scratch.files(below: "out"), try scratch.files(below: "other"))
    // A limit for files does what a full disk does: a write comes back short. It is in KiB.
    let limit = (before.merging(whole) { $1 }.values.map(\.count).max() ?? 0) / 1024
    let words = ["--out", "out"] + quick + figures + ["--seed", "2"]
    let outcome = try Program.shell(
      "ulimit -f \(limit); '\(command.path.path)' \(words.joined(separator: " "))", in: scratch.url)
    #expect(outcome.status == 74)
    let name = try #require(
      outcome.errors.firstMatch(of: /'out\/(.*)' could not be written: File too large/)?.1)
    let after = try scratch.files(below: "out")
    #expect(Set(after.keys) == Set(before.keys).subtracting(["report.json"]))
    // The list has the checksums of both until all is written.
    #expect(
      after.allSatisfy {
        $0.key == ".spiral-report" || $0.value == before[$0.key] || $0.value == whole[$0.key]
      })
    #expect(after[String(name)] == before[String(name)])
    #expect(after.contains { $0.value != before[$0.key] })
  }

  // MARK: Files of others

  @Test func `files of others are left alone (F07)`() throws {
    let folder = scratch.path("notes")
    try FileManager.default.createDirectory(
      atPath: folder + "/sub", withIntermediateDirectories: true)
    let names = ["notes.md", "photo.png", "sub/x"]
    let date = Date(timeIntervalSince1970: 1_000_000)
    for name in names {
      try Data("mine".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: "\(folder)/\(name)")
    }
    #expect(try run(folder).status == 0)
    for name in names {
      #expect(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")) == Data("mine".utf8))
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      #expect(attributes[.modificationDate] as? Date == date)
    }
  }

  @Test(arguments: ["loss.png", "report.json", "data/points.csv"])
  func `a file of another with a name of ours is never replaced (F07)`(_ name: String) throws {
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

  @Test func `figures of an earlier run that this one does not draw are taken away`() throws {
    let folder = scratch.path("out")
    #expect(try run(folder, ["--figures", "loss,spiral,compare", "--formats", "png"]).status == 0)
    for name in ["spiral.png", "compare.png"] {
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)"))
    }
    try Data("edited".utf8).write(to: URL(filePath: "\(folder)/compare.png"))
    let outcome = try run(folder, ["--formats", "png", "--seed", "7"])
    #expect(outcome.status == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/spiral.png"))
    #expect(
      try Data(contentsOf: URL(filePath: "\(folder)/compare.png")) == Data("edited".utf8))
    #expect(outcome.errors.contains("compare.png' is from an earlier run and not part of this"))
  }

  @Test func `what was taken away is told`() throws {
    let folder = scratch.path("out")
    #expect(try run(folder, ["--formats", "png,svg"]).status == 0)
    let outcome = try command.run(
      ["--out", folder] + quick.dropLast() + ["--formats", "png"])
    #expect(outcome.output.contains("removed \(folder)/loss.svg, of an earlier run\n"))
  }

  @Test func `a figure that was edited is not overwritten (F07)`() throws {
    let folder = scratch.path("out")
    #expect(try run(folder).status == 0)
    try Data("edited".utf8).write(to: URL(filePath: "\(folder)/loss.svg"))
    let before = try scratch.files(below: "out")
    // So many steps would take minutes.
    let outcome = try run(folder, ["--steps", "10000000"])
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("loss.svg' was changed since spiral-report wrote it"))
    #expect(outcome.errors.contains("Move it away, delete it, or pass another folder to --out."))
    #expect(try scratch.files(below: "out") == before)
    try FileManager.default.removeItem(atPath: "\(folder)/loss.svg")
    #expect(try run(folder).status == 0)
  }

  @Test func `a picture that an update replaced may be drawn anew`() throws {
    let (base, new) = (scratch.path("base"), scratch.path("new"))
    #expect(try run(base).status == 0)
    #expect(try run(new, ["--seed", "1"]).status == 0)
    let update = try Program.shell(
      "CI= '\(command.path.path)' compare base new --update", in: scratch.url)
    #expect(update.errors.isEmpty, "\(update.errors)")
    #expect(try run(base, ["--seed", "2"]).status == 0)
  }

  @Test func `eight runs at once into one folder leave one whole report (F12)`() throws {
    let folder = scratch.path("same")
    let statuses = concurrentMap(8) { _ in (try? run(folder).status) ?? -1 }
    #expect(statuses == Array(repeating: 0, count: 8))
    #expect(try run(scratch.path("alone")).status == 0)
    #expect(try scratch.files(below: "same") == scratch.files(below: "alone"))
  }

  @Test func `an interrupted run says so and leaves the earlier report whole (F06)`() throws {
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

import Foundation
import PNGFixtures
import TestSupport
import Testing

/// Where documents of a comparison may go, and what stands in their way.
struct DocumentPlaceTests {
  let folders: PictureFolders

  init() throws {
    folders = try PictureFolders()
    try folders.write(.tile(changing: [(4, 4)]), to: "actual/a.png")
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folders.scratch.path(name)))
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folders.scratch.path(name), withDestinationPath: target)
  }

  private func isLink(_ name: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: folders.scratch.path(name))) != nil
  }

  @Test(arguments: ["there.json", "sub/there.json"])
  func `a link is written through`(_ target: String) throws {
    try folders.write("old".utf8, to: "sub/other")
    try link("link.json", to: target)
    try link("chain.json", to: "link.json")
    #expect(try folders.compare("--json", "chain.json").status == 1)
    #expect(isLink("chain.json") && isLink("link.json"))
    #expect(try bytes(target).starts(with: Data("{\n".utf8)))
  }

  @Test(arguments: ["/dev/stdout", "/proc/self/fd/1", "-"], ["--json", "--junit", "--report"])
  func `standard output by any name holds the document alone`(_ path: String, _ form: String) throws
  {
    let outcome = try folders.compare(form, path)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix(form == "--json" ? "{\n" : "<"))
    #expect(!outcome.output.contains("accept with: "))
    #expect(outcome.errors.contains("accept with: "))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: "/dev/stdout").contains("fd/1"))
  }

  @Test(arguments: [
    ["--json", "d", "--junit", "d"], ["--json", "d", "--report", "./d"],
    ["--junit", "-", "--json", "/dev/stdout"], ["--json", "link", "--junit", "d"],
  ])
  func `two documents do not go to one place`(_ arguments: [String]) throws {
    try link("link", to: "d")
    let outcome = try folders.compare(arguments)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("another document goes there"))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    "out/.spiral-report", "out/differences/a.png", "out/../out/differences/x",
    "way/differences/a.png",
  ])
  func `a document does not go where the differences go`(_ path: String) throws {
    #expect(try folders.compare("--out", "out").status == 1)
    try link("way", to: "out")
    let before = try folders.scratch.files(below: "out")
    let outcome = try folders.compare("--out", "out", "--json", path)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("this run writes another file there"))
    #expect(try folders.scratch.files(below: "out") == before)
  }

  @Test(arguments: ["actual/a.png", "base/new.json", "into"])
  func `a document does not go over what is compared`(_ path: String) throws {
    try link("into", to: "base/a.png")
    let before = try (folders.scratch.files(below: "base"), folders.scratch.files(below: "actual"))
    let outcome = try folders.compare("--json", path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("which is compared"))
    #expect(try folders.scratch.files(below: "base") == before.0)
    #expect(try folders.scratch.files(below: "actual") == before.1)
  }

  @Test(arguments: ["report.json", "spiral.png", ".spiral-report", "differences/x"])
  func `a document does not go over the report`(_ name: String) throws {
    let drawing = [
      "--steps", "5", "--linear-steps", "5", "--points", "5", "--hidden", "3",
      "--figures", "spiral", "--formats", "png", "--quiet", "--out",
    ]
    #expect(try folders.program(drawing + ["drawn"]).status == 0)
    try link("way", to: "out")
    let place = "out/\(name)"
    for path in [place, folders.scratch.path(place), "./out/../\(place)", "way/\(name)"] {
      let outcome = try folders.program(drawing + ["out", "--check", "drawn", "--json", path])
      #expect(outcome.status == 73)
      #expect(outcome.errors.contains("this run writes another file there"))
    }
  }

  @Test func `a path without a name is refused before the work`() throws {
    let outcome = try folders.compare("--json", "")
    #expect(outcome.status == 73 && outcome.output.isEmpty)
  }

  // MARK: Streams

  @Test func `a reader that goes away changes neither status nor documents`() throws {
    let program = Program(name: "spiral-report").path.path
    let outcome = try Program.shell(
      "'\(program)' compare base actual --json o.json 2>&1 | true; echo ${PIPESTATUS[0]}",
      in: folders.scratch.url)
    #expect(outcome.output == "1\n")
    #expect(try bytes("o.json").starts(with: Data("{\n".utf8)))
  }

  @Test(arguments: [("> /dev/full", 1), (">&-", 1), ("2>&-", 1), ("2> /dev/full", 1), ("<&-", 1)])
  func `a stream that takes nothing hides no difference and no document`(
    _ streams: String, _ status: Int32
  ) throws {
    let program = Program(name: "spiral-report").path.path
    let outcome = try Program.shell(
      "'\(program)' compare base actual --json o.json \(streams)", in: folders.scratch.url)
    #expect(outcome.status == status)
    #expect(try bytes("o.json").starts(with: Data("{\n".utf8)))
  }

  @Test func `a run that waits for a reader for ever ends at a signal (F06)`() throws {
    #expect(try Program.shell("mkfifo pipe", in: folders.scratch.url).status == 0)
    let outcome = try Program(name: "spiral-report").run(
      ["compare", "base", "actual", "--json", "pipe"], environment: ["GITHUB_STEP_SUMMARY": ""],
      in: folders.scratch.url
    ) { process in
      process.waitUntilListening()
      Thread.sleep(forTimeInterval: 0.2)
      process.interrupt()
    }
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("spiral-report: Stopped."))
  }
}

import Foundation
import PNGFixtures
import TestSupport
import Testing

/// What cannot be written never hides that pictures differ.
struct UnwrittenOutputTests {
  let folders: PictureFolders

  init() throws { folders = try PictureFolders() }

  private func makeDifferent() throws {
    try folders.write(.tile(changing: [(4, 4)]), to: "actual/a.png")
  }

  /// Runs a line of shell in the folder of both.
  private func shell(_ arguments: String, isDifferent: Bool) throws -> Program.Outcome {
    if isDifferent { try makeDifferent() }
    let program = Program(name: "spiral-report").path.path
    return try Program.shell(
      "'\(program)' \(arguments)", environment: ["CI": "", "GITHUB_STEP_SUMMARY": ""],
      in: folders.scratch.url)
  }

  @Test(arguments: [false, true])
  func `a step summary that cannot be written only warns`(_ isDifferent: Bool) throws {
    if isDifferent { try makeDifferent() }
    let outcome = try folders.compare(environment: ["GITHUB_STEP_SUMMARY": "/nonexistent/x"])
    #expect(outcome.status == (isDifferent ? 1 : 0))
    #expect(
      outcome.errors.hasPrefix(
        "warning: '/nonexistent/x' could not be written: No such file or directory. "
          + "It is the file that GITHUB_STEP_SUMMARY names.\n"))
    #expect(outcome.output.contains("3 pictures: "))
  }

  @Test(arguments: ["--json", "--junit", "--report"], [false, true])
  func `a document that fails comes after the verdict`(_ option: String, _ isDifferent: Bool)
    throws
  {
    let outcome = try shell("compare base actual \(option) /dev/full", isDifferent: isDifferent)
    #expect(outcome.status == (isDifferent ? 1 : 74))
    #expect(outcome.output.contains(isDifferent ? "changed     a.png" : "3 pictures: 3 same"))
    #expect(outcome.errors.contains("'/dev/full' could not be written: No space left on device."))
  }

  @Test(arguments: [false, true])
  func `standard output that is full hides nothing`(_ isDifferent: Bool) throws {
    let outcome = try shell("compare base actual > /dev/full", isDifferent: isDifferent)
    #expect(outcome.status == (isDifferent ? 1 : 74))
    #expect(outcome.errors.contains("'standard output' could not be written"))
  }

  @Test
  func `differences that cannot be drawn keep verdict and documents, and no path leads to them`()
    throws
  {
    // A file of others stands where the folder of differences would.
    try folders.write("mine".utf8, to: "out/differences")
    let outcome = try shell("compare base actual --out out --json o.json", isDifferent: true)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("changed     a.png"))
    #expect(!outcome.output.contains("differences drawn"))
    #expect(outcome.errors.contains("out/differences"))
    let json = try String(contentsOfFile: folders.scratch.path("o.json"), encoding: .utf8)
    #expect(json.contains("\"changed\"") && !json.contains("differences/a.png"))
  }

  @Test(arguments: [false, true])
  func `the same holds for a check of what was drawn`(_ isDifferent: Bool) throws {
    let drawing =
      "--steps 5 --linear-steps 5 --points 5 --hidden 3 --figures spiral --formats png --out"
    #expect(try shell("\(drawing) drawn", isDifferent: false).status == 0)
    if isDifferent { try folders.write(.tile(), to: "drawn/spiral.png") }
    let check = "\(drawing) new --check drawn"
    let program = Program(name: "spiral-report").path.path
    for (line, status) in [
      ("--json /dev/full", 74), ("--junit /dev/full", 74), ("--report /dev/full", 74),
      ("> /dev/full", 74), ("--quiet", 0),
    ] {
      let outcome = try Program.shell(
        "'\(program)' \(check) \(line)",
        environment: ["GITHUB_STEP_SUMMARY": "/nonexistent/x"], in: folders.scratch.url)
      #expect(outcome.status == (isDifferent ? 1 : Int32(status)), "\(line)")
      #expect(outcome.errors.contains("warning: '/nonexistent/x' could not be written"))
    }
  }

  @Test func `a document in a place that cannot be is refused before the work`() throws {
    try makeDifferent()
    let outcome = try folders.compare("--json", "base/a.png/x.json", "--out", "out")
    #expect(outcome.status != 1 && outcome.output.isEmpty)
  }

  @Test(arguments: [1_000_000, 1_048_570])
  func `a step summary stays below the limit of GitHub`(_ held: Int) throws {
    for number in 0..<600 {
      try folders.write(.tile(), to: "base/\(String(repeating: "n", count: 150))-\(number).png")
    }
    try folders.write(Data(repeating: 0x61, count: held), to: "summary.md")
    let outcome = try folders.compare(
      environment: ["GITHUB_STEP_SUMMARY": folders.scratch.path("summary.md")])
    #expect(outcome.status == 1)
    let text = try String(contentsOfFile: folders.scratch.path("summary.md"), encoding: .utf8)
    #expect(text.utf8.count < 1 << 20)
    if held == 1_000_000 {
      #expect(text.contains("### Picture comparison failed") && text.contains(" more\n"))
    } else {
      #expect(text.utf8.count == held && outcome.errors.contains("more than 1 MiB"))
    }
  }
}

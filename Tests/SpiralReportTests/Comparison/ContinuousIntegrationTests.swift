import Foundation
import TestSupport
import Testing

/// The example jobs do what they say: their commands are run as a CI service runs them.
struct ContinuousIntegrationTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The commands of a job in their order: each is a line after `run:` or an item below `script:`.
  private func commands(of file: String) throws -> [String] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../examples/ci/\(file)").standardized
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    var commands: [String] = []
    var isScript = false
    for line in lines {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("run: ") { commands.append(String(text.dropFirst("run: ".count))) }
      if isScript, text.hasPrefix("- ") { commands.append(String(text.dropFirst(2))) }
      isScript = text == "script:" || isScript && text.hasPrefix("- ")
    }
    return commands
  }

  private func run(_ command: String) throws -> Program.Outcome {
    let program = Program(name: "spiral-report")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try Program.shell(
      command,
      environment: [
        "PATH": "\(program.folder.path):\(path)", "CI": "true",
        "GITHUB_STEP_SUMMARY": scratch.path("summary.md"), "CI_PROJECT_DIR": scratch.url.path,
      ], in: scratch.url)
  }

  /// Approves what the command of a job draws, without its check.
  private func makeBaseline(_ command: String) throws {
    let drawing = try #require(command.firstRange(of: " --check")).lowerBound
    #expect(try run(String(command[..<drawing])).status == 0)
    try FileManager.default.moveItem(
      atPath: scratch.path("figures"), toPath: scratch.path("baseline"))
  }

  private func spoilBaseline() throws {
    try FileManager.default.removeItem(atPath: scratch.path("baseline/spiral.png"))
    try FileManager.default.copyItem(
      atPath: scratch.path("baseline/compare.png"), toPath: scratch.path("baseline/spiral.png"))
  }

  @Test func `the job for GitHub passes, and fails with pictures to keep`() throws {
    let commands = try commands(of: "github-actions.yml")
    let command = try #require(commands.first)
    #expect(commands.count == 1)
    try makeBaseline(command)
    #expect(try run(command).status == 0)

    try spoilBaseline()
    let failing = try run(command)
    #expect(failing.status == 1)
    #expect(failing.output.contains("size        spiral.png"))
    let files = try scratch.files(below: "figures").keys
    #expect(files.contains("differences/spiral.png") && files.contains("differences.html"))
    let summary = try String(contentsOfFile: scratch.path("summary.md"), encoding: .utf8)
    #expect(summary.contains("| spiral.png | size |"))
  }

  @Test func `the job for GitLab passes, and fails with a test that has its difference attached`()
    throws
  {
    let commands = try commands(of: "gitlab-ci.yml")
    let command = try #require(commands.first)
    #expect(commands.count == 1)
    try makeBaseline(command)
    #expect(try run(command).status == 0)

    try spoilBaseline()
    #expect(try run(command).status == 1)
    let files = try scratch.files(below: "figures").keys
    #expect(files.contains("junit.xml") && files.contains("differences.html"))
    let cases = try #require(XMLTree(contentsOf: scratch.url.appending(path: "figures/junit.xml")))
    #expect(cases.all("failure").count == 1)
    let attachment = try #require(cases.all("system-out").first?.text.firstMatch(of: /\|(.*)\]\]/))
      .1
    #expect(FileManager.default.fileExists(atPath: scratch.path(String(attachment))))
  }
}

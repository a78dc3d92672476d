import Foundation
import PNGFixtures
import TestSupport
import Testing

/// The example jobs do what they say: their commands are run as a CI service runs them.
struct ContinuousIntegrationTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../examples/ci").standardized

  /// The command of a job that runs the program: a line after `run:`, an item below `script:`, or what
  /// Jenkins gives to a shell.
  private func command(of file: String) throws -> String {
    let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
    let commands = text.matches(
      of: /(?m)^ *(?:run: |- |sh ')((?:PATH=\S+ )?spiral-report .*?)'?$/
    ).map { String($0.1) }
    try #require(commands.count == 1, "\(file)")
    return commands[0]
  }

  private func run(
    _ command: String, environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    let program = Program(name: "spiral-report")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try Program.shell(
      command,
      environment: [
        "PATH": "\(program.folder.path):\(path)", "CI": "true",
        "GITHUB_STEP_SUMMARY": scratch.path("summary.md"), "CI_PROJECT_DIR": "", "JENKINS_URL": "",
      ].merging(environment) { $1 }, in: scratch.url)
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
    let command = try command(of: "github-actions.yml")
    #expect(try run(command).status == 66)
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
    let command = try command(of: "gitlab-ci.yml")
    try makeBaseline(command)
    #expect(try run(command).status == 0)

    try spoilBaseline()
    #expect(try run(command, environment: ["CI_PROJECT_DIR": scratch.url.path]).status == 1)
    let files = try scratch.files(below: "figures").keys
    #expect(files.contains("junit.xml") && files.contains("differences.html"))
    let cases = try #require(XMLTree(contentsOf: scratch.url.appending(path: "figures/junit.xml")))
    #expect(cases.all("failure").count == 1)
    let attachment = try #require(cases.all("system-out").first?.text.firstMatch(of: /\|(.*)\]\]/))
      .1
    #expect(FileManager.default.fileExists(atPath: scratch.path(String(attachment))))
  }

  // MARK: Pictures of any project

  @Test(arguments: [
    ("compare.github-actions.yml", [:]), ("compare.gitlab-ci.yml", ["CI_PROJECT_DIR": "."]),
    ("compare.Jenkinsfile", ["JENKINS_URL": "https://jenkins.example.org/"]),
  ])
  func `a job for any pictures passes, fails with all that is needed to approve, and is approved`(
    _ file: String, _ service: [String: String]
  ) throws {
    let folders = PictureFolders(scratch: scratch)
    for side in ["baseline", "pictures"] {
      for name in ["charts/a.png", "charts/b.png"] {
        try folders.write(.tile(), to: "\(side)/\(name)")
      }
    }
    let command = try command(of: file)
    let environment = service.merging(["ONLY": "charts/*"]) { $1 }
    #expect(try run(command, environment: environment).status == 0)

    try folders.write(.tile(changing: [(3, 4)]), to: "pictures/charts/a.png")
    let failing = try run(command, environment: environment)
    #expect(failing.status == 1)
    let files = try scratch.files(below: "").keys
    #expect(
      files.contains("comparison/differences/charts/a.png")
        && files.contains("comparison/page.html"))
    if command.contains("--junit") {
      let cases = try #require(
        XMLTree(contentsOf: scratch.url.appending(path: "comparison/junit.xml")))
      let text = cases.all("system-out").first?.text ?? ""
      let attachment = try #require(text.firstMatch(of: /\|(.*)\]\]/)).1
      let place = attachment.hasPrefix("/") ? String(attachment) : scratch.path(String(attachment))
      #expect(FileManager.default.fileExists(atPath: place))
    }
    let approval = try #require(failing.errors.firstMatch(of: /accept with: (.*)\n/)).1
    #expect(try run(String(approval), environment: ["CI": ""]).status == 0)
    #expect(try run(command, environment: environment).status == 0)
  }

  @Test func `the program is built once for each version`() throws {
    let install = Self.folder.appending(path: "install-spiral-report").path
    // A compiler that only says that it was there.
    try Data(
      """
      #!/bin/sh
      case "$*" in *--show-bin-path*) echo "$PWD/bin";; *) mkdir -p bin && date +%N > bin/spiral-report;; esac
      """.utf8
    ).write(to: scratch.url.appending(path: "swift"))
    func shell(_ line: String, _ version: String = "") throws -> Program.Outcome {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      return try Program.shell(
        line,
        environment: [
          "PATH": "\(scratch.url.path):\(path)", "SPIRAL_REPORT_SOURCE": scratch.path("source"),
          "SPIRAL_REPORT_VERSION": version, "GIT_AUTHOR_NAME": "A",
          "GIT_AUTHOR_EMAIL": "a@example.org",
          "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
        ], in: scratch.url)
    }
    let commits = try shell(
      """
      chmod +x swift && git init --quiet source && cd source
      for n in 1 2; do git commit --quiet --allow-empty --message $n && git rev-parse HEAD; done
      """
    ).output.split(separator: "\n").map(String.init)
    try #require(commits.count == 2)
    func built(_ version: String) throws -> String {
      let outcome = try shell("'\(install)' 'my tools'", version)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try String(contentsOfFile: scratch.path("my tools/spiral-report"), encoding: .utf8)
    }
    let first = try built(commits[0])
    #expect(try built(commits[0]) == first)
    #expect(try built(commits[1]) != first)
    let failing = try shell("'\(install)' other", "none")
    #expect(failing.status != 0)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("other")))
  }
}

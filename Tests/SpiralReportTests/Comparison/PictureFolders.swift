import Foundation
import PNGFixtures
import TestSupport

/// Two folders of small pictures, and the command that compares them.
struct PictureFolders {
  let scratch: Scratch

  /// Takes a folder in which pictures are written.
  init(scratch: Scratch) { self.scratch = scratch }

  /// Makes two equal folders.
  init(_ names: [String] = ["a.png", "b.png", "sub/c.png"]) throws {
    scratch = try Scratch()
    for name in names {
      try write(.tile(), to: "base/\(name)")
      try write(.tile(), to: "actual/\(name)")
    }
  }

  var base: String { scratch.path("base") }
  var actual: String { scratch.path("actual") }

  func write(_ picture: PNGFixture, to name: String) throws {
    try write(picture.file, to: name)
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let url = scratch.url.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).writeUnflushed(to: url)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: scratch.url.appending(path: name))
  }

  /// Runs `compare base actual` in the folder of both.
  ///
  /// The tests' own surroundings may be those of a CI job; the command's are not, unless a test says so.
  func compare(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try compare(arguments, environment: environment)
  }

  func compare(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try program(["compare", "base", "actual"] + arguments, environment: environment)
  }

  /// Runs the program in the folder of both.
  func program(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program(name: "spiral-report").run(
      arguments,
      environment: [
        "CI": "", "GITHUB_STEP_SUMMARY": "", "CI_PROJECT_DIR": "", "JENKINS_URL": "",
      ].merging(environment) { $1 }, in: scratch.url)
  }
}

import Foundation
import TestSupport
import Testing

struct WeightsTests {
  let scratch: Scratch
  let command = Program(name: "spiral-report")
  private static let quick = [
    "--steps", "30", "--linear-steps", "30", "--points", "10", "--hidden", "4", "--quiet",
  ]

  /// A report drawn once; each test has a copy of its own.
  private static let trained = Result {
    let scratch = try Scratch()
    let outcome = try Program(name: "spiral-report").run(
      ["--out", scratch.path("trained")] + quick)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return scratch
  }

  init() throws {
    scratch = try Scratch()
    try FileManager.default.copyItem(
      atPath: try Self.trained.get().path("trained"), toPath: scratch.path("trained"))
  }

  private func draw(
    _ weights: String, _ arguments: [String] = []
  ) throws -> Program.Outcome {
    try command.run(
      ["--out", scratch.path("drawn"), "--weights", scratch.path(weights)] + Self.quick + arguments)
  }

  /// The outcome of drawing from the weights with one piece of text replaced.
  private func drawChanged(_ old: String, to new: String) throws -> Program.Outcome {
    let url = URL(filePath: scratch.path("trained/data/weights.json"))
    let text = try String(contentsOf: url, encoding: .utf8)
    let range = try #require(text.range(of: old, options: .regularExpression))
    let changed = text.replacingCharacters(in: range, with: new)
    try changed.write(toFile: scratch.path("changed.json"), atomically: false, encoding: .utf8)
    return try draw("changed.json")
  }

  @Test func `drawing from weights gives the bytes of the run that wrote them`() throws {
    #expect(try draw("trained/data/weights.json").status == 0)
    var trained = try scratch.files(below: "trained")
    var drawn = try scratch.files(below: "drawn")
    // Only the command differs, and with it the report.
    for key in ["report.json"] {
      trained[key] = nil
      drawn[key] = nil
    }
    #expect(trained == drawn)
  }

  @Test func `weights without loss tables are drawn without the loss figure`() throws {
    try FileManager.default.copyItem(
      atPath: scratch.path("trained/data/weights.json"), toPath: scratch.path("alone.json"))
    let outcome = try draw("alone.json")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("'loss' is left out"))
    let names = try scratch.files(below: "drawn").keys
    #expect(names.contains("compare.png") && !names.contains("loss.png"))
    #expect(!names.contains("data/loss-linear.csv"))
  }

  @Test func `seeds that diverge beside models from a file are warned of`() throws {
    let outcome = try draw(
      "trained/data/weights.json",
      ["--step-size", "1000000000", "--figures", "seeds", "--seeds", "4-5", "--formats", "svg"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: Training diverged for seed 4, 5, which"))
  }

  @Test(arguments: [
    ("\"biases\":\\[", "\"biases\":[1,", "linear.biases: it has 4 numbers where 3"),
    ("\"biases\":\\[[^,]*", "\"biases\":[NaN", "linear.biases[0]: it is nan"),
    ("\"hiddenWeights\":\\[\\[[^,]*", "\"hiddenWeights\":[[\"x\"", "hiddenWeights[0][0]"),
    ("\"outputBiases\":", "\"other\":", "network.outputBiases: it is missing"),
    ("\"schema\":1", "\"schema\":2", "this version reads schema 1"),
    ("\"classes\":\\[\"0\"", "\"classes\":[\"a\"", "classes: they are a, 1, 2"),
    ("\\][^\\]]*$", "", "cannot be used: it is not JSON, or is cut short"),
  ])
  func `unusable weights are bad data with the place named`(
    _ old: String, _ new: String, _ message: String
  ) throws {
    let outcome = try drawChanged(old, to: new)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("changed.json"))
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("drawn")))
  }

  @Test func `a loss table that is not whole is bad data with its line named`() throws {
    let url = URL(filePath: scratch.path("trained/data/loss-network.csv"))
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    try (rows[0..<5] + rows[6...]).joined(separator: "\n").write(
      to: url, atomically: false, encoding: .utf8)
    let outcome = try draw("trained/data/weights.json")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("loss-network.csv' cannot be used: line 6: "))
  }

  @Test(arguments: ["none.json", "trained"])
  func `weights that cannot be opened are no input (F13)`(_ name: String) throws {
    let outcome = try draw(name)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains(scratch.path(name)))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("drawn")))
  }
}

import Foundation
import TestSupport
import Testing

struct WeightsTests {
  let scratch: Scratch
  let command = Program(name: "spiral-report")
  private static let quick = [
    "--steps", "30", "--linear-steps", "30", "--points", "10", "--hidden", "4", "--quiet",
    "--scale", "1",
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
    let changed = text.replacingCharacters(
      in: range, with: new.replacing("$0", with: text[range]))
    try changed.write(
      toFile: scratch.path("trained/data/changed.json"), atomically: false, encoding: .utf8)
    return try draw("trained/data/changed.json")
  }

  @Test func `drawing from weights gives the bytes of the run that wrote them`() throws {
    #expect(try draw("trained/data/weights.json").status == 0)
    var trained = try scratch.files(below: "trained")
    var drawn = try scratch.files(below: "drawn")
    // Only the command and what is told of the start of training differ, and with them the documents.
    for key in ["report.json", "report.html", "report.md", ".spiral-report"] {
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

  // MARK: The run of the weights

  /// Draws without saying anything of the run.
  private func drawPlainly(
    _ weights: String, _ arguments: [String] = []
  ) throws -> Program.Outcome {
    try command.run(
      [
        "--out", scratch.path("drawn"), "--weights", scratch.path(weights), "--quiet", "--scale",
        "1",
      ]
        + arguments)
  }

  @Test func `weights bring the data and the training of their run`() throws {
    #expect(try drawPlainly("trained/data/weights.json").status == 0)
    var trained = try scratch.files(below: "trained")
    var drawn = try scratch.files(below: "drawn")
    for name in ["report.json", "report.html", "report.md", ".spiral-report"] {
      trained[name] = nil
      drawn[name] = nil
    }
    #expect(trained == drawn)
    let reports = try ["trained", "drawn"].map { folder in
      try JSONDecoder().decode(
        WrittenReport.self,
        from: try Data(contentsOf: URL(filePath: scratch.path("\(folder)/report.json"))))
    }
    #expect(reports[0].parameters == reports[1].parameters)
    #expect(reports[0].dataset.seed == reports[1].dataset.seed)
    let penalties = reports.map { $0.models["network"]?.loss.penalty }
    #expect(penalties[0] == penalties[1])
  }

  @Test func `options that contradict the weights are refused and named`() throws {
    let outcome = try drawPlainly(
      "trained/data/weights.json", ["--seed", "7", "--points", "10", "--regularization", "0.1"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("seed 0, not 7; regularisation 0.001, not 0.1."))
    #expect(outcome.errors.contains("Leave out --seed 7 --regularization 0.1:"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("drawn")))
  }

  @Test(arguments: [
    ["--preset", "cs231n-notes"], ["--seed", "7"], ["--points", "11"], ["--classes", "4"],
    ["--noise", "0.3"], ["--hidden", "5"], ["--steps", "31"], ["--linear-steps", "31"],
    ["--step-size", "2"], ["--regularization", "0.1"],
  ])
  func `any setting of the weights can be contradicted`(_ option: [String]) throws {
    let outcome = try drawPlainly("trained/data/weights.json", option)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Leave out \(option.joined(separator: " ")):"))
  }

  /// The weights as earlier versions wrote them.
  private func writeOldWeights() throws {
    let url = URL(filePath: scratch.path("trained/data/weights.json"))
    let text = try String(contentsOf: url, encoding: .utf8)
      .replacing(/"run":\{.*\},"schema":2/, with: "\"schema\":1")
    try text.write(
      toFile: scratch.path("trained/data/old.json"), atomically: false, encoding: .utf8)
  }

  @Test func `what older weights do not say is unknown, and their tables are not taken`() throws {
    try writeOldWeights()
    let outcome = try drawPlainly("trained/data/old.json", ["--points", "10"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("with the usual values of: data set, preset, seed, noise."))
    #expect(
      outcome.errors.contains(
        "Unknown: steps of the linear model, steps of the net, step size, regularisation."))
    #expect(outcome.errors.contains("loss-linear.csv, loss-network.csv beside the weights are not"))
    let files = try scratch.files(below: "drawn")
    #expect(files["loss.png"] == nil && files["data/loss-linear.csv"] == nil)
    let report = String(decoding: try #require(files["report.json"]), as: UTF8.self)
    for member in ["regularization", "stepSize", "linearSteps", "networkSteps", "penalty"] {
      #expect(report.contains("\"\(member)\" : null"))
    }
    #expect(report.contains("\"hiddenUnits\" : 4"))
    let weights = String(decoding: try #require(files["data/weights.json"]), as: UTF8.self)
    let run = #""run":{"dataset":{"pointsPerClass":10},"lossTables":{},"#
    #expect(weights.contains(run + #""parameters":{"hiddenUnits":4}},"schema":2"#), "\(weights)")
  }

  @Test func `seeds that diverge beside models from a file are warned of`() throws {
    try writeOldWeights()
    let outcome = try draw(
      "trained/data/old.json",
      ["--step-size", "1000000000", "--figures", "seeds", "--seeds", "4-5", "--formats", "svg"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: Training diverged for seed 4, 5, which"))
  }

  @Test func `tables of another run are not taken for those of the weights`() throws {
    let other = try command.run(
      ["--out", scratch.path("other"), "--seed", "1"] + Self.quick)
    #expect(other.status == 0)
    let table = "data/loss-network.csv"
    try FileManager.default.removeItem(atPath: scratch.path("trained/\(table)"))
    try FileManager.default.copyItem(
      atPath: scratch.path("other/\(table)"), toPath: scratch.path("trained/\(table)"))
    let outcome = try drawPlainly("trained/data/weights.json")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains(
        "loss-network.csv beside the weights is not known to be of their run and is not used."))
    let files = try scratch.files(below: "drawn")
    #expect(files["data/loss-linear.csv"] != nil && files[table] == nil)
    let report = try JSONDecoder().decode(
      WrittenReport.self, from: try #require(files["report.json"]))
    let loss = try #require(report.figures.first { $0.name == "loss" })
    #expect(loss.title == "Loss of the linear model at every step")
    for text in [loss.caption, loss.alt, loss.description] { #expect(!text.contains("net")) }
  }

  // MARK: Faults

  @Test(arguments: [
    ("\"biases\":\\[", "\"biases\":[1,", "linear.biases: it has 4 numbers where 3"),
    ("\"biases\":\\[[^,]*", "\"biases\":[NaN", "linear.biases[0]: it is nan"),
    ("\"hiddenWeights\":\\[\\[[^,]*", "\"hiddenWeights\":[[\"x\"", "hiddenWeights[0][0]"),
    ("\"outputBiases\":", "\"other\":", "network.outputBiases: it is missing"),
    ("\"schema\":2", "\"schema\":3", "this version reads schemas 1 and 2"),
    ("\"schema\":2", "\"schema\":1", "run: schema 1 has no such member"),
    ("\"run\":", "\"ran\":", "ran: schema 2 has no such member"),
    ("\"run\":\\{.*\\},\"schema\"", "\"schema\"", "run: it is missing"),
    ("\"seed\":0", "\"seed\":0,\"seed\":1", "run.dataset.seed: it is there twice"),
    ("\"seed\":0", "\"seed\":0,\"s\\u0065ed\":1", "run.dataset.seed: it is there twice"),
    ("\"seed\":0", "\"seed\":-1", "run.dataset.seed: it is -1, not between 0 and"),
    ("\"kind\":\"spiral\"", "\"kind\":\"rings\"", "run.dataset.kind: it is 'rings'"),
    ("\"preset\":\"[^\"]*", "\"preset\":\"x", "run.dataset.preset: it is 'x'"),
    ("\"noise\":[^,]*", "\"noise\":-1", "run.dataset.noise: it is -1.0, not between"),
    ("\"pointsPerClass\":10", "\"pointsPerClass\":0", "run.dataset.pointsPerClass: it is 0"),
    ("\"stepSize\":1", "\"stepSize\":0", "run.parameters.stepSize: it is 0.0"),
    ("\"hiddenUnits\":4", "\"hiddenUnits\":5", "it is 5, and the net has 4"),
    ("\"linearSteps\":30", "\"linearSteps\":31", "31, and the run's loss-linear.csv has 30 rows"),
    ("\"lossTables\":\\{\"linear\":\"", "$0x", "run.lossTables.linear: 'x"),
    ("\"biases\":\\[[^,]*", "\"biases\":[1.7e308", "linear.biases[0]: it is 1.7e+308, so large"),
    (
      "\"outputWeights\":\\[\\[[^,]*", "\"outputWeights\":[[-1e200", "outputWeights[0][0]: it is -1"
    ),
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

  /// The loss table of the net with one line changed.
  @Test(arguments: [
    (nil, "line 6: "), ("4,oops,1,1", "line 6, column total: 'oops' is not a loss"),
    ("4,nan,1,1", "line 6, column total: 'nan'"), ("4,1,-1,2", "line 6, column data: '-1'"),
    ("4,1,1,inf", "line 6, column penalty: 'inf'"), ("4,1,1", "line 6: '4,1,1' is not the row of"),
    ("4,1,1,0,0", "line 6: "), ("5,1,1,0", "line 6: '5,1,1,0' is not the row of step 4"),
    ("4,1.5,1,0", "line 6, column total: '1.5' is not the sum of data and penalty"),
  ])
  func `a loss table that is not whole is bad data with its line named`(
    _ line: String?, _ message: String
  ) throws {
    let url = URL(filePath: scratch.path("trained/data/loss-network.csv"))
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    try (rows[0..<5] + (line.map { [$0] } ?? []) + rows[6...]).joined(separator: "\n").write(
      to: url, atomically: false, encoding: .utf8)
    let outcome = try draw("trained/data/weights.json")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("loss-network.csv' cannot be used: \(message)"), "\(outcome.errors)")
  }

  @Test(arguments: ["none.json", "trained"])
  func `weights that cannot be opened are no input (F13)`(_ name: String) throws {
    let outcome = try draw(name)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains(scratch.path(name)))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("drawn")))
  }
}

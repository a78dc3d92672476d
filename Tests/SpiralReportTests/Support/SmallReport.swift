import Foundation
import TestSupport
import Testing

/// A small report with every figure, made once for all tests that look into its files.
///
/// Each of its numbers differs from the default and from the others, so that none can stand in for
/// another, and both models get points of every class wrong.
struct SmallReport: Sendable {
  static let pointsPerClass = 20
  static let noise = 0.15
  static let hiddenUnits = 8
  static let steps = 300
  static let linearSteps = 30
  static let seed = 4
  static let stepSize = 0.9
  static let regularization = 0.002

  /// What makes the data and the models; figures and formats may follow.
  static let study = [
    "--points", "\(pointsPerClass)", "--noise", "\(noise)", "--hidden", "\(hiddenUnits)",
    "--steps", "\(steps)", "--linear-steps", "\(linearSteps)", "--step-size", "\(stepSize)",
    "--regularization", "\(regularization)",
  ]

  private static let made = Result {
    try SmallReport(
      study + ["--seed", "\(seed)", "--figures", "all", "--seeds", "3-6", "--scale", "1"])
  }

  /// The report that tests share.
  static var shared: SmallReport { get throws { try made.get() } }

  /// The files, by their paths in the folder.
  let files: [String: Data]
  /// What the program printed.
  let output: String
  /// What the program warned of.
  let errors: String

  /// Makes a report with some options.
  init(_ options: [String]) throws {
    let scratch = try Scratch()
    let outcome = try Program(name: "spiral-report").run(["--out", scratch.path("out")] + options)
    try #require(outcome.status == 0, "\(outcome.errors)")
    files = try scratch.files(below: "out")
    output = outcome.output
    errors = outcome.errors
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    String(decoding: try #require(files[name], "\(name) is missing"), as: UTF8.self)
  }

  /// A JSON file as a value.
  func json<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: try #require(files[name], "\(name) is missing"))
  }

  /// The rows of a table below its header, which must be this one.
  func rows(_ name: String, header: String) throws -> [[String]] {
    let lines = try text(name).split(separator: "\n")
    try #require(lines.first.map(String.init) == header)
    return lines.dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

extension SmallReport {
  /// A row of points.csv.
  struct LabelledPoint {
    let place: SIMD2<Double>
    let label: String
  }

  /// What points.csv holds.
  var points: [LabelledPoint] {
    get throws {
      try rows("data/points.csv", header: "x,y,label").map { row in
        LabelledPoint(
          place: SIMD2(try #require(Double(row[0])), try #require(Double(row[1]))), label: row[2])
      }
    }
  }

  /// What report.json holds.
  var written: WrittenReport { get throws { try json("report.json") } }
  /// What weights.json holds.
  var models: WrittenModels { get throws { try json("data/weights.json") } }

  /// What report.json says of one figure.
  func entry(_ figure: String) throws -> WrittenReport.Figure {
    try #require(try written.figures.first { $0.name == figure })
  }
}

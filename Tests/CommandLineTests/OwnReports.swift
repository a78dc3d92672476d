import Foundation
import TestSupport
import Testing

/// Draws reports of points from tables in a scratch folder, and reads them.
protocol OwnReports {
  var scratch: Scratch { get }
  var program: Program { get }
}

extension OwnReports {
  static var quick: String {
    "--steps 20 --linear-steps 20 --hidden 5 --figures spiral,compare --formats png,svg --scale 0.5 "
      + "--documents none"
  }

  /// Six points of three classes that a line parts.
  static var six: String {
    """
    x,y,label
    -1.0,0.0,a
    -0.9,0.1,a
    1.0,0.0,b
    0.9,0.1,b
    0.0,1.0,c
    0.1,0.9,c

    """
  }

  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: scratch.url.appending(path: name))
  }

  /// Runs a line of shell in which `S` is the program.
  func shell(_ line: String) throws -> Program.Outcome {
    try Program.shell("S='\(program.path.path)'; \(line)", in: scratch.url)
  }

  /// Draws a table into a folder, and gives what is said of it.
  @discardableResult
  func draw(
    _ table: String, _ folder: String, _ options: String = quick
  ) throws -> Program.Outcome {
    try shell("$S --out \(folder) --data \(table) \(options)")
  }

  /// A document of a report as an object.
  func report(_ folder: String) throws -> [String: Any] {
    let data = try Data(contentsOf: scratch.url.appending(path: "\(folder)/report.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  func model(_ name: String, in folder: String) throws -> [String: Any] {
    let models = try report(folder)["models"] as? [String: Any]
    return try #require(models?[name] as? [String: Any])
  }

  func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: scratch.url.appending(path: path))
  }

  /// The text that a figure shows.
  func text(_ figure: String) throws -> String {
    try shell("pdftotext -layout \(figure).pdf -").output
  }
}

import Foundation
import TestSupport
import Testing

/// The command in report.json makes the same report.
struct PrintedCommandTests {
  /// No value is the default, so that a report made without one of the options differs.
  private static let choices = [
    [
      "--preset", "cs231n-notes", "--seed", "7", "--points", "12", "--classes", "4", "--noise",
      "0.3", "--hidden", "6", "--steps", "40", "--linear-steps", "15", "--step-size", "0.7",
      "--regularization", "0.01", "--figures", "loss,compare", "--formats", "svg,pdf", "--theme",
      "both", "--size", "slide", "--palette", "print", "--tint", "none", "--view", "course",
      "--title", "It's a \"title\" of $5 & more",
    ],
    [
      "--points", "10", "--hidden", "4", "--steps", "20", "--linear-steps", "20", "--seeds", "5-6",
      "--figures", "seeds,spiral", "--scale", "1.5", "--formats", "png", "--theme", "dark",
    ],
    ["--points", "10", "--hidden", "4", "--steps", "20", "--formats", "svg"],
    [
      "--points", "10", "--hidden", "4", "--steps", "20", "--figures", "spiral", "--width",
      "85.5mm",
      "--dpi", "150", "--paper", "none",
    ],
    // Two pixels a unit are no default in print.
    [
      "--points", "10", "--hidden", "4", "--steps", "20", "--figures", "spiral", "--scale", "2",
      "--size", "ieee-column",
    ],
  ]

  @Test(arguments: choices)
  func `the printed command makes the same files`(_ options: [String]) throws {
    let report = try SmallReport(options)
    let command = try report.written.command
    let scratch = try Scratch()
    let start = "spiral-report --out DIR"
    try #require(command.hasPrefix(start))
    for (option, value) in zip(options, options.dropFirst())
    where option.hasPrefix("--") && option != "--title" {
      #expect(command.contains(" \(option) \(value)"), "\(command)")
    }
    let program = Program(name: "spiral-report").path.path
    let outcome = try Program.shell(
      "'\(program)' --out again" + command.dropFirst(start.count), in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try scratch.files(below: "again") == report.files)
  }

  @Test func `an option that is the default is not printed`() throws {
    let report = try SmallReport([
      "--points", "10", "--hidden", "4", "--steps", "20", "--linear-steps", "200", "--noise", "0.2",
      "--figures", "spiral", "--formats", "svg", "--theme", "light",
    ])
    for option in ["--linear-steps", "--noise", "--theme"] {
      #expect(try !report.written.command.contains(option))
    }
  }
}

import Foundation
import TestSupport
import Testing

/// The defaults that the help names are the real ones.
struct HelpDefaultsTests {
  /// The options and defaults in the help: "--seed <seed> … (default: 0)".
  private static func defaults() throws -> [String: String] {
    let help = try Program(name: "spiral-report").run(["--help"]).output
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let found = words.matches(of: /(--[a-z-]+) <[^>]+>(?:(?!--[a-z-]+ <).)*?\(default: ([^)]*)\)/)
    return Dictionary(uniqueKeysWithValues: found.map { (String($0.1), String($0.2)) })
  }

  @Test func `every option that needs no file has a default in the help`() throws {
    #expect(
      try Set(Self.defaults().keys) == [
        "--preset", "--seed", "--points", "--classes", "--noise", "--hidden", "--steps",
        "--linear-steps", "--step-size", "--regularization", "--seeds", "--figures", "--formats",
        "--scale", "--theme", "--paper", "--size", "--palette", "--tint", "--view", "--language",
        "--documents", "--header", "--dataset", "--holdout", "--standardize",
      ])
  }

  @Test func `naming every default changes nothing`() throws {
    // Sizes that take long are asked for below; the figures come without their number.
    let sizes = ["--points", "--hidden", "--steps", "--linear-steps"]
    let quick = sizes.flatMap { [$0, "6"] }
    let defaults = try Self.defaults()
    #expect(defaults["--figures"] == "the first five")
    var named: [String] = []
    for (option, value) in defaults where !sizes.contains(option) && option != "--figures" {
      if option != "--seeds" { named += [option, value] }
    }
    let silent = try SmallReport(quick)
    #expect(try SmallReport(quick + named).files == silent.files)
    let first = ["spiral", "compare", "boundary-linear", "boundary-network", "loss"]
    #expect(try silent.written.figures.map(\.name) == first)
  }

  @Test func `sizes and seeds that are not given are those of the help`() throws {
    let defaults = try Self.defaults()
    let written = try SmallReport(["--figures", "spiral", "--formats", "svg"]).written
    #expect("\(written.dataset.pointsPerClass)" == defaults["--points"])
    #expect("\(written.parameters.hiddenUnits)" == defaults["--hidden"])
    #expect("\(written.parameters.networkSteps)" == defaults["--steps"])
    #expect("\(written.parameters.linearSteps)" == defaults["--linear-steps"])
    let seeds = try SmallReport([
      "--figures", "seeds", "--formats", "svg", "--points", "5", "--hidden", "2", "--steps", "3",
    ])
    let rows = try seeds.rows("data/seeds.csv", header: "seed,linear,network,total")
    let ends = try #require(defaults["--seeds"]).split(separator: "-").map(String.init)
    #expect([rows.first?[0], rows.last?[0]] == ends)
  }
}

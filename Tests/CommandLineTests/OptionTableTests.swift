import ArgumentParser
import PNGFixtures
import Plotting
import SpiralReport
import Testing

@testable import spiral_report

struct OptionTableTests {
  /// Words for each option, by its name: values that a user may give.
  private static let samples: [String: [String]] = [
    "data": ["points.csv", "-"], "x": ["bill length", "2"], "y": ["3"], "label": ["species"],
    "header": ["auto", "yes", "no"],
    "dataset": ["spiral", "moons", "blobs"], "holdout": ["0", "0.2"],
    "standardize": ["auto", "yes", "no"], "preset": ["cs231n-notebook", "cs231n-notes"],
    "seed": ["0", "7", "4294967295"],
    "points": ["1", "37", "1000000"], "classes": ["1", "3", "100"],
    "noise": ["0", "0.2", "0.30000000000000004", "1000"], "hidden": ["1", "64"],
    "steps": ["1", "10000000"], "linear-steps": ["1", "200"],
    "step-size": ["5e-324", "0.1", "1000000000"], "regularization": ["0", "0.001", "1e-7"],
    "weights": ["weights.json"], "figures": ["all", "loss", "seeds,compare"],
    "seeds": ["0-19", "3-3"], "formats": ["pdf", "svg,png"], "scale": ["0.1", "1", "3.5"],
    "theme": ["light", "dark", "both"], "size": ["web", "slide", "latex-column", "latex-text"],
    "palette": ["petroff", "print", "okabe-ito", "course"], "tint": ["none", "confidence"],
    "view": ["data", "course"], "language": ["en", "zh-Hans", "ZH-HANS"],
    "documents": ["none", "html", "typ,md", "all"], "template": ["folder"],
    "title": ["", "Two words", "-x", "it's $y$; \"q\" — 训练", "a\nb"],
  ]

  @Test func `parsing the words of parsed options gives the same options`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      var values = try Self.samples.sorted { $0.key < $1.key }
        .filter { _ in Bool.random(using: &random) }
        .map { ($0.key, try #require($0.value.randomElement(using: &random))) }
      // What is refused beside each other is not given beside each other.
      let isTable = values.contains { $0.0 == "data" }
      let set = values.first { $0.0 == "dataset" }?.1 ?? "spiral"
      let foreign: Set =
        isTable
        ? ["dataset", "preset", "points", "classes", "noise"]
        : [
          "x", "y", "label", "header", set == "spiral" ? "" : "preset",
          set == "moons" ? "classes" : "",
        ]
      values.removeAll { foreign.contains($0.0) }
      let words = values.shuffled(using: &random).flatMap { ["--\($0.0)", $0.1] }
      let parsed = try ReportArguments.parse(["--out", "DIR"] + words)
      let again = try ReportArguments.parse(
        ["--out", "DIR"] + parsed.words(.given))
      #expect(again.words(.given) == parsed.words(.given), "\(words)")
      #expect(again.options(writingTo: "a").isSame(as: parsed.options(writingTo: "a")), "\(words)")
    }
  }

  @Test func `every option of the groups is in the samples and in the table`() throws {
    let help = SpiralReportCommand.helpMessage(columns: 200)
    for name in Self.samples.keys { #expect(help.contains("--\(name) ")) }
    // What a command prints for options that all differ from their defaults names each of them; those of a
    // table and those of drawn data are not given together.
    let ofTable: Set = ["data", "x", "y", "label", "header"]
    let ofDrawnData: Set = ["dataset", "preset", "points", "classes", "noise"]
    let printed = try [ofTable, ofDrawnData].flatMap { left in
      let words = Self.samples.filter { !left.contains($0.key) && $0.key != "dataset" }
        .flatMap { ["--\($0)", $1.last ?? ""] }
      return try ReportArguments.parse(["--out", "DIR"] + words).words(.given)
        .filter { $0.hasPrefix("--") }
    }
    let unchanged: Set = ["--points", "--linear-steps", "--tint", "--figures", "--dataset"]
    #expect(Set(printed).count >= Self.samples.count - unchanged.count)
  }

  @Test func `the default command is the plain one`() throws {
    let parsed = try ReportArguments.parse(["--out", "somewhere"])
    #expect(parsed.command == "spiral-report --out DIR")
    #expect(parsed.options(writingTo: "a").isSame(as: ReportOptions(outputFolder: "somewhere")))
  }
}

extension ReportOptions {
  /// Whether both ask for the same report, files aside that the user names.
  fileprivate func isSame(as other: ReportOptions) -> Bool {
    func facts(_ options: ReportOptions) -> [String] {
      let (plan, drawing) = (options.plan, options.drawing)
      return [
        "\(plan.data)", "\(plan.training)", "\(plan.preset)", "\(plan.seed)", "\(options.seeds)",
        "\(options.table.map { "\($0.columns)\($0.skipsBadRows)" } ?? "none")",
        "\(plan.holdout)", "\(plan.standardization)", "\(options.weightsPath != nil)",
        "\(drawing.figures.map(\.name))", "\(drawing.formats)",
        "\(drawing.scale)", "\(drawing.theme)", "\(drawing.pageSize)", drawing.palette.name,
        "\(drawing.tint)", "\(drawing.view)", "\(drawing.heading ?? "none")",
        "\(drawing.fontPaths.count)", drawing.language.code, "\(options.documents)",
        "\(options.templateFolder != nil)",
      ]
    }
    return facts(self) == facts(other)
  }
}

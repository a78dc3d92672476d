import ArgumentParser
import PNGFixtures
import Plotting
import SpiralReport
import Testing

@testable import spiral_report

struct OptionTableTests {
  /// Words for each option, by its name: values that a user may give.
  private static let samples: [String: [String]] = [
    "preset": ["cs231n-notebook", "cs231n-notes"], "seed": ["0", "7", "4294967295"],
    "points": ["1", "37", "1000000"], "classes": ["1", "3", "100"],
    "noise": ["0", "0.30000000000000004", "1000"], "hidden": ["1", "64"],
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
      let names = Self.samples.keys.sorted().filter { _ in Bool.random(using: &random) }
        .shuffled(using: &random)
      let words = try names.flatMap { name in
        ["--\(name)", try #require(Self.samples[name]?.randomElement(using: &random))]
      }
      let parsed = try SpiralReportCommand.parse(["--out", "DIR"] + words)
      let again = try SpiralReportCommand.parse(
        ["--out", "DIR"] + parsed.study.words + parsed.figures.words + parsed.prose.words)
      #expect(again.study.words == parsed.study.words, "\(words)")
      #expect(again.figures.words == parsed.figures.words, "\(words)")
      #expect(again.prose.words == parsed.prose.words, "\(words)")
      #expect(again.options(writingTo: "a").isSame(as: parsed.options(writingTo: "a")), "\(words)")
    }
  }

  @Test func `every option of the groups is in the samples and in the table`() throws {
    let help = SpiralReportCommand.helpMessage(columns: 200)
    for name in Self.samples.keys { #expect(help.contains("--\(name) ")) }
    // What a command prints for options that all differ from their defaults names each of them.
    let words = Self.samples.flatMap { ["--\($0)", $1.last ?? ""] }
    let parsed = try SpiralReportCommand.parse(["--out", "DIR"] + words)
    let printed = Set(
      (parsed.study.words + parsed.figures.words + parsed.prose.words).filter { $0.hasPrefix("--") }
    )
    let unchanged: Set = ["--points", "--linear-steps", "--tint", "--figures"]
    #expect(printed.count >= Self.samples.count - unchanged.count)
  }

  @Test func `the default command is the plain one`() throws {
    let parsed = try SpiralReportCommand.parse(["--out", "somewhere"])
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
        "\(options.weightsPath != nil)", "\(drawing.figures.map(\.name))", "\(drawing.formats)",
        "\(drawing.scale)", "\(drawing.theme)", "\(drawing.pageSize)", drawing.palette.name,
        "\(drawing.tint)", "\(drawing.view)", "\(drawing.heading ?? "none")",
        "\(drawing.fontPaths.count)", drawing.language.code, "\(options.documents)",
        "\(options.templateFolder != nil)",
      ]
    }
    return facts(self) == facts(other)
  }
}

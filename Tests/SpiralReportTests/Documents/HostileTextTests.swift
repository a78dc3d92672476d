import DecisionPlot
import Files
import Foundation
import SpiralCore
import TestSupport
import Testing

@testable import SpiralReport

/// Titles and names of classes that mean something in the language of a document.
struct HostileTextTests {
  static let strings = [
    "<script>alert(1)</script>", "a|b", "_x_", "$y$", "\"q\"", "\\input{x}", "50%", "😀", "שלום",
    "*a* `b` [c](d) &amp; #e ~f~ ^g^ @h !i {{j}} --k ''l''", "1. one", "- two", "    four",
  ]

  /// Points of classes with such names, and models that never saw them.
  private static let story: (results: StudyResults, options: ReportOptions) = {
    let names = Array(strings.prefix(8))
    let points = (0..<16).map { Point(Double($0 % 4), Double($0 / 4)) }
    let dataset = Dataset(points: points, labels: (0..<16).map { $0 / 2 }, classNames: names)
    var random = RandomState(seed: 1)
    let (linear, network) = CaseStudy.Preset.cs231nNotebook.drawModels(
      classCount: names.count, hiddenCount: 3, using: &random)
    let trained = TrainingPoints(dataset)
    let study = Study(
      plan: StudyPlan(), points: trained,
      linear: Trained(linear, nil, on: trained, regularization: 0.001),
      network: Trained(network, nil, on: trained, regularization: 0.001))
    var options = ReportOptions(outputFolder: "")
    options.drawing.heading = strings.joined(separator: " ")
    options.command = "spiral-report --out DIR --title '\(strings.joined(separator: " "))```'"
    options.documents = DocumentKind.allCases
    return (StudyResults(study, view: .data), options)
  }()

  private func document(_ kind: DocumentKind) throws -> String {
    let (results, options) = Self.story
    let files = try ProseDocuments(options).files(
      ReportStory(
        results, training: results.study.trainingFacts(nil).map { $0() }, options: options,
        files: [("data/a b é%.csv", "\(.verbatim(Self.strings[0]))")]),
      [], options, warnings: Self.strings, drawings: [:])
    let file = try #require(files.first { $0.path == kind.path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func `no string is markup of the page`() throws {
    let page = try document(.html)
    #expect(!page.contains("<script>alert"))
    #expect(page.withoutEntities.contains("<h1>\(Self.strings.joined(separator: " "))</h1>"))
    for string in Self.strings {
      #expect(page.withoutEntities.contains("<li>\(string)</li>"))
    }
    for name in Self.strings.prefix(8) {
      #expect(page.withoutEntities.contains("<th scope=\"row\">class \(name)</th>"))
    }
    #expect(page.contains("<a href=\"data/a%20b%20%C3%A9%25.csv\">data/a b é%.csv</a>"))
  }

  @Test func `no string is markup of Markdown`() throws {
    let text = try document(.markdown)
    // What is between longer fences is taken as it is.
    let block = "\n````\n\(Self.story.options.command)\n````\n"
    #expect(text.contains(block))
    #expect(!text.replacingOccurrences(of: block, with: "").contains("<script>"))
    for string in Self.strings { #expect(text.withoutEntities.contains("- \(string)\n")) }
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") && $0.contains("class a") }
    for row in rows { #expect(!row.contains("a|b")) }
    #expect(text.contains("(data/a%20b%20%C3%A9%25.csv)"))
  }

  @Test func `no string is a command of LaTeX`() throws {
    let text = try document(.latex)
    #expect(!text.contains("\\input{x}") && text.contains(#"\textbackslash{}input\{x\}"#))
    #expect(!text.contains("$y$") && text.contains(#"\$y\$"#))
    #expect(text.contains(#"50\%"#) && text.contains(#"\_x\_"#) && text.contains("-{}-k '{}'l"))
    #expect(text.contains("😀") && text.contains("שלום"))
    #expect(text.contains(#"u8:\detokenize{😀}\endcsname{[U+1F600]}"#))
  }

  @Test func `no string ends a string of Typst`() throws {
    let text = try document(.typst)
    #expect(text.contains(#""\"q\"", "\\input{x}", "50%", "😀", "שלום""#))
  }

  @Test func `breaks of lines and control characters do not get into documents`() {
    let text = "a\nb\u{1B}[0m\u{2028}c"
    #expect(MarkdownContent().escapeText(text) == "a b&#91;0m c")
    #expect(LaTeXContent().escapeText(text) == "a b[0m c")
    #expect(TypstContent().escapeText(text) == "a b[0m c")
  }

  @Test(arguments: [
    ("0.786281", "0.786281"), ("1. one", "1&#46; one"), ("12)", "12&#41;"), ("-x", "&#45;x"),
    ("two-layer", "two-layer"), (" x", "&#32;x"), ("", ""),
  ])
  func `only what would begin a block is escaped at the start of Markdown`(
    _ text: String, _ expected: String
  ) {
    #expect(MarkdownContent().escapeText(text) == expected)
  }

  @Test(.enabled(if: Note.has("pandoc"), "pandoc is not installed"))
  func `pandoc reads the strings out of Markdown as they were put in`() throws {
    let scratch = try Scratch()
    try Data(document(.markdown).utf8).write(to: scratch.url.appending(path: "a.md"))
    let outcome = try Program.shell(
      "pandoc --from gfm --to plain --wrap none a.md", in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for string in Self.strings {
      #expect(outcome.output.contains(string.trimmingCharacters(in: .whitespaces)), "\(string)")
    }
  }
}

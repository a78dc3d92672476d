import Foundation
import TestSupport
import Testing

/// The documents as the program writes them.
struct DocumentsTests {
  private static let quick = [
    "--steps", "20", "--linear-steps", "20", "--points", "10", "--hidden", "5", "--scale", "1",
  ]

  /// A small report in every document, made once.
  private static let made = Result {
    try SmallReport(
      SmallReport.study + [
        "--figures", "all", "--seeds", "3-6", "--scale", "1", "--documents", "all", "--theme",
        "both",
      ])
  }

  // MARK: Which are written

  @Test func `a run writes the page, Markdown and the captions by default`() throws {
    let report = try SmallReport(Self.quick)
    let names = Set(report.files.keys)
    #expect(names.isSuperset(of: ["report.html", "report.md", "captions.json"]))
    #expect(names.isDisjoint(with: ["report.tex", "report.typ"]))
    let list = try report.text(".spiral-report")
    for name in ["report.html", "report.md", "captions.json"] { #expect(list.contains(name)) }
  }

  @Test(arguments: [
    ("none", []), ("tex", ["report.tex", "captions.json"]),
    ("TYP, md", ["report.typ", "report.md", "captions.json"]),
    ("all", ["report.html", "report.md", "report.tex", "report.typ", "captions.json"]),
  ])
  func `the option says which documents are written`(_ value: String, _ expected: [String]) throws {
    let report = try SmallReport(Self.quick + ["--documents", value, "--figures", "spiral"])
    let documents = report.files.keys.filter { $0.hasPrefix("report.") || $0 == "captions.json" }
    #expect(Set(documents) == Set(expected + ["report.json"]))
  }

  @Test func `documents that a later run does not write are taken away`() throws {
    let scratch = try Scratch()
    for documents in ["all", "none"] {
      let outcome = try Program(name: "spiral-report").run(
        ["--out", scratch.path("out"), "--documents", documents, "--figures", "spiral"] + Self.quick
      )
      #expect(outcome.status == 0)
    }
    #expect(try scratch.files(below: "out")["report.html"] == nil)
  }

  @Test func `one core and two give the same bytes`() throws {
    let scratch = try Scratch()
    let program = Program(name: "spiral-report").path.path
    let options = (Self.quick + ["--documents", "all"]).joined(separator: " ")
    for (cores, folder) in [("0", "one"), ("0-1", "two")] {
      let outcome = try Program.shell(
        "taskset --cpu-list \(cores) '\(program)' --out \(folder) --quiet \(options)",
        in: scratch.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try scratch.files(below: "one") == scratch.files(below: "two"))
  }

  @Test func `the default report stays below three megabytes`() throws {
    let files = try SmallReport([]).files
    #expect(files.values.reduce(0) { $0 + $1.count } < 3_000_000)
    // One drawing serves both papers.
    #expect(try #require(files["report.html"]).count < 700_000)
  }

  // MARK: What they say

  @Test(arguments: ["report.html", "report.md", "report.tex", "report.typ"])
  func `every document has every figure, its caption, the numbers and the command`(
    _ name: String
  ) throws {
    let report = try Self.made.get()
    let text = try report.text(name)
    let plain = Self.plain(text, of: name)
    for figure in try report.written.figures {
      #expect(plain.contains(figure.caption), "\(figure.name)")
      #expect(plain.contains(figure.alt) || name == "report.html", "\(figure.name)")
      #expect(text.contains("\(figure.name).\(name == "report.typ" ? "svg" : "png")"))
    }
    for model in try report.written.models.values {
      #expect(plain.contains("(\(model.correct)/\(model.total))"))
      let decimals = model.loss.data.formatted(
        .number.precision(.fractionLength(6)).locale(Locale(identifier: "en_US")))
      #expect(plain.contains(decimals))
    }
    #expect(plain.contains(try report.written.command))
    #expect(plain.contains("hidden units are active"))
    #expect(plain.contains("largest relative error"))
    #expect(plain.contains("data/points.csv"))
  }

  /// What a reader sees of words in a document: its escapes taken back.
  private static func plain(_ text: String, of name: String) -> String {
    switch name {
    case "report.tex":
      var plain = text
      for (command, character) in [
        (#"\,"#, "\u{202F}"), (#"\%"#, "%"), ("{}", ""), (#"\textbackslash"#, "\\"), ("$-$", "−"),
        (#"\char`\""#, "\""), (#"\_"#, "_"),
      ] {
        plain = plain.replacingOccurrences(of: command, with: character)
      }
      return plain
    case "report.typ":
      return text.replacingOccurrences(of: "\\\"", with: "\"").replacingOccurrences(
        of: #"\\"#, with: #"\"#)
    default:
      return text.withoutEntities
    }
  }

  @Test func `the page marks what is not the default, and Markdown too`() throws {
    let report = try SmallReport(Self.quick + ["--seed", "7"])
    let page = try report.text("report.html")
    let rows = page.matches(of: /<tr class="marked"><th scope="row">([^<]*)</)
    let marked = rows.map { String($0.1) }
    #expect(
      marked == [
        "seed", "points per class", "hidden units", "steps of the linear model",
        "steps of the net",
      ])
    #expect(try report.text("report.md").contains("| **seed** | **7** | **0** |"))
  }

  @Test func `the course's numbers stand beside ours where the run is the course's`() throws {
    let page = try SmallReport(["--figures", "spiral"]).text("report.html")
    #expect(page.contains("all 20 printed losses agree to six decimals"))
    // Rounding of another order, which 5,000 steps amplify.
    #expect(
      page.contains(
        "6 of 10 printed losses agree to six decimals, and the largest difference is 0.000005."))
    let verdict =
      "The two-layer net gets 294 of 300 points right, 146 more than the linear softmax classifier."
    #expect(page.contains(verdict))
    #expect(page.contains("<td class=\"number\">0.917310</td>"))
    #expect(try !SmallReport(Self.quick).text("report.html").contains("id=\"published\""))
  }

  @Test(arguments: [(3, false), (20, true)])
  func `a table whose numbers have no room says so`(_ classCount: Int, _ isTold: Bool) throws {
    let report = try SmallReport([
      "--classes", "\(classCount)", "--points", "5", "--steps", "1", "--linear-steps", "1",
      "--hidden", "2", "--figures", "confusion", "--formats", "svg", "--size", "latex-column",
    ])
    let isThere = try report.text("captions.json").contains("The numbers do not fit")
    #expect(isThere == isTold)
  }

  @Test func `warnings stand in every document`() throws {
    let report = try SmallReport(Self.quick + ["--classes", "1", "--documents", "all"])
    for warning in try report.written.warnings {
      for name in ["report.html", "report.md", "report.tex", "report.typ"] {
        #expect(try report.text(name).contains(warning), "\(name)")
      }
    }
    #expect(try report.text("report.html").contains("id=\"warnings\""))
  }

  @Test func `Markdown shows the dark figure to readers who like it dark`() throws {
    let text = try Self.made.get().text("report.md")
    let source = "<source media=\"(prefers-color-scheme: dark)\" srcset=\"loss-dark.png\">"
    #expect(text.contains("<picture>\(source)!["))
    #expect(try !SmallReport(Self.quick).text("report.md").contains("<picture>"))
  }

  @Test func `the captions are those of report dot json by the names of figures`() throws {
    struct Captions: Decodable {
      let language: String
      let verdict: String
      let figures: [String: Entry]
      struct Entry: Decodable {
        let caption: String
        let alt: String
        let files: [String]
      }
    }
    let report = try Self.made.get()
    let captions = try report.json("captions.json", as: Captions.self)
    #expect(captions.language == "en")
    #expect(try captions.figures.count == report.written.figures.count)
    for figure in try report.written.figures {
      let entry = try #require(captions.figures[figure.name])
      #expect(entry.caption == figure.caption && entry.alt == figure.alt)
      #expect(entry.files == figure.files)
    }
    #expect(try report.text("report.html").withoutEntities.contains(captions.verdict))
  }

  @Test func `a model from weights is checked at the end alone`() throws {
    let scratch = try Scratch()
    let program = Program(name: "spiral-report")
    #expect(try program.run(["--out", scratch.path("a")] + Self.quick).status == 0)
    let outcome = try program.run([
      "--out", scratch.path("b"), "--weights", scratch.path("a/data/weights.json"),
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    func rows(_ folder: String) throws -> (start: Int, end: Int) {
      let text = try String(contentsOfFile: scratch.path("\(folder)/report.md"), encoding: .utf8)
      return (text.matches(of: /\ \| start \|/).count, text.matches(of: /\ \| end \|/).count)
    }
    #expect(try rows("a") == (2, 2))
    #expect(try rows("b") == (0, 2))
  }
}

extension String {
  /// The text with the characters that entities of HTML stand for.
  var withoutEntities: String {
    let names = ["lt": "<", "gt": ">", "quot": "\"", "amp": "&"]
    var text = self
    for match in text.matches(of: /&(?:#(\d+)|([a-z]+));/).reversed() {
      let number = match.1.flatMap { UInt32($0) }.flatMap(Unicode.Scalar.init).map { String($0) }
      guard let character = number ?? match.2.flatMap({ names[String($0)] }) else { continue }
      text.replaceSubrange(match.range, with: character)
    }
    return text
  }
}

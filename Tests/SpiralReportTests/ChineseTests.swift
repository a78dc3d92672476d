import CairoRendering
import DecisionPlot
import Foundation
import Raster
import SpiralCore
import SpiralReport
import Synchronization
import Tables
import TestSupport
import Testing

/// Everything that a report says can be said in Chinese.
struct ChineseTests {
  /// A language that notes the template of every phrase it is asked for.
  private final class Listener: Sendable {
    private let heard = Mutex<Set<String>>([])
    var templates: Set<String> { heard.withLock { $0 } }
    var language: Language {
      Language(code: "x") { template in
        self.heard.withLock { _ = $0.insert(template) }
        return template
      }
    }
  }

  /// Runs in which as much as possible is odd, so that much has to be said of them.
  private static func runs(in scratch: Scratch) -> [ReportOptions] {
    func run(_ name: String, _ change: (inout ReportOptions) -> Void) -> ReportOptions {
      var options = ReportOptions(outputFolder: scratch.path(name))
      options.plan = .tiny(steps: 200)
      options.seeds = 0...1
      options.drawing.figures = ReportFigure.all
      // Words are asked for, whatever is drawn.
      (options.drawing.formats, options.drawing.scale) = ([.png], 0.2)
      options.documents = [.markdown]
      change(&options)
      return options
    }
    func plain(_ name: String, _ plan: StudyPlan) -> ReportOptions { run(name, { $0.plan = plan }) }
    return [
      run(
        "usual",
        {
          $0.plan = .tiny(points: 30, hidden: 40, steps: 400)
          $0.documents = [.html, .markdown]
        }),
      run("flat", { $0.drawing.tint = .flat }),
      run("one seed", { $0.seeds = 4...4 }),
      run("quiet", { $0.plan.data = Spiral(pointsPerClass: 8, classCount: 2, noise: 0) }),
      plain("one class", .tiny(classes: 1)), plain("one point", .tiny(classes: 1, points: 1)),
      plain("many points at one place", .tiny(points: 1)),
      plain("one unit", .tiny(hidden: 1)), plain("two units", .tiny(hidden: 2)),
      plain("one step", .tiny(steps: 1)), plain("many hinges", .tiny(hidden: 900)),
      plain("many classes", .tiny(classes: 25, points: 4, steps: 30)),
      run("steep", { $0.plan.training.descent.stepSize = 60 }),
      run("steeper", { $0.plan.training.descent.stepSize = 1e4 }),
      run("dead", { $0.plan.training.descent.regularization = 1.9 }),
      run(
        "crowd",
        {
          ($0.plan, $0.drawing.formats) = (.tiny(points: 1200, steps: 2), [.svg])
          $0.documents = [.html, .markdown]
        }),
      run(
        "two scales",
        {
          $0.plan.data = Spiral(pointsPerClass: 2, classCount: 1, noise: 1)
          $0.plan.seed = 4
        }),
      run("spikes", { $0.plan.training.descent.stepSize = 8 }),
      run("more spikes", { $0.plan.training.descent.stepSize = 20 }),
      run("many seeds", { ($0.seeds, $0.drawing.figures) = (0...60, [.seeds]) }),
      // Right but for the origin, where its classes meet.
      run(
        "right",
        {
          $0.plan = .tiny(hidden: 40, steps: 1500)
          $0.plan.data = Spiral(pointsPerClass: 20, classCount: 2, noise: 0.05)
        }),
      run("held out", { ($0.plan.holdout, $0.plan.standardization) = (0.4, .yes) }),
      run(
        "nothing to hold out",
        { ($0.plan.data, $0.plan.holdout) = (Spiral(pointsPerClass: 1), 0.3) }),
      run("many held out", { ($0.plan, $0.plan.holdout) = (.tiny(points: 1200, steps: 2), 0.9) }),
      run(
        "a table", { $0.table = TableSource(path: scratch.path("table.csv"), skipsBadRows: true) }),
      run("a large class", { $0.table = TableSource(path: scratch.path("large.csv")) }),
    ]
      + DataKind.drawn.map { kind in
        run(kind.name, { $0.plan.data = kind.source(RunSettings()) })
      } + [
        run(
          "title",
          {
            $0.drawing.heading = "שלום مرحبا นะ \u{10FFFD}"
            $0.drawing.figures = [.spiral]
          })
      ]
  }

  /// Draws weights of whose run all, some or nothing is known.
  private static func drawings(of weights: String, in scratch: Scratch) throws -> [ReportOptions] {
    let text = try String(contentsOfFile: weights, encoding: .utf8)
    let folder = URL(filePath: weights).deletingLastPathComponent()
    func changed(_ name: String, _ old: Regex<Substring>, to new: String) throws -> String {
      let path = folder.appending(path: name).path
      let change = text.replacing(old, with: new)
      try #require(change != text)
      try change.write(toFile: path, atomically: false, encoding: .utf8)
      return path
    }
    let old = try changed("old.json", /"run":\{.*\},"schema":2/, to: "\"schema\":1")
    let unpunished = try changed("unpunished.json", /"regularization":[^,}]*,/, to: "")
    let oneTable = try changed("one.json", /,"network":"[0-9a-f]{64}"/, to: "")
    let alone = scratch.path("alone.json")
    try FileManager.default.copyItem(atPath: old, toPath: alone)
    let drawings: [(path: String, figures: [ReportFigure])] = [
      (weights, ReportFigure.all), (old, [.loss, .seeds]), (old, [.loss]), (alone, [.loss]),
      (unpunished, [.loss]), (oneTable, [.loss]),
    ]
    return drawings.enumerated().map { index, drawing in
      var options = ReportOptions(outputFolder: scratch.path("drawn \(index)"))
      options.weightsPath = drawing.path
      options.drawing.figures = drawing.figures
      options.drawing.formats = [.svg]
      options.seeds = 0...1
      options.plan = .tiny()
      // Of weights that do not say it, the seeds diverge.
      if index == 1 { options.given.stepSize = 1e9 }
      return options
    }
  }

  @Test func `every phrase of a report has a translation`() throws {
    let scratch = try Scratch()
    let listener = Listener()
    func make(_ options: ReportOptions) throws {
      var options = options
      options.drawing.language = listener.language
      do {
        _ = try Report.make(options) { _ in }
      } catch ReportError.diverged {
        // What is said of a report that is not made is said in English.
      }
    }
    let rows = (0..<60).map { "\($0 * 7 % 60);\(Double($0 % 9) / 2);\($0 % 12)\n" }
    try Data(("# made by hand\n" + rows.joined() + "oops;1;0\n").utf8)
      .write(to: URL(filePath: scratch.path("table.csv")))
    let large = (0..<40).map { "\($0) \($0 % 7) \($0 == 3 ? "a" : "b")\n" }
    try Data(large.joined().utf8).write(to: URL(filePath: scratch.path("large.csv")))
    for options in Self.runs(in: scratch) { try make(options) }
    let weights = scratch.path("usual/data/weights.json")
    for options in try Self.drawings(of: weights, in: scratch) { try make(options) }

    let language = listener.language
    for setting in RunSetting.allCases { _ = language(setting.words) }
    for script in UnshapedScript.allCases { _ = language(script.warning(of: "x")) }
    for fault in Self.faults { _ = language(fault.words) }

    #expect(listener.templates.count > 150)
    // The template of a value that stands alone is its place.
    let missing = listener.templates.subtracting(Chinese.templates.keys).subtracting(["{1}", ""])
    for template in missing.sorted() { Issue.record("No Chinese for: \(template)") }
  }

  private static let faults: [MeshFault] = [
    .tornMesh(vertices: 1, edges: 2, cells: 3), .invertedCell(area: -1), .wrongArea(sum: 3),
    .noTie(x: 0, y: 0, lead: 1), .wrongWinner(x: 0, y: 0, lead: 1),
    .notTiled(x: 0, y: 0, regions: 2),
  ]

  @Test(arguments: Chinese.templates.sorted { $0.key < $1.key })
  func `a translation has the places of its phrase`(_ english: String, _ chinese: String) {
    func places(_ template: String) -> [Substring] {
      template.matches(of: /\{\d\}/).map(\.output).sorted()
    }
    #expect(places(chinese) == places(english))
  }

  @Test(arguments: Chinese.templates.sorted { $0.key < $1.key })
  func `a translation is spelt as Chinese is`(_ english: String, _ chinese: String) {
    // Sentences end alike, and punctuation is as wide as the characters, but in coordinates.
    #expect(chinese.hasSuffix("。") == english.hasSuffix("."))
    #expect(!chinese.contains(/[;:?!]|,(?! \{)/))
    #expect(!chinese.contains(/[\u{4E00}-\u{9FFF}][A-Za-z0-9]|[A-Za-z0-9][\u{4E00}-\u{9FFF}]/))
  }

  @Test func `values stand off Chinese characters by thin spaces, and percent signs off none`() {
    let chinese = Language.chinese
    #expect(
      chinese("\(percent: 0.493) correct (\(148)/\(300))") == "准确率\u{2009}49.3%（148/300）")
    #expect(chinese("class \("50 %")") == "类别\u{2009}50 %")
    #expect(chinese("step \("1,000")") == "第\u{2009}1,000\u{2009}步")
    #expect(chinese("class \("猫")") == "类别\u{2009}猫")
    #expect(
      chinese(.sentences(["No point is misclassified.", "In the view: \("x")."]))
        == "没有误分类点。视野内：x。")
    #expect(chinese(.list(["net", "linear"])) == "神经网络、线性模型")
  }

  // MARK: The program

  private static let hasFont = LargeFont.known.contains {
    FileManager.default.fileExists(atPath: $0.regular)
  }

  private static let quick = [
    "--points", "10", "--hidden", "4", "--steps", "20", "--formats", "svg,pdf",
  ]

  @Test(.enabled(if: hasFont, "No font with Chinese characters is installed."))
  func `a report in Chinese says so, and says what it warns of in English, too`() throws {
    let report = try SmallReport(Self.quick + ["--language", "zh-Hans", "--title", "标题 שלום"])
    let written = try report.written
    #expect(written.command.hasSuffix(" --language zh-Hans"))
    #expect(written.figures.allSatisfy { $0.caption.hasSuffix("。") && $0.alt.hasSuffix("。") })
    #expect(written.figures.allSatisfy { $0.title == "标题 שלום" })
    #expect(written.warnings == ["“标题 שלום”含有希伯来文字母，应从右向左阅读，而图中从左向右绘制。"])
    #expect(
      report.errors == """
        warning: '标题 שלום' has Hebrew letters, which are read from right to left; figures draw them \
        from left to right.

        """)
    #expect(report.output.contains("training accuracy"))
    let drawing = try report.text("compare.svg")
    #expect(drawing.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(drawing.prefix(300).contains(" xml:lang=\"zh-Hans\""))
    #expect(drawing.contains("线性"))
    #expect(
      try SmallReport(Self.quick).text("compare.svg").prefix(300).contains(" xml:lang=\"en\""))
  }

  @Test func `a language without a font is refused before training`() throws {
    var options = DrawingOptions()
    options.language = .chinese
    #expect(throws: ReportError.noFontForLanguage("zh-Hans")) {
      try FigureRenderer(options, largeFonts: [])
    }
    // A font of one's own may have the characters.
    if let font = LargeFont.known.first(where: {
      FileManager.default.fileExists(atPath: $0.regular)
    }) {
      options.fontPaths = [font.regular]
      #expect(throws: Never.self) { try FigureRenderer(options, largeFonts: []) }
    }
  }
}

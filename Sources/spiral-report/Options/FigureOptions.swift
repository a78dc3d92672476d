import ArgumentParser
import DecisionPlot
import Plotting
import SpiralReport

/// The options that say which figures are drawn, and how.
struct FigureOptions: OptionTable {
  @Option(Spec.figures) var figures
  @Option(Spec.seeds) var seeds
  @Option(Spec.formats) var formats
  @Option(Spec.scale) var scale
  @Option(Spec.theme) var theme
  @Option(Spec.size) var size
  @Option(Spec.palette) var palette
  @Option(Spec.tint) var tint
  @Option(Spec.view) var view
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A font file to set text in, before DejaVu Sans; may be given again.", valueName: "file"),
    completion: .file(extensions: ["ttf", "otf", "ttc"]))
  var font: [String] = []
  @Option(Spec.title) var title
  @Option(Spec.language) var language

  static let rows: [OptionRow<FigureOptions>] = [
    OptionRow(Spec.figures, \.figures), OptionRow(Spec.seeds, \.seeds),
    OptionRow(Spec.formats, \.formats),
    OptionRow(Spec.scale, \.scale), OptionRow(Spec.theme, \.theme), OptionRow(Spec.size, \.size),
    OptionRow(Spec.palette, \.palette), OptionRow(Spec.tint, \.tint),
    OptionRow(Spec.view, \.view), OptionRow(fonts: \.font), OptionRow(Spec.title, \.title),
    OptionRow(Spec.language, \.language),
  ]

  /// The figures and the look that the options describe.
  var drawing: DrawingOptions {
    var drawing = DrawingOptions()
    drawing.figures = figures
    if seeds != nil && !figures.contains(.seeds) { drawing.figures.append(.seeds) }
    drawing.formats = formats
    drawing.scale = scale
    drawing.theme = theme
    drawing.pageSize = size
    drawing.palette = palette
    drawing.tint = tint
    drawing.view = view
    drawing.fontPaths = font
    drawing.heading = title
    drawing.language = language
    return drawing
  }
}

extension OptionRow {
  /// Font files, of which a report names no path.
  fileprivate init(fonts: @escaping @Sendable (Group) -> [String]) {
    words = { fonts($0).flatMap { _ in ["--font", "FILE"] } }
  }
}

private enum Spec {
  private static let usual = DrawingOptions()

  static let figures = OptionSpec(
    "figures", default: usual.figures, shownDefault: "the first five", among: ReportFigure.all,
    named: \.name,
    help: "Figures, separated by commas, or all: "
      + ReportFigure.all.map(\.name).joined(separator: ", ") + ".")
  static let seeds = OptionSpec<ClosedRange<UInt32>?>(
    "seeds", default: nil,
    help: "Seeds that the figure 'seeds' compares, at most 10000; adds that figure.",
    shownDefault: "0-19", valueName: "first-last", read: readSeeds,
    word: { $0.map { "\($0.lowerBound)-\($0.upperBound)" } })
  static let formats = OptionSpec(
    "formats", default: usual.formats, among: FigureFormat.allCases, named: \.rawValue,
    help: "Formats, separated by commas: png, svg, pdf.")
  static let scale = OptionSpec(
    "scale", default: usual.scale, in: 0.1...100, help: "Pixels of a PNG per CSS pixel")
  static let theme = OptionSpec(
    "theme", default: usual.theme, among: ThemeChoice.allCases,
    help: "Paper: light, dark, or both; figures on dark paper are called NAME-dark.")
  static let size = OptionSpec(
    "size", default: usual.pageSize, among: PageSize.allCases,
    help:
      "Where figures will be shown: web (800 px wide for two plots, 480 for one), slide (960 x 540), "
      + "latex-column (245 pt wide) or latex-text (470 pt).",
    valueName: "name")
  static let palette = OptionSpec(
    "palette", default: usual.palette, among: Palette.choices, named: \.name,
    help: "Colours of classes: " + Palette.choices.map(\.name).joined(separator: ", ") + ".",
    valueName: "name")
  static let tint = OptionSpec(
    "tint", default: usual.tint, among: [.confidence, .flat],
    named: { $0 == .flat ? "none" : "confidence" },
    help: "Tint of regions: confidence, which fades where a model is unsure, or none.")
  static let view = OptionSpec(
    "view", default: usual.view, among: ViewChoice.allCases,
    help: "Limits of maps: data, with a little room, or course, with one unit around the points.")
  static let title = OptionSpec<String?>(
    "title", default: nil, help: "A line above every figure.", valueName: "text",
    // A title of blanks is none.
    read: { $0.allSatisfy(\.isWhitespace) ? nil : $0 }, word: { $0 })
  static let language = OptionSpec(
    "language", default: usual.language, among: Language.all, named: \.code,
    help: "Language of figures and documents: "
      + Language.all.map { "\($0.code) (\($0.name))" }.joined(separator: " or ") + ".",
    valueName: "tag")

  /// Reads a range of seeds such as 0-99.
  @Sendable
  private static func readSeeds(_ text: String) throws -> ClosedRange<UInt32>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { UInt32($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last,
      last - first < 10_000
    else { throw ValidationError("'\(text)' is not a range of at most 10000 seeds such as 0-99.") }
    return first...last
  }
}

import ArgumentParser
import DecisionPlot
import Plotting
import SpiralReport
import TextFormatting

/// The options that say which figures are drawn, and how.
struct FigureOptions: OptionTable {
  @Option(Spec.figures) var figures
  @Option(Spec.seeds) var seeds
  @Option(Spec.formats) var formats
  @Option(given: Spec.scale) var scale
  @Option(Spec.dpi) var dpi
  @Option(Spec.theme) var theme
  @Option(Spec.paper) var paper
  @Option(given: Spec.size) var size
  @Option(Spec.width) var width
  @Option(Spec.palette) var palette
  @Option(Spec.tint) var tint
  @Option(Spec.view) var view
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A font file to set text in, before DejaVu Sans, or bold text if it is bold; may be repeated.",
      valueName: "file"),
    completion: .file(extensions: ["ttf", "otf", "ttc"]))
  var font: [String] = []
  @Option(Spec.title) var title
  @Option(Spec.language) var language

  static let rows: [OptionRow<FigureOptions>] = [
    OptionRow(Spec.figures, \.figures), OptionRow(Spec.seeds, \.seeds),
    OptionRow(Spec.formats, \.formats),
    OptionRow(given: Spec.scale, \.scale) { $0.pageSize.usualScale != Spec.scale.standard },
    OptionRow(Spec.dpi, \.dpi), OptionRow(Spec.theme, \.theme), OptionRow(Spec.paper, \.paper),
    OptionRow(given: Spec.size, \.size) { _ in false }, OptionRow(Spec.width, \.width),
    OptionRow(Spec.palette, \.palette), OptionRow(Spec.tint, \.tint),
    OptionRow(Spec.view, \.view), OptionRow(files: "font", placeholder: "FILE", \.font),
    OptionRow(Spec.title, \.title),
    OptionRow(Spec.language, \.language),
  ]

  func validate() throws {
    if size != nil && width != nil {
      throw ValidationError("--size and --width both say how wide figures are. Give one of them.")
    }
    if scale != nil && dpi != nil {
      throw ValidationError(
        "--scale and --dpi both say how many pixels a PNG has. Give one of them.")
    }
  }

  private var pageSize: PageSize { width.map { PageSize($0) } ?? size ?? Spec.size.standard }

  /// The figures and the look that the options describe.
  var drawing: DrawingOptions {
    var drawing = DrawingOptions()
    drawing.figures = figures
    if seeds != nil && !figures.contains(.seeds) { drawing.figures.append(.seeds) }
    drawing.formats = formats
    drawing.scale = dpi.map { $0 / 96 } ?? scale ?? pageSize.usualScale
    drawing.theme = theme
    drawing.hasSheet = paper
    drawing.pageSize = pageSize
    drawing.palette = palette
    drawing.tint = tint
    drawing.view = view
    drawing.fontPaths = font
    drawing.heading = title
    drawing.language = language
    return drawing
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
    "scale", default: usual.scale, in: 0.1...100,
    help: "PNG pixels per CSS pixel; by default 300 per inch for figures in print")
  static let dpi = OptionSpec<Double?>(
    "dpi", default: nil, help: "PNG pixels per inch, 9.6 to 9600, instead of --scale.",
    valueName: "number", read: { try readNumber(in: 9.6...9600)($0) }, word: { $0?.shortest })
  static let theme = OptionSpec(
    "theme", default: usual.theme, among: ThemeChoice.allCases,
    help: "Paper: light, dark, or both; figures on dark paper are named NAME-dark.")
  static let paper = OptionSpec(
    "paper", default: usual.hasSheet, among: [true, false], named: { $0 ? "filled" : "none" },
    help:
      "The background of SVG and PDF files: filled with the colour of the paper, or none, which fills "
      + "only the plots and gives text a thin outline. PNG files are always filled.",
    valueName: "name")
  static let size = OptionSpec(
    "size", default: usual.pageSize, among: PageSize.named, named: { $0.name ?? "" },
    help: "Where figures will be shown: \(sizes). Text keeps its size, at least 8 pt in print.",
    valueName: "name")
  static let width = OptionSpec<PageWidth?>(
    "width", default: nil,
    help: "The width of every figure, instead of --size: 229pt (TeX points), 80mm, 8cm or 3.25in "
      + "in print, 640px on a screen; 160px to 1600px.",
    valueName: "length", read: readWidth, word: { $0?.text })

  /// The names of all sizes, with their widths as people know them.
  private static var sizes: String {
    PageSize.named.map { size in
      let pixels = [size.width, size.height].compactMap { $0?.shortest }.joined(separator: "x")
      let width = size.length?.text ?? (pixels.isEmpty ? "480 to 800px" : "\(pixels)px")
      return "\(size.name ?? "") (\(width))"
    }.joined(separator: ", ")
  }

  /// Reads a width such as 229pt.
  @Sendable
  private static func readWidth(_ text: String) throws -> PageWidth? {
    let word = text.lowercased()
    guard let unit = PageWidth.Unit.allCases.first(where: { word.hasSuffix($0.rawValue) }),
      let amount = Double(word.dropLast(unit.rawValue.count).filter { $0 != " " })
    else {
      throw ValidationError(
        "'\(text.printable)' is not a width such as 229pt, 80mm, 8cm, 3.25in or 640px.")
    }
    guard let width = PageWidth(amount, unit) else {
      let tenths = 10 / unit.pageUnits
      let least = (PageWidth.range.lowerBound * tenths).rounded(.up) / 10
      let most = (PageWidth.range.upperBound * tenths).rounded(.down) / 10
      throw ValidationError(
        "'\(text.printable)' is not a width from \(least.shortest) to "
          + "\(most.shortest) \(unit.rawValue).")
    }
    return width
  }
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
    help: "Limits of maps: data, with a small margin, or course, with one unit around the points.")
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

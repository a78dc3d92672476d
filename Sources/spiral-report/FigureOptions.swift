import ArgumentParser
import Plotting
import SpiralReport

/// The options that say what is drawn of it, and how.
struct FigureOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Figures, separated by commas, or all: "
        + FigureName.allCases.map(\.rawValue).joined(separator: ", ")
        + ". (default: the first five)",
      valueName: "names"),
    transform: names(of: FigureName.allCases))
  var figures = FigureName.standard

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Forms, separated by commas: png, svg, pdf. (default: png,svg)", valueName: "names"),
    transform: names(of: FigureFormat.allCases))
  var formats: [FigureFormat] = [.png, .svg]

  @Option(
    parsing: .unconditional, help: "Pixels of a PNG per CSS pixel, 0.1 to 100. (default: 2.0)",
    transform: number(0.1...100))
  var scale = 2.0

  @Option(
    parsing: .unconditional,
    help:
      "Paper: light, dark, or both; figures on dark paper are called NAME-dark. (default: light)",
    transform: name(of: ThemeChoice.allCases))
  var theme = ThemeChoice.light

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Where figures will be shown: "
        + PageSize.allCases.map(\.rawValue).joined(separator: ", ") + ". (default: web)",
      valueName: "name"),
    transform: name(of: PageSize.allCases))
  var size = PageSize.web

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Colours of classes: " + Palette.all.map(\.name).joined(separator: ", ")
        + ". (default: petroff)",
      valueName: "name"),
    transform: palette(named:))
  var palette: Palette = .petroff

  @Option(
    parsing: .unconditional,
    help:
      "Tint of regions: confidence, which fades where a model is unsure, or none. (default: confidence)",
    transform: name(of: Tint.allCases))
  var tint = Tint.confidence

  @Option(
    parsing: .unconditional,
    help:
      "Limits of maps: data, with a little room, or course, with one unit around the points. (default: data)",
    transform: name(of: ViewChoice.allCases))
  var view = ViewChoice.data

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A font file to set text in, before DejaVu Sans; may be given again.", valueName: "file"),
    completion: .file(extensions: ["ttf", "otf", "ttc"]))
  var font: [String] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("A line above every figure.", valueName: "text"))
  var title: String?

  /// Copies the options to a report's.
  func apply(to options: inout ReportOptions) {
    options.figures = figures
    options.formats = formats
    options.scale = scale
    options.theme = theme
    options.style.pageSize = size
    options.style.palette = palette
    options.style.tint = tint
    options.style.view = view
    options.fontPaths = font
    options.style.heading = title
  }
}

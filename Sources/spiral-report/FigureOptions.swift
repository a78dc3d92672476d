import ArgumentParser
import SpiralReport

/// The options that say what is drawn of it, and how.
struct FigureOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Figures, separated by commas, or all: "
        + FigureName.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "names"),
    transform: names(of: FigureName.allCases))
  var figures = FigureName.standard

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Forms, separated by commas: png, svg, pdf.", valueName: "names"),
    transform: names(of: FigureFormat.allCases))
  var formats: [FigureFormat] = [.png, .svg]

  @Option(
    parsing: .unconditional, help: "Pixels of a PNG per CSS pixel, 0.1 to 100.",
    transform: number(0.1...100))
  var scale = 2.0

  @Option(
    parsing: .unconditional,
    help: "Tint of regions: confidence, which fades where a model is unsure, or none.",
    transform: name(of: Tint.allCases))
  var tint = Tint.confidence

  @Option(
    parsing: .unconditional,
    help: "Limits of maps: data, with a little room, or course, with one unit around the points.",
    transform: name(of: ViewChoice.allCases))
  var view = ViewChoice.data

  @Option(
    parsing: .unconditional, help: ArgumentHelp("A line above every figure.", valueName: "text"))
  var title: String?

  /// Copies the options to a report's.
  func apply(to options: inout ReportOptions) {
    options.figures = figures
    options.formats = formats
    options.scale = scale
    options.style.tint = tint
    options.style.view = view
    options.style.heading = title
  }
}

import Plotting
package import SpiralCore
import TextFormatting

/// What a report is asked to be.
package struct ReportOptions: Sendable {
  /// The folder to write to.
  package var outputFolder: String
  /// The data and the training.
  package var caseStudy = CaseStudy()
  /// A file of weights to draw instead of training.
  package var weightsPath: String?
  /// The figures, in the order of the report.
  package var figures = FigureName.standard
  /// The seeds that the figure of seeds compares.
  package var seeds: ClosedRange<UInt32> = 0...19
  /// The forms of each figure.
  package var formats: [FigureFormat] = [.png, .svg]
  /// Pixels of a PNG per unit, that is per CSS pixel.
  package var scale = 2.0
  /// When PDF files say they were made, in seconds since 1970: never the time of the run.
  package var creationTime = 0
  /// The paper that figures are drawn for.
  package var theme = ThemeChoice.light
  /// Font files to set text in before the default ones.
  package var fontPaths: [String] = []
  /// How figures look.
  package var style = FigureStyle()

  /// Asks for the default report.
  package init(outputFolder: String) {
    self.outputFolder = outputFolder
  }
}

extension ReportOptions {
  /// The files that the report may have.
  var fileNames: [String] {
    figures.flatMap(files) + Documents.names
  }

  /// The files of one figure: each form on each paper.
  func files(of figure: FigureName) -> [String] {
    theme.themes.flatMap { theme in formats.map { figure.fileName($0, on: theme.kind) } }
  }

  /// The same without a figure, unless a condition holds.
  func without(_ figure: FigureName, unless condition: Bool) -> ReportOptions {
    var options = self
    if !condition { options.figures.removeAll { $0 == figure } }
    return options
  }

  /// The command that makes the same report, without the paths of folder and files.
  var command: String {
    let usual = ReportOptions(outputFolder: outputFolder)
    let study = caseStudy
    let usualStudy = usual.caseStudy
    var words = ["spiral-report", "--out", "DIR"]
    func add<Value: Equatable>(_ option: String, _ value: Value, unless usual: Value) {
      if value != usual { words += [option, "\(value)".shellWord] }
    }
    add("--preset", study.preset.rawValue, unless: usualStudy.preset.rawValue)
    add("--seed", study.seed, unless: usualStudy.seed)
    add("--points", study.pointsPerClass, unless: usualStudy.pointsPerClass)
    add("--classes", study.classCount, unless: usualStudy.classCount)
    add("--noise", study.noise, unless: usualStudy.noise)
    add("--hidden", study.hiddenCount, unless: usualStudy.hiddenCount)
    add("--steps", study.networkStepCount, unless: usualStudy.networkStepCount)
    add("--linear-steps", study.linearStepCount, unless: usualStudy.linearStepCount)
    add("--step-size", study.descent.stepSize, unless: usualStudy.descent.stepSize)
    add(
      "--regularization", study.descent.regularization,
      unless: usualStudy.descent.regularization)
    if weightsPath != nil { words += ["--weights", "FILE"] }
    add("--figures", list(figures), unless: list(usual.figures))
    add(
      "--seeds", "\(seeds.lowerBound)-\(seeds.upperBound)",
      unless: "\(usual.seeds.lowerBound)-\(usual.seeds.upperBound)")
    add("--formats", list(formats), unless: list(usual.formats))
    add("--scale", scale, unless: usual.scale)
    add("--theme", theme.rawValue, unless: usual.theme.rawValue)
    add("--size", style.pageSize.rawValue, unless: usual.style.pageSize.rawValue)
    add("--palette", style.palette.name, unless: usual.style.palette.name)
    add("--tint", style.tint.rawValue, unless: usual.style.tint.rawValue)
    add("--view", style.view.rawValue, unless: usual.style.view.rawValue)
    words += fontPaths.flatMap { _ in ["--font", "FILE"] }
    add("--title", style.heading ?? "", unless: "")
    return words.joined(separator: " ")
  }

  private func list(_ names: [some RawRepresentable<String>]) -> String {
    names.map(\.rawValue).joined(separator: ",")
  }
}

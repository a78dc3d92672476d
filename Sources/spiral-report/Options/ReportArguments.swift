import ArgumentParser
import FoundationEssentials
import SpiralReport
import TextFormatting

/// The options of the command that draws, in their groups.
struct ReportArguments: ParsableArguments {
  @OptionGroup(title: "Output")
  var output: OutputOptions

  @OptionGroup(title: "Your own points")
  var table: TableOptions

  @OptionGroup(title: "Data and training")
  var study: StudyOptions

  @OptionGroup(title: "Figures")
  var figures: FigureOptions

  @OptionGroup(title: "Documents")
  var prose: ReportDocumentOptions

  @OptionGroup(title: "Documents of --check")
  var documents: ComparisonDocumentOptions

  func validate() throws {
    if output.check == nil, let option = documents.given.first {
      throw ValidationError(
        "--\(option) writes the outcome of a comparison. Give --check <dir> too.")
    }
    if output.check != nil && !figures.formats.contains(.png) {
      throw ValidationError("--check compares PNG pictures. Add png to --formats.")
    }
    try checkData()
    _ = try creationTime
  }

  /// Refuses settings that the data do not have.
  private func checkData() throws {
    if table.data != nil && study.dataset != nil {
      throw ValidationError("--data and --dataset both say what the points are. Give one of them.")
    }
    let kind = table.data == nil ? study.dataset : .table
    let settings = study.settings
    if let setting = kind?.foreignSettings.first(where: { settings.text(of: $0) != nil }) {
      throw ValidationError(
        "--\(setting.option) does not apply to "
          + "\(kind == .table ? "a table" : "the data set \(kind?.name ?? "")"). Leave it out.")
    }
  }

  /// When PDF files say they were made: by agreement of reproducible builds, the one date that a file may
  /// carry.
  private var creationTime: Int {
    get throws(ValidationError) {
      guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] else { return 0 }
      // An empty or blank one is refused, too, as the specification of the variable asks.
      guard let seconds = Int(text), seconds >= 0 else {
        throw ValidationError(
          "SOURCE_DATE_EPOCH is '\(text)', not a whole number of seconds since 1970. "
            + "Set it to one, or unset it.")
      }
      return seconds
    }
  }
}

extension ReportArguments {
  /// The report that the options ask for.
  func options(writingTo folder: String) -> ReportOptions {
    var options = ReportOptions(outputFolder: folder)
    options.plan = study.settings.plan()
    options.table = table.source
    options.weightsPath = study.weights
    options.given = study.settings
    options.drawing = figures.drawing
    options.seeds = figures.seeds ?? options.seeds
    options.documents = prose.documents
    options.templateFolder = prose.template
    // Validation has refused anything but a time.
    options.drawing.creationTime = (try? creationTime) ?? 0
    options.command = command
    return options
  }

  /// The command that makes the same report, without the paths of folder and files.
  var command: String { command(into: "DIR", .placeholders) }

  /// The command that draws the same report into a folder, with the paths of its files.
  func command(into folder: String) -> String { command(into: folder, .given) }

  private func command(into folder: String, _ paths: PathWords) -> String {
    (["spiral-report", "--out", folder] + words(paths)).map(\.shellWord).joined(separator: " ")
  }

  /// The words that give the options of data, training, figures and documents.
  func words(_ paths: PathWords) -> [String] {
    table.words(paths) + study.words(paths) + figures.words(paths) + prose.words(paths)
  }
}

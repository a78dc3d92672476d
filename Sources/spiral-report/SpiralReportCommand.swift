import ArgumentParser
import Files
import FoundationEssentials
import ImageComparison
import ImageRegression
import SpiralReport
import TextFormatting

/// The command that draws: flags in, calls out, and an exit status at the end.
struct SpiralReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Train a linear softmax classifier and a two-layer ReLU net on spiral data, "
      + "or on points of your own, and draw figures of both.",
    usage: """
      spiral-report --out <dir> [<options>]
      spiral-report compare <baseline> <actual> [<options>]
      """,
    discussion: """
      Writes figures, documents, numbers and data to a folder: those of the CS231n case study unless \
      told otherwise. The same options give the same bytes on every machine.

      Examples:
        spiral-report --out figures
        spiral-report --out figures --figures compare,loss --theme both --size slide
        spiral-report --out figures --seed 7 --hidden 20 --formats png,svg,pdf
        spiral-report --out figures --data points.csv --holdout 0.2
        spiral-report --out figures --check baseline
        spiral-report compare baseline figures --report differences.html

      A preset is one of the two runs of which the course prints the losses: that of its notebook, or \
      that of its notes on the web.

      Exit status: 0 done, 1 pictures differ, 64 usage, 65 bad data, 66 cannot open an input or has \
      no baseline to check against yet, 70 \
      training diverged, 73 cannot create an output, 74 a write failed, 130 interrupted.
      """,
    helpNames: .help)

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
        "--\(setting.option) has no meaning for "
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
  var command: String {
    (["spiral-report", "--out", "DIR"] + words).map(\.shellWord).joined(separator: " ")
  }

  /// The words that give the options of data, training, figures and documents.
  var words: [String] { table.words + study.words + figures.words + prose.words }
}

extension SpiralReportCommand {
  /// The command that draws the same report into a folder, with the paths of its files.
  func command(into folder: String) -> String {
    var fonts = figures.font.makeIterator()
    var words = ["spiral-report", "--out", folder]
    for word in self.words {
      let path: String? =
        switch (words.last, word) {
        case ("--data", "FILE"): table.data
        case ("--weights", "FILE"): study.weights
        case ("--font", "FILE"): fonts.next()
        case ("--template", "DIR"): prose.template
        default: nil
        }
      words.append(path ?? word)
    }
    return words.map(\.shellWord).joined(separator: " ")
  }
}

extension SpiralReportCommand {
  mutating func run() throws {
    let options = options(writingTo: try output.folder)
    // Where standard output is a document, it is nothing else.
    let console = Console(
      isQuiet: output.quiet, isVerbose: output.verbose,
      resultsAreDocument: documents.paths.values.contains(where: isStandardOutput))
    try console.carryOut { try draw(options, console) }
  }

  /// Draws, and compares what it drew where that is asked for.
  private func draw(_ options: ReportOptions, _ console: Console) throws -> Int32 {
    let check = try output.check.map {
      try BaselineCheck(
        $0, for: options, documents: documents.all, attachments: .ofThisService,
        limits: Limits.optionText)
    }
    let report = try Report.make(options) { console.progress($0, of: options) }
    guard let check else {
      try console.finish(report, in: options.outputFolder)
      return 0
    }
    let unshown = Result { try console.finish(report, in: options.outputFolder) }
    let outcome = try check.run(
      on: report, progress: { console.progress("comparing pictures", $0, of: $1) })
    var ending = Ending(
      outcome, unwritten: check.write(outcome), differencesIn: options.outputFolder,
      drawing: BaselineDrawing(
        command: command(into: outcome.pair.baseline.path), hasBaseline: check.hasBaseline))
    if case .failure(let error) = unshown { ending.add(error) }
    return console.finish(ending)
  }
}

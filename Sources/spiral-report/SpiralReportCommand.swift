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
      + "and draw figures of both.",
    usage: """
      spiral-report --out <dir> [<options>]
      spiral-report compare <baseline> <actual> [<options>]
      """,
    discussion: """
      Writes figures, numbers and data of the CS231n case study to a folder. The same options give \
      the same bytes on every machine.
      """,
    helpNames: .help)

  @Option(name: .long, help: "The folder to write to; made if missing.", completion: .directory)
  var out: String

  @OptionGroup(title: "Data and training")
  var study: StudyOptions

  @OptionGroup(title: "Figures")
  var figures: FigureOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Compare the pictures with those in a folder, and name what changed in them.",
      valueName: "dir"), completion: .directory)
  var check: String?

  @OptionGroup(title: "Documents of --check")
  var documents: ComparisonDocumentOptions

  @Flag(help: "Print nothing but errors and warnings.")
  var quiet = false

  func validate() throws {
    if check == nil, let option = documents.given.first {
      throw ValidationError(
        "--\(option) writes the outcome of a comparison. Give --check <dir> too.")
    }
    if check != nil && !figures.formats.contains(.png) {
      throw ValidationError("--check compares PNG pictures. Add png to --formats.")
    }
  }

  /// The report that the options ask for.
  var options: ReportOptions {
    var options = ReportOptions(outputFolder: out)
    options.plan = study.plan
    options.weightsPath = study.weights
    options.drawing = figures.drawing
    options.seeds = figures.seeds ?? options.seeds
    // By agreement of reproducible builds, the one date that a file may carry.
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
    options.drawing.creationTime = epoch.flatMap { Int($0) } ?? 0
    options.command = command
    return options
  }

  /// The command that makes the same report, without the paths of folder and files.
  var command: String {
    (["spiral-report", "--out", "DIR"] + (study.words + figures.words).map(\.shellWord))
      .joined(separator: " ")
  }
}

extension SpiralReportCommand {
  mutating func run() throws {
    // Where standard output is a document, it is nothing else.
    let console = Console(
      isQuiet: quiet, resultsAreDocument: documents.paths.values.contains(where: isStandardOutput))
    let interruption = Interruption()
    let status: Int32
    do {
      status = try draw(options, console) { [stop = interruption.flag] in stop.isRaised }
    } catch {
      let failure = Failure(error)
      console.fail(failure)
      status = failure.status
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// Draws, and compares what it drew where that is asked for.
  private func draw(
    _ options: ReportOptions, _ console: Console, isStopped: @escaping @Sendable () -> Bool
  ) throws -> Int32 {
    let check = try check.map {
      try BaselineCheck($0, for: options, documents: documents.all, limits: Limits.optionText)
    }
    let report = try Report.make(options) { [plan = options.plan] stage throws(ReportError) in
      if isStopped() { throw .interrupted }
      console.progress(stage, of: plan)
    }
    guard let check else {
      try console.finish(report, in: out)
      return 0
    }
    let unshown = Result { try console.finish(report, in: out) }
    let outcome = try check.run(on: report, isStopped: isStopped)
    var ending = Ending(outcome, unwritten: check.write(outcome), differencesIn: out)
    if case .failure(let error) = unshown { ending.add(error) }
    return console.finish(ending)
  }
}

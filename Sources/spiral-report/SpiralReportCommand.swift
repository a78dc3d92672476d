import ArgumentParser
import Files
import FoundationEssentials
import ImageComparison
import ImageRegression
import SpiralReport

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
    if check == nil, let option = documents.paths.keys.map(\.option).min() {
      throw ValidationError(
        "\(option) writes the outcome of a comparison. Give --check <dir> too.")
    }
    if check != nil && !figures.formats.contains(.png) {
      throw ValidationError("--check compares PNG pictures. Add png to --formats.")
    }
  }

  mutating func run() throws {
    var options = ReportOptions(outputFolder: out)
    options.caseStudy = study.caseStudy
    options.weightsPath = study.weights
    figures.apply(to: &options)
    if let seeds = study.seeds {
      options.seeds = seeds
      if !options.figures.contains(.seeds) { options.figures.append(.seeds) }
    }
    // By agreement of reproducible builds, the one date that a file may carry.
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
    options.creationTime = epoch.flatMap { Int($0) } ?? 0
    // Where standard output is a document, it is nothing else.
    let console = Console(
      isQuiet: quiet, resultsAreDocument: documents.paths.values.contains(where: isStandardOutput))
    let interruption = Interruption()
    let status: Int32
    do {
      let check = try check.map {
        try BaselineCheck(
          $0, for: options, documents: documents.all, limits: Limits.optionText)
      }
      let stop = interruption.flag
      let report = try Report(options) { [options] stage throws(ReportError) in
        if stop.isRaised { throw .interrupted }
        console.progress(stage, of: options.caseStudy)
      }
      try console.finish(report, in: out)
      let outcome = try check?.run(on: report) { stop.isRaised }
      if let outcome { try console.finish(outcome, differencesIn: out) }
      status = outcome?.status() ?? 0
    } catch {
      let failure = Failure(error)
      console.fail(failure)
      status = failure.status
    }
    if status != 0 { throw ExitCode(status) }
  }
}

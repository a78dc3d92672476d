import ArgumentParser
import Files
import SpiralReport

/// The command that compares: flags in, calls out, and an exit status at the end.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract:
      "Compare two folders of PNG pictures, or two of them, and say what changed and where.",
    discussion: """
      The difference of a pixel is the largest that any of its channels can show over any background, \
      in levels of 0 to 255. By default no pixel may differ. With --tolerance alone, at most 0.05% of \
      the pixels may, and at most 64 in any window of 32 x 32. Caps of single pictures stand in \
      tolerances.json in the folder of the baseline.

      Exit status: 0 all pictures pass, 1 pictures differ, 64 usage, 65 a picture cannot be read, \
      66 nothing to compare, 73 or 74 an output cannot be written.
      """,
    helpNames: .help)

  @Argument(help: "The approved pictures: a folder or a file.", completion: .file())
  var baseline: String

  @Argument(help: "The pictures in question: a folder or a file.", completion: .file())
  var actual: String

  @OptionGroup(title: "Caps")
  var caps: CapOptions

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Compare only pictures whose path matches; * stands for any text. May be repeated.",
      valueName: "glob"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp("Draw differences in this folder; made if needed.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @OptionGroup(title: "Documents")
  var documents: ComparisonDocumentOptions

  @OptionGroup(title: "Updating")
  var update: UpdateOptions

  func run() throws {
    var options = ComparisonOptions(baseline: baseline, actual: actual)
    options.caps = try caps.caps()
    options.only = only.map(Glob.init)
    options.outputFolder = out
    options.documents = documents.paths
    options.update = update.order
    // Where standard output is a document, it is nothing else.
    let console = Console(
      isQuiet: false, resultsAreDocument: documents.paths.values.contains(where: isStandardOutput))
    let interruption = Interruption()
    let status: Int32
    do throws(ReportError) {
      let run = try ComparisonRun(options) { [stop = interruption.flag] in stop.isRaised }
      try console.finish(
        run.check, differencesIn: out, update: run.update, isDryRun: update.dryRun)
      try run.check.appendSummary()
      status = run.check.status(after: update.dryRun ? nil : run.update)
    } catch {
      console.fail(error)
      status = error.status
    }
    if status != 0 { throw ExitCode(status) }
  }
}

import ArgumentParser
import Files
import ImageComparison
import ImageRegression
import TextFormatting

/// The command that compares: flags in, calls out, and an exit status at the end.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract:
      "Compare two folders of PNG pictures, or two of them, and say what changed and where.",
    discussion: """
      The difference of a pixel is the largest that any of its channels can show over any background, \
      in levels of 0 to 255. By default no pixel may differ. With --tolerance alone, at most 0.05% of \
      the pixels may, and at most 64 in any window of 32 x 32. Limits of single pictures stand in \
      tolerances.json in the folder of the baseline.

      Exit status: 0 all pictures pass, 1 pictures differ, 64 usage, 65 a picture cannot be read, \
      66 nothing to compare, 73 or 74 an output cannot be written and no picture differs.
      """,
    helpNames: .help)

  @Argument(help: "The approved pictures: a folder or a file.", completion: .file())
  var baseline: String

  @Argument(help: "The pictures in question: a folder or a file.", completion: .file())
  var actual: String

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

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
    // Where standard output is a document, it is nothing else.
    let console = Console(
      isQuiet: false, resultsAreDocument: documents.paths.values.contains(where: isStandardOutput))
    try console.carryOut { try compare(console) }
  }

  /// Compares, draws differences, writes documents and, if asked, brings the baseline up to date.
  ///
  /// Whatever can be refused is refused before the work. Only an update writes into the baseline.
  private func compare(_ console: Console) throws -> Int32 {
    if !update.update && isFirstRun {
      let command = ["spiral-report", "compare", baseline, actual, "--update"].map(\.shellWord)
      throw MissingBaseline(path: baseline, command: command.joined(separator: " "))
    }
    let pair = try ImagePair(baseline: baseline, actual: actual, mayBeNew: update.update)
    var files = try OutcomeFiles(
      documents: documents.all, differencesIn: out, of: pair, limits: Limits.optionText)
    files.attachments = .ofThisService
    var check = ImageCheck(pair)
    check.limits = try limits.limits()
    check.selection = only.isEmpty ? .all : .matching(only.map(Glob.init))
    check.drawsDifferences = files.showsDifferences
    check.progress = { console.progress("comparing pictures", $0, of: $1) }
    let outcome = try check.run()
    var ending = Ending(outcome, unwritten: files.write(outcome), differencesIn: out)
    if update.update {
      let steps = BaselineUpdate(of: outcome, removesMissing: update.prune)
      ending.update(by: steps, isDryRun: update.dryRun)
    }
    return console.finish(ending)
  }

  /// Whether there is something to compare, but no baseline yet.
  private var isFirstRun: Bool {
    !baseline.isEmpty && !FileSystem.isTaken(baseline) && FileSystem.exists(actual)
  }
}

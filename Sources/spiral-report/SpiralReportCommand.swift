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
      Writes figures, documents, numbers and data to a folder, by default those of the CS231n case \
      study. The same options give the same bytes on every machine.

      Examples:
        spiral-report --out figures
        spiral-report --out figures --figures compare,loss --theme both --size slide
        spiral-report --out figures --seed 7 --hidden 20 --formats png,svg,pdf
        spiral-report --out figures --data points.csv --holdout 0.2
        spiral-report --out figures --check baseline
        spiral-report compare baseline figures --report differences.html

      A preset is one of the two runs whose losses the course prints: that of its notebook, or that of \
      its notes on the web.

      Exit status: 0 done, 1 pictures differ, 64 usage, 65 bad data, 66 cannot open an input or has \
      no baseline to check against yet, 70 \
      training diverged, 73 cannot create an output, 74 a write failed, 130 interrupted.
      """,
    helpNames: .help)

  @OptionGroup
  var arguments: ReportArguments
}

extension SpiralReportCommand {
  mutating func run() throws {
    let options = arguments.options(writingTo: try arguments.output.folder)
    // Where standard output is a document, it is nothing else.
    let console = Console(
      isQuiet: arguments.output.quiet, isVerbose: arguments.output.verbose,
      resultsAreDocument: arguments.documents.paths.values.contains(where: isStandardOutput))
    try console.carryOut { try draw(options, console) }
  }

  /// Draws, and compares what it drew where that is asked for.
  private func draw(_ options: ReportOptions, _ console: Console) throws -> Int32 {
    let check = try arguments.output.check.map {
      try BaselineCheck(
        $0, for: options, documents: arguments.documents.all, attachments: .ofThisService,
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
        command: arguments.command(into: outcome.pair.baseline.path), hasBaseline: check.hasBaseline
      ))
    if case .failure(let error) = unshown { ending.add(error) }
    return console.finish(ending)
  }
}

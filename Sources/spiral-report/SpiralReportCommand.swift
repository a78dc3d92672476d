import ArgumentParser
import FoundationEssentials
import SpiralReport

/// The command line: flags in, calls out, and an exit status at the end.
@main
struct SpiralReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spiral-report",
    abstract: "Train a linear softmax classifier and a two-layer ReLU net on spiral data, "
      + "and draw figures of both.",
    discussion: """
      Writes figures, numbers and data of the CS231n case study to a folder. The same options give \
      the same bytes on every machine.
      """,
    version: SpiralReportVersion.current)

  @Option(name: .long, help: "The folder to write to; made if missing.", completion: .directory)
  var out: String

  @OptionGroup(title: "Data and training")
  var study: StudyOptions

  @OptionGroup(title: "Figures")
  var figures: FigureOptions

  @Flag(help: "Print nothing but errors and warnings.")
  var quiet = false

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
    let console = Console(isQuiet: quiet)
    let interruption = Interruption()
    do {
      let report = try Report(options) {
        [options, stop = interruption.flag] stage throws(ReportError) in
        if stop.isRaised { throw .interrupted }
        console.progress(stage, of: options.caseStudy)
      }
      console.finish(report, in: out)
    } catch {
      console.fail(error)
      throw ExitCode(error.status)
    }
  }
}

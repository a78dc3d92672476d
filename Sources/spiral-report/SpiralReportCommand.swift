import ArgumentParser
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
    let console = Console(isQuiet: quiet)
    let interruption = Interruption()
    do {
      let report = try Report(options) { (model, step) throws(ReportError) in
        if interruption.isRequested { throw .interrupted }
        console.progress(model, step, of: options.caseStudy)
      }
      console.finish(report, in: out)
    } catch {
      console.fail(error)
      throw ExitCode(error.status)
    }
  }
}

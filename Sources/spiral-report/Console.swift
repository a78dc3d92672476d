import Glibc
import SpiralCore
import SpiralReport
import SystemPackage

/// What the command says: results on standard output, all else on standard error.
struct Console {
  let isQuiet: Bool
  /// Progress overwrites its own line, which only a terminal can show.
  private let showsProgress: Bool

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    showsProgress = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Shows how far training has come.
  func progress(_ stage: Stage, of study: CaseStudy) {
    guard showsProgress, case .training(.network, let step) = stage, step.isMultiple(of: 500)
    else { return }
    say("\rtraining the net: step \(step) of \(study.networkStepCount)")
  }

  /// Prints the numbers and the files of a report.
  func finish(_ report: Report, in folder: String) {
    clearLine()
    for warning in report.warnings { say("warning: \(warning)\n") }
    guard !isQuiet else { return }
    print(report.study.summary)
    for file in report.files { print("\(folder)/\(file)") }
  }

  /// Says why there is no report.
  func fail(_ error: ReportError) {
    clearLine()
    say("spiral-report: \(error)\n")
  }

  private func clearLine() {
    // The line is overwritten with blanks, since a dumb terminal knows no other way.
    if showsProgress { say("\r" + String(repeating: " ", count: 60) + "\r") }
  }

  private func say(_ text: String) {
    // A reader of standard error that has gone away is no reason to stop.
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}

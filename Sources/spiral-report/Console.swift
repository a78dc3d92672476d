import Files
import Glibc
import SpiralCore
import SpiralReport
import SystemPackage
import TextFormatting

/// What the command says: results on standard output, all else on standard error.
struct Console {
  let isQuiet: Bool
  /// Progress overwrites its own line, which only a terminal can show.
  private let showsProgress: Bool
  /// Results go to standard error where standard output is a document.
  private let results: FileDescriptor

  init(isQuiet: Bool, resultsAreDocument: Bool = false) {
    self.isQuiet = isQuiet
    results = resultsAreDocument ? .standardError : .standardOutput
    showsProgress = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Shows how far training has come.
  func progress(_ stage: Stage, of study: CaseStudy) {
    guard showsProgress, case .training(.network, let step) = stage, step.isMultiple(of: 500)
    else { return }
    say("\rtraining the net: step \(step) of \(study.networkStepCount)")
  }

  /// Prints the numbers and the files of a report.
  ///
  /// - Throws: `writeFailed`.
  func finish(_ report: Report, in folder: String) throws(ReportError) {
    clearLine()
    for warning in report.warnings { say("warning: \(warning.printable)\n") }
    guard !isQuiet else { return }
    try show(report.study.summary + "\n" + report.files.map { "\(folder)/\($0)\n" }.joined())
  }

  /// Prints what became of pictures and, where some fail, one sentence on what to do.
  ///
  /// - Parameters:
  ///   - folder: Where differences are drawn, if anywhere.
  ///   - update: The steps that bring the baseline up to date, carried out unless they are a dry run.
  /// - Throws: `writeFailed`.
  func finish(
    _ check: PictureCheck, differencesIn folder: String?, update: BaselineUpdate? = nil,
    isDryRun: Bool = false
  ) throws(ReportError) {
    let done = isDryRun ? nil : update
    if !isQuiet {
      try show(check.summary(differencesIn: folder, isUpdated: done != nil))
      if let update { try show(update.summary(isDryRun: isDryRun)) }
    }
    if let complaint = check.complaint(after: done) { say("spiral-report: \(complaint)\n") }
  }

  /// Says why there is no report.
  func fail(_ error: ReportError) {
    clearLine()
    say("spiral-report: \("\(error)".printable)\n")
  }

  private func clearLine() {
    // The line is overwritten with blanks, since a dumb terminal knows no other way.
    if showsProgress { say("\r" + String(repeating: " ", count: 60) + "\r") }
  }

  /// Prints a part of the results.
  ///
  /// - Throws: `writeFailed`.
  func show(_ text: String) throws(ReportError) {
    do {
      try results.writeAll(text.utf8)
    } catch Errno.brokenPipe {
      // A reader that has seen enough is no reason to fail.
    } catch {
      let isOutput = results.rawValue == STDOUT_FILENO
      throw .file(
        .writeFailed(
          path: isOutput ? "standard output" : "standard error", reason: "\(error)"))
    }
  }

  private func say(_ text: String) {
    // A reader of standard error that has gone away is no reason to stop.
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}

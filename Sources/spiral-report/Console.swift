import Files
import Glibc
import ImageComparison
import ImageRegression
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
  func progress(_ stage: Stage, of plan: StudyPlan) {
    guard showsProgress, case .training(.network, let step) = stage, step.isMultiple(of: 500)
    else { return }
    say("\rtraining the net: step \(step) of \(plan.training.networkStepCount)")
  }

  /// Prints the numbers and the files of a report.
  ///
  /// - Throws: `writeFailed`.
  func finish(_ report: Report, in folder: String) throws(FileError) {
    clearLine()
    for warning in report.warnings { say("warning: \(warning.printable)\n") }
    for name in report.leftovers.kept {
      let sentence =
        "'\(folder)/\(name)' is from an earlier run and not part of this report. "
        + "It was left there, since it may have been changed."
      say("warning: \(sentence.printable)\n")
    }
    guard !isQuiet else { return }
    let removed = report.leftovers.removed.map { "removed \(folder)/\($0), of an earlier run\n" }
    try show(
      report.results.summary + "\n"
        + (report.files.map { "\(folder)/\($0)\n" } + removed).joined())
  }

  /// Prints what became of pictures, then what could not be written, and where some pictures fail, one
  /// sentence on what to do.
  ///
  /// - Returns: The exit status.
  func finish(_ ending: Ending) -> Int32 {
    var ending = ending
    if !isQuiet {
      do throws(FileError) {
        try show(ending.text)
      } catch {
        ending.add(error)
      }
    }
    for warning in ending.warnings { say("warning: \(warning.printable)\n") }
    for failure in ending.failures { say("spiral-report: \(failure.message.printable)\n") }
    if let complaint = ending.complaint { say("spiral-report: \(complaint)\n") }
    return ending.status
  }

  /// Says why there is no report.
  func fail(_ failure: Failure) {
    clearLine()
    say("spiral-report: \(failure.message.printable)\n")
  }

  private func clearLine() {
    // The line is overwritten with blanks, since a dumb terminal knows no other way.
    if showsProgress { say("\r" + String(repeating: " ", count: 60) + "\r") }
  }

  /// Prints a part of the results.
  ///
  /// - Throws: `writeFailed`.
  func show(_ text: String) throws(FileError) {
    do {
      try results.writeAll(text.utf8)
    } catch Errno.brokenPipe {
      // A reader that has seen enough is no reason to fail.
    } catch {
      let isOutput = results.rawValue == STDOUT_FILENO
      throw .writeFailed(
        path: isOutput ? "standard output" : "standard error", reason: "\(error)")
    }
  }

  private func say(_ text: String) {
    // A reader of standard error that has gone away is no reason to stop.
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}

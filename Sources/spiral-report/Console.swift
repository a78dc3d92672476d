import ArgumentParser
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
  private let isQuiet: Bool
  private let isVerbose: Bool
  /// Where a terminal shows how far the work has come.
  private let line: ProgressLine?
  /// Results go to standard error where standard output is a document.
  private let results: FileDescriptor

  init(isQuiet: Bool, isVerbose: Bool = false, resultsAreDocument: Bool = false) {
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
    results = resultsAreDocument ? .standardError : .standardOutput
    line = isQuiet || !Environment.showsProgress ? nil : ProgressLine()
  }

  /// Does the work of a command, which signals end, and says why it failed if it does.
  ///
  /// - Throws: `ExitCode`, unless the status of the work is 0.
  func carryOut(_ work: () throws -> Int32) throws {
    let status = withExtendedLifetime(Interruption(self)) {
      do {
        return try work()
      } catch {
        let failure = Failure(error)
        fail(failure)
        return failure.status
      }
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// Prints the numbers of a report, and where it is.
  ///
  /// - Throws: `writeFailed`.
  func finish(_ report: Report, in folder: String) throws(FileError) {
    line?.clear()
    for warning in report.warnings { say("warning: \(warning.printable)\n") }
    for name in report.leftovers.kept {
      let sentence =
        "'\(folder)/\(name)' is from an earlier run and not part of this report. "
        + "It was left there, since it may have been changed."
      say("warning: \(sentence.printable)\n")
    }
    guard !isQuiet else { return }
    for note in report.results.notes(in: .english) { say("note: \(note.printable)\n") }
    let count = report.files.count
    let files =
      isVerbose
      ? report.files.map { "\(folder)/\($0)".printable + "\n" }.joined()
      : "\(count) \(count == 1 ? "file" : "files") in \(folder.printable)\n"
    let removed = report.leftovers.removed.map {
      "removed \(folder)/\($0), of an earlier run".printable + "\n"
    }
    try show(
      report.results.summary(withTables: isVerbose) + files + removed.joined())
  }

  /// Prints what became of pictures, then what could not be written, and where some pictures fail, one
  /// sentence on what to do.
  ///
  /// - Returns: The exit status.
  func finish(_ ending: Ending) -> Int32 {
    line?.clear()
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

  /// Says why there is no result.
  func fail(_ failure: Failure) {
    line?.clear()
    say("spiral-report: \(failure.message.printable)\n")
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

// MARK: Progress

extension Console {
  /// Shows how far a report has come.
  func progress(_ stage: Stage, of options: ReportOptions) {
    let training = options.plan.training
    switch stage {
    case .training(.linear, let step):
      progress("training the linear model", step, of: training.linearStepCount)
    case .training(.network, let step):
      progress("training the net", step, of: training.networkStepCount)
    case .trainingSeeds(let done): progress("training seeds", done, of: options.seeds.count)
    case .evaluating: line?.show("computing regions")
    case .drawing(let done, let count): progress("drawing", done, of: count)
    case .writing: line?.show("writing")
    }
  }

  /// Shows how far some work has come.
  func progress(_ work: String, _ done: Int, of count: Int) {
    line?.show(work, done, of: count)
  }
}

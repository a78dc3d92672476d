import Files
import ImageComparison
import ImageRegression
import TextFormatting

/// How a comparison ends: what became of the pictures, and what could not be written about it.
///
/// The outcome comes first. Documents, drawn differences, an update, standard output: whatever cannot be
/// written is said after the verdict, and decides the exit status only where every picture passes. So it
/// never hides that a picture differs. The summary of a CI step, which nobody named, only warns.
struct Ending {
  private let outcome: CheckOutcome
  private let folder: String?
  /// The steps that bring the baseline up to date, carried out unless they are a dry run.
  private var steps: BaselineUpdate?
  private var isDryRun = false
  /// What the user has to know of files that were not asked for.
  private(set) var warnings: [String] = []
  /// What could not be written.
  private(set) var failures: [Failure] = []

  /// Takes an outcome once its files are written.
  ///
  /// - Parameters:
  ///   - unwritten: Those that could not be written.
  ///   - folder: Where differences are drawn, if anywhere.
  init(_ outcome: CheckOutcome, unwritten: [UnwrittenFile], differencesIn folder: String?) {
    self.outcome = outcome
    self.folder = unwritten.contains { $0.document == nil } ? nil : folder
    for file in unwritten {
      if file.document == .markdown {
        warnings.append("\(file.error) It is the file that GITHUB_STEP_SUMMARY names.")
      } else {
        add(file.error)
      }
    }
  }

  /// Adds something that could not be written.
  mutating func add(_ error: any Error) { failures.append(Failure(error)) }

  /// Carries out the steps of an update, unless it is a dry run.
  mutating func update(by steps: BaselineUpdate, isDryRun: Bool) {
    self.isDryRun = isDryRun
    do throws(RegressionError) {
      if !isDryRun { try steps.apply() }
      self.steps = steps
    } catch {
      add(error)
    }
  }
}

extension Ending {
  /// The exit status.
  var status: Int32 {
    let verdict = outcome.status(after: done)
    return verdict == 0 ? failures.first?.status ?? 0 : verdict
  }

  /// Why the command fails, if it is for pictures.
  var complaint: String? { outcome.complaint(after: done) }

  /// What became of the pictures, and of an update.
  var text: String {
    var text = outcome.summary(limits: Limits.optionText, differencesIn: folder)
    // Pictures alone do not make a report whole again.
    if outcome.numbers?.isEmpty == false {
      let baseline = outcome.pair.baseline
      text +=
        "note: \(baseline.fullPath(of: "report.json").printable) keeps its numbers when pictures "
        + "are accepted; to renew all, draw with --out \(baseline.path.shellWord.printable)\n"
    }
    if done == nil, let command = outcome.acceptance(of: outcome.failures) {
      text += "to accept: \(command.printable)\n"
    }
    return text + (steps?.summary(isDryRun: isDryRun) ?? "")
  }

  private var done: BaselineUpdate? { isDryRun ? nil : steps }
}

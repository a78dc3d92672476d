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
  /// How the baseline of a report is drawn, in a check of one.
  private let drawing: BaselineDrawing?
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
  ///   - drawing: How the baseline of a report is drawn, in a check of one.
  init(
    _ outcome: CheckOutcome, unwritten: [UnwrittenFile], differencesIn folder: String?,
    drawing: BaselineDrawing? = nil
  ) {
    self.outcome = outcome
    self.drawing = drawing
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
  /// The exit status. Where there is no baseline yet nothing was compared: an input is missing.
  var status: Int32 {
    var verdict = outcome.status(after: done)
    if lacksBaseline && verdict == ExitStatus.different { verdict = ExitStatus.noInput }
    return verdict == 0 ? failures.first?.status ?? 0 : verdict
  }

  /// Why the command fails, if it is for pictures.
  var complaint: String? {
    if status == ExitStatus.noInput, let drawing {
      return "There is no baseline '\(outcome.pair.baseline.path.printable)' yet. Look at the "
        + "pictures in '\(outcome.pair.actual.path.printable)', then make it with: "
        + drawing.command
    }
    return outcome.complaint(after: done)
  }

  /// What became of the pictures, and of an update.
  var text: String {
    var text = outcome.summary(limits: Limits.optionText, differencesIn: folder)
    if let drawing, drawing.hasBaseline {
      // Pictures alone do not make a report whole again.
      if outcome.numbers?.isEmpty == false {
        let report = outcome.pair.baseline.fullPath(of: "report.json").printable
        text +=
          "note: \(report) keeps its numbers when pictures are accepted; to renew all, draw the baseline "
          + "with: \(drawing.command)\n"
      }
      if outcome.numbers == nil {
        text += "note: to have numbers compared too, draw the baseline with: \(drawing.command)\n"
      }
    }
    return text + (steps?.summary(isDryRun: isDryRun) ?? "")
  }

  private var done: BaselineUpdate? { isDryRun ? nil : steps }

  private var lacksBaseline: Bool { drawing?.hasBaseline == false }
}

/// How the baseline of a report is made.
struct BaselineDrawing {
  /// The command that draws it.
  let command: String
  /// Whether there is one already.
  let hasBaseline: Bool
}

import Files
import ImageRegression
import SpiralReport
import Tables

/// Why a command failed, as the user is told: what happened, what to do, and the exit status.
///
/// The libraries know what happened; what to do about it names options, and is the command's to say.
struct Failure {
  /// One or more sentences.
  let message: String
  /// The exit status.
  let status: Int32
}

/// The exit statuses of the program, by the names of `sysexits.h` where it has them.
enum ExitStatus {
  static let different: Int32 = 1
  static let usage: Int32 = 64
  static let badData: Int32 = 65
  static let noInput: Int32 = 66
  static let diverged: Int32 = 70
  static let cannotCreate: Int32 = 73
  static let writeFailed: Int32 = 74
  static let interrupted: Int32 = 130
}

extension Failure {
  /// What went wrong in any of the libraries means this to the user.
  init(_ error: any Error) {
    switch error {
    case let error as ReportError: self.init(error)
    case let error as RegressionError: self.init(error)
    case let error as FileError: self.init(error)
    case let error as MissingBaseline: self.init(error, ExitStatus.noInput)
    default: self.init(error, ExitStatus.writeFailed)
    }
  }

  /// Joins what happened with what to do about it.
  private init(_ fact: Any, _ status: Int32, _ remedy: String? = nil) {
    self.init(message: remedy.map { "\(fact) \($0)" } ?? "\(fact)", status: status)
  }

  private init(_ error: ReportError) {
    switch error {
    case .diverged: self.init(error, ExitStatus.diverged, "Choose a smaller --step-size.")
    case .file(let error): self.init(error)
    case .table(let error): self.init(error, ExitStatus.badData, Self.remedy(error.fault))
    case .noPoints:
      self.init(error, ExitStatus.badData, "Put it there, or give the table with --data.")
    case .conflicts(let path, let conflicts):
      let options = conflicts.map { "--\($0.setting.option) \($0.given)" }.joined(separator: " ")
      self.init(
        "\(error)", ExitStatus.usage, "Leave out \(options): '\(path)' says how it was made.")
    case .regression(let error): self.init(error)
    case .noFont: self.init(error, ExitStatus.noInput, "Install the package fonts-dejavu-core.")
    case .noFontForLanguage:
      self.init(
        error, ExitStatus.noInput,
        "Install the package fonts-noto-cjk, or pass a file that has them to --font.")
    case .unreadableFont: self.init(error, ExitStatus.badData, "Pass another file to --font.")
    case .notEnoughMemory:
      self.init(error, ExitStatus.usage, "Choose fewer points, fewer steps or a smaller --scale.")
    case .figureTooLarge: self.init(error, ExitStatus.usage, "Choose a smaller --scale.")
    case .drawingFailed, .notEncodable: self.init(error, ExitStatus.writeFailed)
    }
  }

  /// What to do about a table, where what is wrong with it does not say so itself.
  private static func remedy(_ fault: TableFault) -> String? {
    switch fault {
    case .columns(.tooFew, _), .noRows, .notText, .undecidedSeparator, .doubtfulComma: nil
    case .columns(.ambiguous, _): "Choose one of them by its number."
    case .columns, .tooManyClasses: "Choose columns with --x, --y and --label."
    case .badRows(_, let count, canBeSkipped: true):
      count == 1
        ? "Correct it, or leave such rows out with --skip-bad."
        : "Correct them, or leave such rows out with --skip-bad."
    case .badRows(_, let count, _): count == 1 ? "Correct it." : "Correct them."
    case .quote: "Correct it."
    }
  }

  private init(_ error: RegressionError) {
    switch error {
    case .file(let failure): self.init(failure.error)
    case .notOfOneKind: self.init(error, ExitStatus.usage, "Pass two folders or two files.")
    case .sameOnBothSides:
      self.init(
        error, ExitStatus.usage, "Pass the approved pictures first, and then those in question.")
    case .pipeNotUpdated:
      self.init(error, ExitStatus.usage, "Pass the file itself, or leave out --update.")
    case .nothingToCompare(_, _, let others) where others > 0:
      self.init(error, ExitStatus.noInput, "Save pictures as PNG, or check the paths.")
    case .nothingToCompare:
      self.init(error, ExitStatus.noInput, "Check the paths and the choice of pictures.")
    case .noImageMatches:
      self.init(
        "--only \(error)", ExitStatus.usage,
        "Give a path relative to the folders; * stands for any text.")
    case .writesIntoCompared: self.init(error, ExitStatus.usage, "Pass a path outside of it.")
    case .imageNotRead: self.init(error, ExitStatus.badData)
    case .interrupted: self.init(Self.stopped, ExitStatus.interrupted)
    }
  }

  private init(_ error: FileError) {
    switch error {
    case .notOpened: self.init(error, ExitStatus.noInput, "Check the path.")
    case .notRead:
      self.init(error, ExitStatus.noInput, "Try again when no process is writing to it.")
    case .badContent: self.init(error, ExitStatus.badData, "Fix it or regenerate it.")
    case .isFile: self.init(error, ExitStatus.cannotCreate, "Pass a folder to --out.")
    case .notWritable:
      self.init(
        error, ExitStatus.cannotCreate, "Change its mode, or pass another folder to --out.")
    case .notCreated: self.init(error, ExitStatus.cannotCreate, "Pass another folder to --out.")
    case .foreign:
      self.init(error, ExitStatus.cannotCreate, "Move it away, or pass another folder to --out.")
    case .changed(let paths):
      let them = paths.count == 1 ? "it" : "them"
      self.init(
        error, ExitStatus.cannotCreate,
        "Move \(them) away, delete \(them), or pass another folder to --out.")
    case .documentNotWritable: self.init(error, ExitStatus.cannotCreate, "Pass another path.")
    case .writeFailed:
      self.init(error, ExitStatus.writeFailed, "Files already written are complete.")
    }
  }

  private static let stopped =
    "Stopped. Nothing was written; files of an earlier run are as they were."
}

import Files
import ImageRegression
import SpiralReport

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

  /// Joins what happened with what to do about it, which takes the place of advice that a library gives
  /// in its own terms.
  private init(_ fact: Any, _ status: Int32, _ remedy: String? = nil) {
    guard let remedy else {
      self.init(message: "\(fact)", status: status)
      return
    }
    let words = "\(fact)".replacing(/\ (Choose|Pass|Install) [^.]*\.$/, with: "")
    self.init(message: "\(words) \(remedy)", status: status)
  }

  private init(_ error: ReportError) {
    switch error {
    case .diverged: self.init(error, ExitStatus.diverged, "Choose a smaller --step-size.")
    case .file(let error): self.init(error)
    case .table(let error): self.init(table: error)
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

  /// A table that cannot be used. What is wrong with single rows can be left out; what columns hold can be
  /// said.
  private init(table error: FileError) {
    guard case .badContent(_, let place, let reason) = error else {
      self.init(error)
      return
    }
    let choices = [
      "choose the columns", "choose one by its number", "there is no column", "is chosen twice",
    ]
    let isAboutColumns =
      choices.contains { reason.contains($0) } || place == nil && reason.contains("column")
    let remedy =
      isAboutColumns
      ? "Choose columns with --x, --y and --label."
      : place != nil ? "Correct it, or leave such rows out with --skip-bad." : nil
    self.init(error, ExitStatus.badData, remedy)
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
    case .badContent(_, "run.dataset", _):
      self.init(error, ExitStatus.badData, "Put it there, or give the table with --data.")
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

import Files
import ImageRegression
import SpiralReport

/// What a failure is to a user: one sentence on what happened, the way out, and an exit status.
struct Failure {
  /// What happened, and what to do.
  let message: String
  /// The exit status of the command.
  let status: Int32

  /// Tells a failure of any of the libraries.
  init(_ error: any Error) {
    switch error {
    case let error as ReportError: self.init(error)
    case let error as RegressionError: self.init(error)
    case let error as FileError: self.init(error)
    default: self.init("\(error)", nil, 70)
    }
  }

  private init(_ happened: String, _ remedy: String?, _ status: Int32) {
    message = [happened, remedy].compactMap(\.self).joined(separator: " ")
    self.status = status
  }
}

extension Failure {
  /// A run that the user, or the system, asked to stop.
  private static let stopped =
    "Stopped. Nothing was written; files of an earlier run are as they were."
  /// The exit status of such a run: 128 and the number of SIGINT.
  static let interruptedStatus: Int32 = 130

  private init(_ error: ReportError) {
    switch error {
    case .file(let error): self.init(error)
    case .regression(.interrupted):
      self.init(
        "Stopped before all pictures were compared. The report is complete.", nil,
        Self.interruptedStatus)
    case .regression(let error): self.init(error)
    case .diverged: self.init("\(error)", nil, 70)
    case .noFont: self.init("\(error)", "Install the package fonts-dejavu-core.", 66)
    case .unreadableFont: self.init("\(error)", nil, 65)
    case .pictureTooLarge: self.init("\(error)", nil, 64)
    case .drawingFailed: self.init("\(error)", nil, 74)
    case .interrupted: self.init(Self.stopped, nil, Self.interruptedStatus)
    }
  }

  private init(_ error: RegressionError) {
    switch error {
    case .file(let failure): self.init(failure.error)
    case .notOfOneKind: self.init("\(error)", "Pass two folders or two files.", 64)
    case .nothingToCompare:
      self.init("\(error)", "Check the paths and the choice of pictures.", 66)
    case .noImageMatches:
      self.init(
        "--only \(error)", "Give a path relative to the folders; * stands for any text.", 64)
    case .writesIntoCompared: self.init("\(error)", "Pass a path outside of it.", 64)
    case .imageNotRead, .differenceNotDrawn: self.init("\(error)", nil, 65)
    case .interrupted: self.init(Self.stopped, nil, Self.interruptedStatus)
    }
  }

  private init(_ error: FileError) {
    let (remedy, status): (String, Int32) =
      switch error {
      case .notOpened: ("Check the path.", 66)
      case .notRead: ("Try again when no process is writing to it.", 66)
      case .badContent: ("Fix it or regenerate it.", 65)
      case .isFile: ("Pass a folder to --out.", 73)
      case .notWritable: ("Change its mode, or pass another folder to --out.", 73)
      case .notCreated: ("Pass another folder to --out.", 73)
      case .foreign: ("Move it away, or pass another folder to --out.", 73)
      case .documentNotWritable: ("Pass another path.", 73)
      case .writeFailed: ("Files already written are complete.", 74)
      }
    self.init("\(error)", remedy, status)
  }
}

package import Files
internal import TextFormatting

/// Why images could not be compared with their baseline.
public enum RegressionError: Error, Equatable {
  /// A file or a folder cannot be read or written.
  case file(FileFailure)
  /// One of two things to compare is a folder and the other a file.
  case notOfOneKind(folder: String, file: String)
  /// Both sides lead to one folder or file, and nothing could ever differ.
  case sameOnBothSides(baseline: String, actual: String)
  /// A pipe should become the baseline of later comparisons.
  case pipeNotUpdated(path: String)
  /// There is no image on either side, but maybe other files.
  case nothingToCompare(baseline: String, actual: String, otherFiles: Int = 0)
  /// A pattern matches none of the images.
  case noImageMatches(pattern: String)
  /// A file would be written over what is compared.
  case writesIntoCompared(path: String, compared: String)
  /// An image that was compared can no longer be read.
  case imageNotRead(path: String, reason: String)
  /// The check was asked to stop.
  case interrupted
}

/// A file or a folder that cannot be read or written.
public struct FileFailure: Error, Equatable, CustomStringConvertible {
  /// What it is in the terms of the file system.
  package let error: FileError

  /// What happened, with the path, in one sentence.
  public var description: String { "\(error)" }
}

extension RegressionError: CustomStringConvertible {
  /// What happened, in one sentence.
  public var description: String {
    switch self {
    case .file(let failure): "\(failure)"
    case .notOfOneKind(let folder, let file):
      "'\(folder)' is a folder and '\(file)' a file."
    case .sameOnBothSides(let baseline, let actual):
      baseline == actual
        ? "'\(baseline)' would be compared with itself."
        : "'\(baseline)' and '\(actual)' lead to one place, which would be compared with itself."
    case .pipeNotUpdated(let path):
      "'\(path)' is a pipe, which cannot be updated."
    case .nothingToCompare(let baseline, let actual, let others):
      "There is nothing to compare: no matching PNG files in '\(baseline)' or '\(actual)'."
        + (others == 0
          ? ""
          : " Only PNG is compared, and \(others == 1 ? "1 file has" : "\(others) files have") "
            + "another ending.")
    case .noImageMatches(let pattern):
      "'\(pattern)' matches no picture."
    case .writesIntoCompared(let path, let compared):
      "'\(path)' lies in '\(compared)', which is compared."
    case .imageNotRead(let path, let reason):
      "'\(path)' could not be read again: \(reason.withFullStop)"
    case .interrupted: "Stopped."
    }
  }

  /// Does work with files.
  static func wrap<Result>(
    _ work: () throws(FileError) -> Result
  ) throws(RegressionError) -> Result {
    do { return try work() } catch { throw .file(FileFailure(error: error)) }
  }
}

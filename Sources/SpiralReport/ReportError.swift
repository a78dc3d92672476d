package import Files
package import SpiralCore

/// Why a report could not be made, as facts.
package enum ReportError: Error, Equatable {
  /// The loss of a model became infinite or not a number.
  case diverged(model: ModelName, Divergence)
  /// A file or a folder cannot be read or written.
  case file(FileError)
  /// None of the folders has the font.
  case noFont(folders: [String])
  /// A font file cannot be used.
  case unreadableFont(path: String, reason: String)
  /// A picture would be larger than Cairo can draw.
  case pictureTooLarge(reason: String)
  /// A picture could not be drawn.
  case drawingFailed(figure: String, reason: String)
  /// The user, or the system, asked the program to stop.
  case interrupted
  /// One of two things to compare is a folder and the other a file.
  case notOfOneKind(folder: String, file: String)
  /// There is no picture on either side.
  case nothingToCompare(baseline: String, actual: String)
  /// A pattern stands for none of the pictures.
  case noPictureMatches(pattern: String)
  /// A file would be written into a folder that is compared.
  case writesIntoCompared(option: String, path: String, folder: String)
}

extension ReportError {
  /// The exit status of the command.
  package var status: Int32 {
    switch self {
    case .file(let error): error.status
    case .pictureTooLarge, .notOfOneKind, .noPictureMatches, .writesIntoCompared: 64
    case .unreadableFont: 65
    case .noFont, .nothingToCompare: 66
    case .diverged: 70
    case .drawingFailed: 74
    case .interrupted: 130
    }
  }

  /// Does work with files.
  static func wrap<Result>(_ work: () throws(FileError) -> Result) throws(ReportError) -> Result {
    do { return try work() } catch { throw .file(error) }
  }
}

extension FileError {
  /// The exit status of the command.
  fileprivate var status: Int32 {
    switch self {
    case .badContent: 65
    case .notOpened, .notRead: 66
    case .isFile, .notWritable, .notCreated, .foreign, .documentNotWritable: 73
    case .writeFailed: 74
    }
  }

  /// What to do about it.
  fileprivate var remedy: String {
    switch self {
    case .notOpened: "Check the path."
    case .notRead: "Try again when no process is writing to it."
    case .badContent: "Fix it or regenerate it."
    case .isFile: "Pass a folder to --out."
    case .notCreated: "Pass another folder to --out."
    case .notWritable: "Change its mode, or pass another folder to --out."
    case .foreign: "Move it away, or pass another folder to --out."
    case .documentNotWritable: "Pass another path."
    case .writeFailed: "Files already written are complete."
    }
  }
}

extension ReportError: CustomStringConvertible {
  /// What happened, and what to do.
  package var description: String {
    switch self {
    case .file(let error): "\(error) \(error.remedy)"
    case .diverged(.linear, let divergence): "Training of the linear model failed: \(divergence)"
    case .diverged(.network, let divergence): "Training of the net failed: \(divergence)"
    case .noFont(let folders):
      "DejaVuSans.ttf is in none of \(folders.joined(separator: ", ")). "
        + "Install the package fonts-dejavu-core."
    case .unreadableFont(let path, let reason):
      "The font '\(path)' cannot be used. \(reason)"
    case .pictureTooLarge(let reason): "\(reason)"
    case .drawingFailed(let figure, let reason):
      "The figure '\(figure)' could not be drawn. \(reason)"
    case .interrupted:
      "Stopped. Nothing was written; files of an earlier run are as they were."
    case .notOfOneKind(let folder, let file):
      "'\(folder)' is a folder and '\(file)' a file. Pass two folders or two files."
    case .nothingToCompare(let baseline, let actual):
      "There is nothing to compare: neither '\(baseline)' nor '\(actual)' has a picture that is "
        + "asked for. Check the paths and the choice of pictures."
    case .noPictureMatches(let pattern):
      "--only '\(pattern)' stands for none of the pictures. "
        + "Give a path relative to the folders; * stands for any text."
    case .writesIntoCompared(let option, let path, let folder):
      "\(option) '\(path)' lies in '\(folder)', which is compared. Pass a place outside of it."
    }
  }
}

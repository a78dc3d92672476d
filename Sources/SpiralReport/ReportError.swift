package import SpiralCore

/// Why a report could not be made, as facts.
package enum ReportError: Error, Equatable {
  /// The loss of a model became infinite or not a number.
  case diverged(model: ModelName, Divergence)
  /// An input cannot be opened.
  case inputNotOpened(path: String, reason: String)
  /// An input is not what it should be.
  case badData(path: String, place: String, reason: String)
  /// None of the folders has the font.
  case noFont(folders: [String])
  /// A font file cannot be used.
  case unreadableFont(path: String, reason: String)
  /// The path of the output folder, or a part of it, is a file.
  case outputIsFile(path: String)
  /// The output folder cannot be written to.
  case outputNotWritable(path: String)
  /// The output folder cannot be made.
  case outputNotCreated(path: String, reason: String)
  /// A file in the output folder has the name of one of ours, but is not ours.
  case foreignFile(path: String)
  /// A write failed.
  case writeFailed(path: String, reason: String)
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
  /// A document cannot go where it should.
  case documentNotWritable(path: String, reason: String)
}

extension ReportError {
  /// The exit status of the command.
  package var status: Int32 {
    switch self {
    case .pictureTooLarge, .notOfOneKind, .noPictureMatches, .writesIntoCompared: 64
    case .unreadableFont, .badData: 65
    case .noFont, .inputNotOpened, .nothingToCompare: 66
    case .diverged: 70
    case .outputIsFile, .outputNotWritable, .outputNotCreated, .foreignFile, .documentNotWritable:
      73
    case .writeFailed, .drawingFailed: 74
    case .interrupted: 130
    }
  }
}

extension ReportError: CustomStringConvertible {
  /// What happened, and what to do.
  package var description: String {
    switch self {
    case .diverged(.linear, let divergence): "Training of the linear model failed: \(divergence)"
    case .diverged(.network, let divergence): "Training of the net failed: \(divergence)"
    case .inputNotOpened(let path, let reason):
      "'\(path)' cannot be opened: \(reason.sentence) Check the path."
    case .badData(let path, let place, let reason):
      "'\(path)' is not usable, \(place): \(reason.sentence) Mend it or make it anew."
    case .noFont(let folders):
      "DejaVuSans.ttf is in none of \(folders.joined(separator: ", ")). "
        + "Install the package fonts-dejavu-core."
    case .unreadableFont(let path, let reason):
      "The font '\(path)' cannot be used. \(reason)"
    case .outputIsFile(let path):
      "'\(path)' is a file, not a folder. Pass a folder to --out."
    case .outputNotWritable(let path):
      "The folder '\(path)' is not writable. Change its mode, or pass another folder to --out."
    case .outputNotCreated(let path, let reason):
      "The folder '\(path)' could not be made: \(reason). Pass another folder to --out."
    case .foreignFile(let path):
      "'\(path)' was not written by spiral-report and is left alone. "
        + "Move it away, or pass another folder to --out."
    case .writeFailed(let path, let reason):
      "'\(path)' could not be written: \(reason.sentence) Files written before it are complete."
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
    case .documentNotWritable(let path, let reason):
      "'\(path)' cannot be written: \(reason). Pass another path."
    }
  }
}

extension String {
  /// Words of others with a full stop.
  fileprivate var sentence: String { last == "." ? self : self + "." }
}

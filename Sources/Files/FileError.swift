import TextFormatting

/// What went wrong with a file or a folder.
package enum FileError: Error, Equatable {
  /// An input cannot be opened.
  case notOpened(path: String, reason: String)
  /// An open file cannot be read.
  case notRead(path: String, reason: String)
  /// An input holds something that it must not; the place is nothing for the file as a whole.
  case badContent(path: String, place: String?, reason: String)
  /// The path of a folder, or a part of it, is a file.
  case isFile(path: String)
  /// A folder cannot be written to.
  case notWritable(path: String)
  /// A folder cannot be made.
  case notCreated(path: String, reason: String)
  /// A file in an output folder has the name of one of ours, but is not ours.
  case foreign(path: String)
  /// Files of ours in an output folder are not as they were written.
  case changed(paths: [String])
  /// A document cannot go where it should.
  case documentNotWritable(path: String, reason: String)
  /// A write failed.
  case writeFailed(path: String, reason: String)
}

extension FileError: CustomStringConvertible {
  /// What happened, in one sentence. What to do about it depends on who asked for the file.
  package var description: String {
    switch self {
    case .notOpened(let path, let reason):
      "'\(path)' cannot be opened: \(reason.withFullStop)"
    case .notRead(let path, let reason):
      "'\(path)' cannot be read: \(reason.withFullStop)"
    case .badContent(let path, let place, let reason):
      "'\(path)' cannot be used: \(place.map { $0 + ": " } ?? "")\(reason.withFullStop)"
    case .isFile(let path):
      "'\(path)' is a file, not a folder."
    case .notWritable(let path):
      "The folder '\(path)' is not writable."
    case .notCreated(let path, let reason):
      "The folder '\(path)' could not be created: \(reason.withFullStop)"
    case .foreign(let path):
      "'\(path)' was not written by spiral-report and is left alone."
    case .changed(let paths):
      paths.map { "'\($0)'" }.joined(atMost: 3)
        + (paths.count == 1
          ? " was changed since spiral-report wrote it and is"
          : " were changed since spiral-report wrote them and are") + " left alone."
    case .documentNotWritable(let path, let reason):
      "'\(path)' cannot be written: \(reason.withFullStop)"
    case .writeFailed(let path, let reason):
      "'\(path)' could not be written: \(reason.withFullStop)"
    }
  }
}

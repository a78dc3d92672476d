import FoundationEssentials

/// A file that the user names, read whole.
struct InputFile {
  /// The path as the user wrote it.
  let path: String
  /// The contents, without a byte-order mark.
  let bytes: Data

  /// Reads a file.
  ///
  /// - Throws: ``ReportError/inputNotOpened(path:reason:)``.
  init(_ path: String) throws(ReportError) {
    self.path = path
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .inputNotOpened(path: path, reason: "there is no such file")
    }
    guard !isFolder else { throw .inputNotOpened(path: path, reason: "it is a folder") }
    guard FileManager.default.isReadableFile(atPath: path),
      let data = FileManager.default.contents(atPath: path)
    else { throw .inputNotOpened(path: path, reason: "it cannot be read") }
    // Editors on some systems put the mark in front of UTF-8; it is no part of the content.
    let mark = Data([0xEF, 0xBB, 0xBF])
    bytes = data.starts(with: mark) ? data.dropFirst(mark.count) : data
  }

  /// The error of a file whose content is not what it should be.
  func bad(at place: String, _ reason: String) -> ReportError {
    .badData(path: path, place: place, reason: reason)
  }
}

import Files
import ImageComparison

/// What is compared: two folders or two files.
package struct PicturePair: Sendable {
  /// The approved pictures.
  package let baseline: PictureSource
  /// The pictures in question.
  package let actual: PictureSource

  /// Takes sources as they are.
  package init(_ baseline: PictureSource, _ actual: PictureSource) {
    self.baseline = baseline
    self.actual = actual
  }

  /// Finds two folders or two files.
  ///
  /// - Parameter mayBeNew: Whether there need not be a baseline yet.
  /// - Throws: `inputNotOpened`, or `notOfOneKind` for a folder and a file.
  package init(baseline: String, actual: String, mayBeNew: Bool = false) throws(ReportError) {
    let isFolder = try Self.isFolder(actual)
    let isNew = mayBeNew && !FileSystem.isTaken(baseline)
    let isSameKind = isNew ? true : try Self.isFolder(baseline) == isFolder
    guard isSameKind else {
      throw .notOfOneKind(
        folder: isFolder ? actual : baseline, file: isFolder ? baseline : actual)
    }
    if isFolder {
      self.init(
        isNew ? PictureSource(path: baseline, files: []) : try PictureSource(folder: baseline),
        try PictureSource(folder: actual))
    } else {
      let name = FileSystem.lastName(in: baseline)
      let picture = name.isPNGPath ? name : name + ".png"
      self.init(
        PictureSource(path: baseline, isFolder: false, files: isNew ? [] : [picture]),
        PictureSource(path: actual, isFolder: false, files: [picture]))
    }
  }

  private static func isFolder(_ path: String) throws(ReportError) -> Bool {
    try ReportError.wrap { () throws(FileError) in try FileSystem.isFolder(path) }
  }
}

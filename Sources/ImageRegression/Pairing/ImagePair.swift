internal import Files

/// What is compared: two folders or two files.
public struct ImagePair: Sendable {
  /// The approved images.
  public let baseline: ImageSource
  /// The images in question.
  public let actual: ImageSource

  /// Takes sources as they are.
  package init(_ baseline: ImageSource, _ actual: ImageSource) {
    self.baseline = baseline
    self.actual = actual
  }

  /// Finds two folders or two files.
  ///
  /// - Parameters:
  ///   - baseline: The approved images: a folder or a file.
  ///   - actual: The images in question: the same.
  ///   - mayBeNew: Whether there need not be a baseline yet.
  /// - Throws: ``RegressionError``: `file`, or `notOfOneKind` for a folder and a file.
  public init(
    baseline: String, actual: String, mayBeNew: Bool = false
  ) throws(RegressionError) {
    let isFolder = try Self.isFolder(actual)
    let isNew = mayBeNew && !FileSystem.isTaken(baseline)
    let isSameKind = isNew ? true : try Self.isFolder(baseline) == isFolder
    guard isSameKind else {
      throw .notOfOneKind(
        folder: isFolder ? actual : baseline, file: isFolder ? baseline : actual)
    }
    if isFolder {
      self.init(
        isNew ? ImageSource(path: baseline, files: []) : try ImageSource(folder: baseline),
        try ImageSource(folder: actual))
    } else {
      let name = FileSystem.lastName(in: baseline)
      let image = name.isPNGPath ? name : name + ".png"
      self.init(
        ImageSource(path: baseline, isFolder: false, files: isNew ? [] : [image]),
        ImageSource(path: actual, isFolder: false, files: [image]))
    }
  }

  private static func isFolder(_ path: String) throws(RegressionError) -> Bool {
    try RegressionError.wrap { () throws(FileError) in try FileSystem.isFolder(path) }
  }
}

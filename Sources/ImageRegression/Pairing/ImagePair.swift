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

  /// Finds two folders or two files; a file may be a pipe, which is read to its end.
  ///
  /// - Parameters:
  ///   - baseline: The approved images: a folder or a file.
  ///   - actual: The images in question: the same.
  ///   - mayBeNew: Whether there need not be a baseline yet, since it is going to be written.
  /// - Throws: ``RegressionError``: `file`, `notOfOneKind` for a folder and a file, `sameOnBothSides`, or
  ///   `pipeNotUpdated` for a pipe that is going to be written.
  public init(
    baseline: String, actual: String, mayBeNew: Bool = false
  ) throws(RegressionError) {
    let kind = try Self.kind(of: actual)
    let isNew = mayBeNew && !FileSystem.isTaken(baseline)
    let baselineKind = isNew ? nil : try Self.kind(of: baseline)
    if let baselineKind {
      guard (baselineKind == .folder) == (kind == .folder) else {
        throw .notOfOneKind(
          folder: kind == .folder ? actual : baseline, file: kind == .folder ? baseline : actual)
      }
      if FileSystem.areOne(baseline, actual) {
        throw .sameOnBothSides(baseline: baseline, actual: actual)
      }
      if mayBeNew && baselineKind == .pipe { throw .pipeNotUpdated(path: baseline) }
    }
    if kind == .folder {
      self.init(
        isNew ? ImageSource(path: baseline, files: []) : try ImageSource(folder: baseline),
        try ImageSource(folder: actual))
      return
    }
    // What the shell calls a pipe says nothing.
    let name = FileSystem.lastName(
      in: baselineKind == .pipe && kind == .file ? actual : baseline)
    let image = name.isPNGPath ? name : name + ".png"
    func source(_ path: String, _ kind: FileSystem.Kind?) throws(RegressionError) -> ImageSource {
      kind == .pipe
        ? try ImageSource(pipe: path, name: image)
        : ImageSource(path: path, isFolder: false, files: kind == nil ? [] : [image])
    }
    self.init(try source(baseline, baselineKind), try source(actual, kind))
  }

  private static func kind(of path: String) throws(RegressionError) -> FileSystem.Kind {
    try RegressionError.wrap { () throws(FileError) in try FileSystem.kind(of: path) }
  }
}

internal import Files
internal import ImageComparison
internal import Images

/// One side of a comparison: the files below a folder, or a single file.
public struct ImageSource: Sendable {
  /// The path as the user wrote it.
  public let path: String
  /// Whether it is a folder.
  public let isFolder: Bool
  /// The paths of the files below the folder, relative to it, in no order; of a file the one name that
  /// both sides have in the comparison.
  public let files: [String]
  /// What came out of the path, where it leads to a pipe.
  private let piped: FileContents?

  /// Makes a source of which the files are known.
  package init(path: String, isFolder: Bool = true, files: [String]) {
    self.init(path: path, isFolder: isFolder, files: files, piped: nil)
  }

  private init(path: String, isFolder: Bool, files: [String], piped: FileContents?) {
    self.path = path
    self.isFolder = isFolder
    self.files = files
    self.piped = piped
  }

  /// Reads the one image that comes out of a pipe.
  ///
  /// - Parameter name: The name of the image in the comparison.
  /// - Throws: ``RegressionError``: `file`.
  init(pipe path: String, name: String) throws(RegressionError) {
    let bytes = try RegressionError.wrap { () throws(FileError) in try InputFile.contents(path) }
    self.init(path: path, isFolder: false, files: [name], piped: .memory(Array(bytes)))
  }

  /// Lists a folder with all that is below it.
  ///
  /// Differences that were drawn there, or in a folder below, are left out. A link to a folder that it
  /// lies in would lead round in a circle; it is listed and not followed.
  ///
  /// - Throws: ``RegressionError``: `file`.
  package init(folder path: String) throws(RegressionError) {
    let listing = try RegressionError.wrap { () throws(FileError) in
      try FolderListing(
        of: path, besidesOurs: OutcomeFiles.differencesFolder, tolerating: \.isPNGPath)
    }
    self.init(path: path, files: listing.files)
  }
}

// MARK: Files

extension ImageSource {
  /// Whether it is a pipe, such as a shell makes of another command: it cannot be read again, nor written to.
  public var isPipe: Bool { piped != nil }

  /// The folder itself, or the one that the file is in; empty for the working folder.
  var folder: String { isFolder ? path : FileSystem.folder(of: path) }

  /// Where a file is.
  package func fullPath(of file: String) -> String {
    guard isFolder else { return path }
    return path.hasSuffix("/") ? path + file : "\(path)/\(file)"
  }

  /// The contents of a file, which are read as they are needed where it is large.
  func contents(of file: String, _ side: Side) -> Result<FileContents, FileFault> {
    if let piped { return .success(piped) }
    let path = fullPath(of: file)
    if path.unicodeScalars.contains("\u{FFFD}") {
      return .failure(
        FileFault(
          side: side, reason: "cannot be opened: its name is not valid UTF-8. Rename it."))
    }
    return Result { () throws(FileError) in try FileContents(at: path) }
      .mapError { FileFault(side: side, reason: $0.imageReason) }
  }

  /// The contents of a file, all at once.
  ///
  /// - Throws: ``FileFault``.
  func bytes(of file: String, _ side: Side) throws(FileFault) -> [UInt8] {
    let contents = try contents(of: file, side).get()
    do throws(FileError) {
      return try contents.all
    } catch {
      throw FileFault(side: side, reason: error.imageReason)
    }
  }
}

extension FileError {
  /// What happened and what to do, to follow the name of an image.
  fileprivate var imageReason: String {
    switch self {
    case .notOpened(_, OpenFile.notAFile): "is not a file. Put the picture itself there."
    case .notOpened(_, let reason): "cannot be opened: \(reason). Check its mode and its path."
    case .notRead(_, let reason): "\(PNGDecodingError.notRead(reason: reason))"
    default: "\(self)"
    }
  }
}

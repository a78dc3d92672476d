import Files
import ImageComparison
import Images

/// One side of a comparison: the files below a folder, or a single file.
package struct PictureSource: Sendable {
  /// The path as the user wrote it.
  package let path: String
  /// Whether it is a folder.
  package let isFolder: Bool
  /// The paths of the files below the folder, relative to it, in no order; of a file the one name that
  /// both sides have in the comparison.
  package let files: [String]

  /// Makes a source of which the files are known.
  package init(path: String, isFolder: Bool = true, files: [String]) {
    self.path = path
    self.isFolder = isFolder
    self.files = files
  }

  /// Lists a folder with all that is below it.
  ///
  /// Pictures of differences that this program drew there, or in a folder below, are left out. A link to
  /// a folder that it lies in would lead round in a circle; it is listed and not followed.
  ///
  /// - Throws: `file`.
  package init(folder path: String) throws(ReportError) {
    let listing = try ReportError.wrap { () throws(FileError) in
      try FolderListing(
        of: path, besidesOurs: ComparisonDocuments.differencesFolder, tolerating: \.isPNGPath)
    }
    self.init(path: path, files: listing.files)
  }
}

// MARK: Files

extension PictureSource {
  /// The folder itself, or the one that the file is in; empty for the working folder.
  var folder: String {
    isFolder ? path : FileSystem.folder(of: path)
  }

  /// Where a file is.
  func fullPath(of file: String) -> String {
    guard isFolder else { return path }
    return path.hasSuffix("/") ? path + file : "\(path)/\(file)"
  }

  /// The contents of a file, which are read as they are needed where it is large.
  ///
  /// - Throws: ``UnreadableFile``.
  func open(_ file: String) throws(UnreadableFile) -> FileContents {
    let path = fullPath(of: file)
    if path.unicodeScalars.contains("\u{FFFD}") {
      throw UnreadableFile(reason: "cannot be opened: its name is not UTF-8. Rename it.")
    }
    do throws(FileError) {
      return try FileContents(at: path)
    } catch {
      throw UnreadableFile(reason: error.pictureReason)
    }
  }

  /// The contents of a file, all at once.
  ///
  /// - Throws: ``UnreadableFile``.
  func read(_ file: String) throws(UnreadableFile) -> [UInt8] {
    let contents = try open(file)
    do throws(FileError) {
      return try contents.all
    } catch {
      throw UnreadableFile(reason: error.pictureReason)
    }
  }
}

/// Why a picture cannot be read, to follow its name.
struct UnreadableFile: Error, CustomStringConvertible {
  let reason: String
  var description: String { reason }
}

extension FileError {
  /// What happened and what to do, to follow the name of a picture.
  fileprivate var pictureReason: String {
    switch self {
    case .notOpened(_, "it is not a file"): "is not a file. Put the picture itself there."
    case .notOpened(_, let reason):
      "cannot be opened: \(reason). Check its mode and its path."
    case .notRead(_, let reason): "\(PNGDecodingError.notRead(reason: reason))"
    default: "\(self)"
    }
  }
}

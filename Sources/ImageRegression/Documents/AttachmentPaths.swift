internal import Files

/// How a JUnit document names the differences that are attached to its test cases.
///
/// There is no one rule that all CI services read, so the caller chooses that of the service.
public enum AttachmentPaths: Hashable, Sendable {
  /// Relative to the folder of the document, so that both can be moved together.
  case fromDocument
  /// Relative to a folder, as GitLab takes paths for relative to that of the project.
  case fromFolder(String)
  /// From the root, as Jenkins needs them.
  case absolute

  /// How a document names a file.
  ///
  /// - Parameters:
  ///   - file: The file, by a path from the working folder.
  ///   - document: The document; one on standard output is taken to be in the working folder.
  func name(of file: String, in document: String) -> String {
    switch self {
    case .fromDocument:
      FileSystem.relativePath(
        of: file, from: isStandardOutput(document) ? "" : FileSystem.folder(of: document))
    case .fromFolder(let folder): FileSystem.relativePath(of: file, from: folder)
    case .absolute: FileSystem.absolutePath(of: file)
    }
  }
}

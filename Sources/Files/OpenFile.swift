package import SystemPackage

/// The owner of an open file.
package final class OpenFile: Sendable {
  /// The path that it was opened at.
  package let path: String
  /// The number of bytes that it had when it was opened.
  package let count: Int
  /// The file itself, open as long as its owner is there.
  package let descriptor: FileDescriptor
  /// The reason for not opening a folder, a device or a pipe.
  package static let notAFile = "it is not a file"

  /// Opens a file to read it, and nothing that whoever opens it may wait for.
  ///
  /// - Throws: `notOpened`.
  package init(_ path: String) throws(FileError) {
    do {
      self.path = path
      guard try FilePath(path).stat().type == .regular else {
        throw FileError.notOpened(path: path, reason: Self.notAFile)
      }
      descriptor = try .open(FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      count = Int(try descriptor.stat().size)
    } catch let error as FileError {
      throw error
    } catch {
      throw .notOpened(path: path, reason: systemReason(error))
    }
  }

  deinit {
    // Nothing was written that could be lost.
    try? descriptor.close()
  }
}

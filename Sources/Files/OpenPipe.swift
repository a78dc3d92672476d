package import SystemPackage

/// The owner of an open pipe.
package final class OpenPipe: Sendable {
  /// The path that it was opened at.
  package let path: String
  /// The pipe itself, open as long as its owner is there; reading it never waits.
  package let descriptor: FileDescriptor

  /// Opens a pipe to read it, whether somebody writes to it yet or not: an open that waits could not be stopped.
  ///
  /// - Throws: `notOpened`.
  package init(_ path: String) throws(FileError) {
    self.path = path
    do {
      descriptor = try .open(FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
    } catch {
      throw .notOpened(path: path, reason: systemReason(error))
    }
  }

  deinit {
    // Nothing was written that could be lost.
    try? descriptor.close()
  }
}

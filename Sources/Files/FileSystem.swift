package import FoundationEssentials
import SystemPackage

/// The questions and changes that concern one path.
package enum FileSystem {
  /// Whether there is something at a path, wherever a link leads.
  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// Whether a path is taken, be it by a link that leads nowhere.
  package static func isTaken(_ path: String) -> Bool {
    (try? FilePath(path).stat(followTargetSymlink: false)) != nil
  }

  /// Whether files can be made in a folder: it may be written to, and be gone through.
  static func takesFiles(_ folder: String) -> Bool {
    FileManager.default.isWritableFile(atPath: folder)
      && FileManager.default.isExecutableFile(atPath: folder)
  }

  /// What a path leads to.
  package enum Kind: Equatable, Sendable {
    /// A folder.
    case folder
    /// A file.
    case file
    /// A pipe, or a file that the shell opened and gave a number: it is read once and has no place of its own.
    case pipe
  }

  /// What a path leads to.
  ///
  /// - Throws: `notOpened`, also for a device.
  package static func kind(of path: String) throws(FileError) -> Kind {
    let type: FileType
    do { type = try FilePath(path).stat().type } catch {
      throw .notOpened(path: path, reason: "\(error)")
    }
    switch type {
    case .directory: return .folder
    case .regular: return FilePath(path).isNumbered ? .pipe : .file
    case .fifo, .socket: return .pipe
    default: throw .notOpened(path: path, reason: "it is a device, not a file")
    }
  }

  /// Whether a path leads to a folder and not to a file.
  ///
  /// - Throws: `notOpened`, also for a device.
  package static func isFolder(_ path: String) throws(FileError) -> Bool {
    try kind(of: path) == .folder
  }

  /// Whether two paths lead to one folder, one pipe or one place for a file, however they are written and
  /// whatever links lead there.
  ///
  /// A file may have several places; with hard links, two of them are two copies.
  package static func areOne(_ path: String, _ other: String) -> Bool {
    let (one, two) = (FilePath(path), FilePath(other))
    guard let found = try? one.stat(), let second = try? two.stat(),
      found.inode == second.inode, found.deviceID == second.deviceID
    else { return false }
    return found.type != .regular || one.followingLinks.place == two.followingLinks.place
  }

  /// Whether a path lies in a folder, or is that folder, whatever links lead there.
  ///
  /// What does not exist yet lies where its nearest existing folder is.
  package static func isPath(_ path: String, within folder: String) -> Bool {
    [FilePath(path), FilePath(path).followingLinks].contains { $0.isWithin(FilePath(folder)) }
  }

  /// The last name in a path, or the whole path where it has none.
  package static func lastName(in path: String) -> String {
    FilePath(path).lastComponent.map(\.string) ?? path
  }

  /// What is before the last name in a path; empty for the working folder.
  package static func folder(of path: String) -> String {
    FilePath(path).removingLastComponent().string
  }
}

extension FilePath {
  /// Whether the path is one of those that the system gives to the files that a process has open, such as
  /// `/dev/stdin` and `/dev/fd/63`.
  fileprivate var isNumbered: Bool {
    let path = FilePath(FileManager.default.currentDirectoryPath).pushing(self)
      .lexicallyNormalized()
    return path == "/dev/stdin"
      || ["/dev/fd", "/proc"].contains { path.starts(with: FilePath($0)) }
  }
}

extension FileSystem {
  /// The number of bytes of a file; nothing where there is none.
  package static func size(of path: String) -> Int? {
    (try? FilePath(path).stat()).map { Int($0.size) }
  }
}

extension URL {
  /// A path as the system knows it. `URL(filePath:)` takes a tilde for the user's home, where nobody expects a
  /// file: shells have replaced it where that was meant.
  init(exactly path: String) {
    self.init(filePath: path.hasPrefix("~") ? "./" + path : path)
  }
}

// MARK: Changes

extension FileSystem {
  /// Writes a file whole or not at all: under another name first, which becomes its own once it is
  /// complete.
  ///
  /// - Parameter makesFolders: Whether folders that are missing on the way are made.
  /// - Throws: `writeFailed`.
  package static func write(
    _ bytes: Data, to path: String, makesFolders: Bool = false
  ) throws(FileError) {
    try change(path) {
      let url = URL(exactly: path)
      if makesFolders {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      }
      try bytes.write(to: url, options: .atomic)
    }
  }

  /// Adds text to the end of a file, which is made if need be.
  ///
  /// - Throws: `writeFailed`.
  package static func append(_ text: String, to path: String) throws(FileError) {
    do {
      // Whoever opens a pipe may wait for its reader, and be ended while he waits.
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.append, .create],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter { try change(path) { _ = try file.writeAll(text.utf8) } }
    } catch let error as FileError {
      throw error
    } catch {
      throw .writeFailed(path: path, reason: systemReason(error))
    }
  }

  /// Takes a file away.
  ///
  /// - Throws: `writeFailed`, also where there is none.
  package static func remove(_ path: String) throws(FileError) {
    try change(path) { try FileManager.default.removeItem(atPath: path) }
  }

  private static func change(_ path: String, _ work: () throws -> Void) throws(FileError) {
    try FileChanges.whole { () throws(FileError) in
      do { try work() } catch {
        throw .writeFailed(path: path, reason: systemReason(error))
      }
    }
  }
}

package import FoundationEssentials
import SystemPackage

/// A document at a path that the user chose.
package struct DocumentFile: Sendable {
  /// The path, or `-` for standard output.
  package let path: String
  private let target: Target

  private enum Target {
    case standardOutput
    /// A file that is replaced, at the end of all links.
    case file(FilePath)
    /// A device or a pipe.
    case stream
  }

  /// Checks a path without changing anything, so that a hopeless run ends before its work.
  ///
  /// - Throws: `documentNotWritable`.
  package init(_ path: String) throws(FileError) {
    self.path = path
    if isStandardOutput(path) {
      target = .standardOutput
      return
    }
    if path.isEmpty { throw .documentNotWritable(path: path, reason: "it has no name") }
    let file = FilePath(path).followingLinks
    let type = try? file.stat().type
    if type == .directory { throw .documentNotWritable(path: path, reason: "it is a folder") }
    if let type, type != .regular {
      target = .stream
      guard FileManager.default.isWritableFile(atPath: path) else {
        throw .documentNotWritable(path: path, reason: "it is not writable")
      }
      return
    }
    target = .file(file)
    // A document that is replaced takes the place of the old one in its folder.
    var folder = file.removingLastComponent()
    while !folder.isEmpty, (try? folder.stat()) == nil { folder.removeLastComponent() }
    let nearest = folder.isEmpty ? "." : folder.string
    guard (try? FilePath(nearest).stat().type) == .directory else {
      throw .documentNotWritable(path: path, reason: "'\(nearest)' is a file, not a folder")
    }
    guard FileSystem.takesFiles(nearest) else {
      throw .documentNotWritable(path: path, reason: "the folder '\(nearest)' is not writable")
    }
  }

  /// What two documents have in common that go to one place, however that is written.
  package var place: String {
    switch target {
    case .standardOutput: "-"
    case .file(let file): file.place
    case .stream: FilePath(path).place
    }
  }

  /// Whether the document goes to a file, or into a folder, that may not be there yet.
  package func isAt(_ other: String) -> Bool {
    guard case .file(let file) = target else { return false }
    let place = FilePath(other).place
    return file.place == place || file.place.utf8.starts(with: "\(place)/".utf8)
      || file.isWithin(FilePath(other))
  }

  /// Writes the document, whole or not at all; a device or a pipe gets it as it is.
  ///
  /// - Throws: `writeFailed`.
  package func write(_ bytes: Data) throws(FileError) {
    do {
      switch target {
      case .standardOutput:
        try FileDescriptor.standardOutput.writeAll(bytes)
      case .file(let file):
        try FileSystem.write(bytes, to: file.string, makesFolders: true)
      case .stream:
        let file = try FileDescriptor.open(FilePath(path), .writeOnly)
        try file.closeAfter { _ = try file.writeAll(bytes) }
      }
    } catch Errno.brokenPipe {
      // A reader that has seen enough is no fault.
    } catch FileError.writeFailed(_, let reason) {
      throw .writeFailed(path: path, reason: reason)
    } catch {
      throw .writeFailed(path: path, reason: systemReason(error))
    }
  }
}

/// Whether a path means standard output: `-`, or whatever leads to the same file, as `/dev/stdout` does.
package func isStandardOutput(_ path: String) -> Bool {
  if path == "-" { return true }
  guard let file = try? FilePath(path).stat(),
    let output = try? FileDescriptor.standardOutput.stat()
  else { return false }
  return file.inode == output.inode && file.deviceID == output.deviceID
}

extension FilePath {
  /// The file at the end of all links, whether it is there or not.
  var followingLinks: FilePath {
    var file = self
    // As many as Linux follows.
    for _ in 0..<40 {
      guard (try? file.stat(followTargetSymlink: false).type) == .symbolicLink,
        let next = try? FileManager.default.destinationOfSymbolicLink(atPath: file.string)
      else { break }
      file = file.removingLastComponent().pushing(FilePath(next))
    }
    return file
  }

  /// What all ways to write a path have in common: the nearest folder that exists, as the system knows it,
  /// and the names below it.
  var place: String {
    var folder = lexicallyNormalized()
    var names: [String] = []
    while true {
      if let name = folder.lastComponent { names.insert(name.string, at: 0) }
      folder.removeLastComponent()
      folder = folder.followingLinks
      if let found = try? (folder.isEmpty ? "." : folder).stat() {
        return "\(found.deviceID) \(found.inode) \(names.joined(separator: "/"))"
      }
      if folder.isEmpty { return names.joined(separator: "/") }
    }
  }
}

import FoundationEssentials
import SystemPackage

/// A document at a path that the user chose.
struct DocumentFile: Sendable {
  /// The path, or `-` for standard output.
  let path: String
  private let isRegular: Bool

  /// Checks a path without changing anything, so that a hopeless run ends before its work.
  ///
  /// - Throws: `documentNotWritable`.
  init(_ path: String) throws(ReportError) {
    self.path = path
    let type = try? FilePath(path).stat().type
    isRegular = path != "-" && (type == nil || type == .regular)
    if path == "-" { return }
    if type == .directory { throw .documentNotWritable(path: path, reason: "it is a folder") }
    // A document that is replaced takes the place of the old one in its folder.
    var folder = FilePath(path).removingLastComponent()
    while !folder.isEmpty, (try? folder.stat()) == nil { folder.removeLastComponent() }
    let nearest = folder.isEmpty ? "." : folder.string
    guard (try? FilePath(nearest).stat().type) == .directory else {
      throw .documentNotWritable(path: path, reason: "'\(nearest)' is a file, not a folder")
    }
    guard FileManager.default.isWritableFile(atPath: nearest) else {
      throw .documentNotWritable(path: path, reason: "the folder '\(nearest)' is not writable")
    }
  }

  /// Writes the document, whole or not at all; a device or a pipe gets it as it is.
  ///
  /// - Throws: `writeFailed`.
  func write(_ bytes: Data) throws(ReportError) {
    do {
      if path == "-" {
        try FileDescriptor.standardOutput.writeAll(bytes)
      } else if isRegular {
        let url = URL(filePath: path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url, options: .atomic)
      } else {
        let file = try FileDescriptor.open(FilePath(path), .writeOnly)
        try file.closeAfter { _ = try file.writeAll(bytes) }
      }
    } catch Errno.brokenPipe {
      // A reader that has seen enough is no fault.
    } catch {
      throw .writeFailed(path: path, reason: systemReason(error))
    }
  }
}

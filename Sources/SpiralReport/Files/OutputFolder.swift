package import FoundationEssentials
import Glibc
import SystemPackage

/// A file of the report: where it goes in the output folder, and what is in it.
package struct ReportFile: Equatable, Sendable {
  /// The path relative to the output folder, with `/` between folders.
  package var path: String
  /// The contents.
  package var bytes: Data
  /// The named parts of a picture that shows a figure.
  var parts: [PicturePart] = []

  /// Makes a file of bytes.
  package init(_ path: String, _ bytes: some Sequence<UInt8>) {
    self.path = path
    self.bytes = Data(bytes)
  }

  /// Makes a file of UTF-8 text.
  package init(_ path: String, text: String) {
    self.init(path, text.utf8)
  }
}

/// The folder that a report is written to. Files of other origin in it are never touched.
///
/// The hidden file `.spiral-report` lists the files that are ours. It is written before the first of
/// them, so that an interrupted run leaves no file whose origin is unknown. `report.json` is taken
/// away first and written last: where it is missing, the report is incomplete. Runs that write to one
/// folder at once take turns, so that a report is of one run.
package struct OutputFolder {
  let path: String
  var manager: FileManager { .default }
  static let listName = ".spiral-report"

  /// Checks a folder without changing anything, so that a hopeless run ends before its work.
  ///
  /// - Throws: `outputIsFile`, `outputNotWritable` or, for names of ours that are taken by files of
  ///   others, `foreignFile`.
  package init(_ path: String, expecting names: [String]) throws(ReportError) {
    self.init(unchecked: path)
    try checkFolder()
    try checkOwners(of: names)
  }

  /// A folder that is only looked at.
  init(unchecked path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Writes the report, each file whole or not at all.
  ///
  /// - Throws: `outputNotCreated` or `writeFailed`.
  package func write(_ files: [ReportFile]) throws(ReportError) {
    try makeFolder(path)
    try inTurn { () throws(ReportError) in try writeAll(files) }
  }

  // MARK: Steps

  func full(_ name: String) -> String { "\(path)/\(name)" }

  /// Looks at the folder, or the nearest one above that exists.
  private func checkFolder() throws(ReportError) {
    var folder = path
    while true {
      var isFolder = false
      if manager.fileExists(atPath: folder, isDirectory: &isFolder) {
        guard isFolder else { throw .outputIsFile(path: folder) }
        guard manager.isWritableFile(atPath: folder) else {
          throw .outputNotWritable(path: folder)
        }
        return
      }
      guard let above = folder.folder else {
        guard manager.isWritableFile(atPath: ".") else { throw .outputNotWritable(path: ".") }
        return
      }
      folder = above.isEmpty ? "/" : above
    }
  }

  /// Refuses names that files of others have.
  ///
  /// The list is read after the files are seen: a run at the same time lists a file before it writes it.
  func checkOwners(of names: [String]) throws(ReportError) {
    let present = names.filter { manager.fileExists(atPath: full($0)) }
    let ours = listed()
    if let name = present.first(where: { !ours.contains($0) }) {
      throw .foreignFile(path: full(name))
    }
  }

  /// The files that earlier runs wrote.
  func listed() -> Set<String> {
    // No list, or one that is not text, means that nothing here is ours.
    guard let data = manager.contents(atPath: full(OutputFolder.listName)) else { return [] }
    return Set(data.split(separator: UInt8(ascii: "\n")).map(OutputFolder.name))
  }

  /// Says which files are ours.
  func writeList(_ names: Set<String>) throws(ReportError) {
    let list = names.sorted().flatMap { OutputFolder.line(for: $0) + [UInt8(ascii: "\n")] }
    try write(ReportFile(OutputFolder.listName, list))
  }

  /// A name as a line of the list: a name may have line feeds in it, a line may not.
  private static func line(for name: String) -> [UInt8] {
    name.utf8.flatMap { byte in
      switch byte {
      case UInt8(ascii: "\n"): Array("\\n".utf8)
      case UInt8(ascii: "\\"): Array("\\\\".utf8)
      default: [byte]
      }
    }
  }

  /// The name that a line stands for.
  private static func name(on line: Data) -> String {
    var name: [UInt8] = []
    var isEscaped = false
    for byte in line {
      if !isEscaped && byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      name.append(isEscaped && byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
      isEscaped = false
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Writes files of ours. Only to be called in turn.
  func writeAll(_ files: [ReportFile]) throws(ReportError) {
    for folder in Set(files.compactMap(\.path.folder)).sorted() { try makeFolder(full(folder)) }
    try checkOwners(of: files.map(\.path))
    let ours = listed()
    let names = ours.union(files.map(\.path))
    if names != ours { try writeList(names) }
    if files.contains(where: { $0.path == "report.json" }) { try remove("report.json") }
    for file in files { try write(file) }
  }

  func makeFolder(_ folder: String) throws(ReportError) {
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .outputNotCreated(path: folder, reason: systemReason(error))
    }
  }

  private func write(_ file: ReportFile) throws(ReportError) {
    do {
      // Atomic: a temporary file that takes the name once it is complete.
      try file.bytes.write(to: URL(filePath: full(file.path)), options: .atomic)
    } catch {
      throw .writeFailed(path: full(file.path), reason: systemReason(error))
    }
  }

  /// Takes a file away, if it is there.
  func remove(_ name: String) throws(ReportError) {
    do {
      try manager.removeItem(atPath: full(name))
    } catch let error as CocoaError where error.code == .fileNoSuchFile {
      // Nothing to take away.
    } catch {
      throw .writeFailed(path: full(name), reason: systemReason(error))
    }
  }

  /// Does work while no other run writes to this folder.
  ///
  /// The system frees the lock when the program ends, however it ends.
  func inTurn(_ work: () throws(ReportError) -> Void) throws(ReportError) {
    // A folder that cannot be opened for reading, or a file system without locks, is written to
    // without waiting.
    let folder = try? FileDescriptor.open(FilePath(path), .readOnly)
    defer { try? folder?.close() }
    if let folder { while flock(folder.rawValue, LOCK_EX) == -1, errno == EINTR {} }
    try work()
  }
}

extension String {
  /// The folder that a path leads to a file in, if it names one: what is before the last slash. By its
  /// bytes: an accent may join the slash to one character.
  var folder: String? {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) }
  }
}

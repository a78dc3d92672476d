import FoundationEssentials
import Glibc
import SystemPackage

/// A folder that a program writes to. Files of other origin in it are never touched.
///
/// A hidden file lists the files that are ours. It is written before the first of them, so that an
/// interrupted run leaves no file whose origin is unknown. Runs that write to one folder at once take
/// turns, so that what stands there is of one run.
package struct OutputFolder: Sendable {
  let path: String
  /// The name of the list.
  static let listName = ".spiral-report"

  /// Checks a folder without changing anything, so that a hopeless run ends before its work.
  ///
  /// - Parameter names: The files that will be written, relative to the folder.
  /// - Throws: `isFile`, `notWritable` or, for names of ours that are taken by files of others, `foreign`.
  package init(_ path: String, expecting names: [String] = []) throws(FileError) {
    self.init(unchecked: path)
    try checkFolder()
    try checkOwners(of: names)
  }

  /// A folder that is only looked at.
  init(unchecked path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Writes files, each whole or not at all.
  ///
  /// - Parameter last: A file that is taken away first and written last: where it is missing, the others
  ///   are not complete.
  /// - Throws: `notCreated`, `foreign` or `writeFailed`.
  package func write(_ files: [OutputFile], last: String? = nil) throws(FileError) {
    try makeFolder(path)
    try inTurn { () throws(FileError) in try writeAll(files, last: last) }
  }

  /// Writes files below an inner folder, and takes away those of earlier runs there that are not among
  /// them.
  ///
  /// Without any, nothing is made.
  ///
  /// - Precondition: the paths of the files, relative to this folder, begin with the inner folder.
  /// - Throws: `notCreated`, `foreign` or `writeFailed`.
  package func replaceFiles(below folder: String, with files: [OutputFile]) throws(FileError) {
    precondition(files.allSatisfy { $0.path.isBelow(folder) }, "files below '\(folder)'")
    if !files.isEmpty { try makeFolder(path) }
    try inTurn { () throws(FileError) in
      try checkOwners(of: files.map(\.path))
      let ours = listed()
      let stale = ours.filter { $0.isBelow(folder) }.subtracting(files.map(\.path))
      for name in stale.sorted() { try remove(name) }
      if !stale.isEmpty {
        try writeList(ours.subtracting(stale))
        for name in stale.sorted() { removeEmptyFolders(above: name) }
      }
      if !files.isEmpty { try writeAll(files, last: nil) }
    }
  }

  /// The files that this program wrote below an inner folder of a folder, relative to the latter.
  package static func written(in path: String, below folder: String) -> Set<String> {
    OutputFolder(unchecked: path).listed().filter { $0.isBelow(folder) }
  }

  /// The places in a folder, beside its files, that are written to by ``replaceFiles(below:with:)``.
  package static func places(in path: String, below folder: String) -> [String] {
    [listName, folder].map { "\(path)/\($0)" }
  }
}

// MARK: Steps

extension OutputFolder {
  func full(_ name: String) -> String { "\(path)/\(name)" }

  /// Looks at the folder, or the nearest one above that exists.
  private func checkFolder() throws(FileError) {
    var folder = path
    while true {
      var isFolder = false
      if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
        guard isFolder else { throw .isFile(path: folder) }
        guard FileSystem.takesFiles(folder) else { throw .notWritable(path: folder) }
        return
      }
      guard let above = folder.folder else {
        guard FileSystem.takesFiles(".") else { throw .notWritable(path: ".") }
        return
      }
      folder = above.isEmpty ? "/" : above
    }
  }

  /// Refuses names that files of others have.
  ///
  /// The list is read after the files are seen: a run at the same time lists a file before it writes it.
  private func checkOwners(of names: [String]) throws(FileError) {
    let present = names.filter { FileSystem.exists(full($0)) }
    let ours = listed()
    if let name = present.first(where: { !ours.contains($0) }) {
      throw .foreign(path: full(name))
    }
  }

  /// Writes files of ours. Only to be called in turn.
  private func writeAll(_ files: [OutputFile], last: String?) throws(FileError) {
    for folder in Set(files.compactMap(\.path.folder)).sorted() { try makeFolder(full(folder)) }
    try checkOwners(of: files.map(\.path))
    let ours = listed()
    let names = ours.union(files.map(\.path))
    if names != ours { try writeList(names) }
    if let last, files.contains(where: { $0.path == last }) { try remove(last) }
    for file in files where file.path != last { try write(file) }
    for file in files where file.path == last { try write(file) }
  }

  private func makeFolder(_ folder: String) throws(FileError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .notCreated(path: folder, reason: systemReason(error))
    }
  }

  func write(_ file: OutputFile) throws(FileError) {
    try FileSystem.write(file.bytes, to: full(file.path))
  }

  /// Takes a file away, if it is there.
  private func remove(_ name: String) throws(FileError) {
    do {
      try FileManager.default.removeItem(atPath: full(name))
    } catch let error as CocoaError where error.code == .fileNoSuchFile {
      // Nothing to take away.
    } catch {
      throw .writeFailed(path: full(name), reason: systemReason(error))
    }
  }

  /// Takes away the folders that a file was in, as far as nothing else is in them.
  private func removeEmptyFolders(above name: String) {
    guard let folder = name.folder else { return }
    // What cannot be listed is gone already, or not ours to take.
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: full(folder)),
      names.isEmpty, (try? FileManager.default.removeItem(atPath: full(folder))) != nil
    else { return }
    removeEmptyFolders(above: folder)
  }

  /// Does work while no other run writes to this folder.
  ///
  /// The system frees the lock when the program ends, however it ends.
  private func inTurn(_ work: () throws(FileError) -> Void) throws(FileError) {
    // A folder that cannot be opened for reading, or a file system without locks, is written to
    // without waiting.
    let folder = try? FileDescriptor.open(FilePath(path), .readOnly)
    defer { try? folder?.close() }
    if let folder { while flock(folder.rawValue, LOCK_EX) == -1, errno == EINTR {} }
    // Only now: a run that waits for another one may be ended.
    try FileChanges.whole(work)
  }
}

extension String {
  /// The folder that a path leads to a file in, if it names one: what is before the last slash. By its
  /// bytes: an accent may join the slash to one character.
  package var folder: String? {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) }
  }

  /// Whether a path leads to something in a folder, or further down. By its bytes, too.
  fileprivate func isBelow(_ folder: String) -> Bool {
    utf8.starts(with: "\(folder)/".utf8)
  }
}

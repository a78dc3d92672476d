import Concurrency
import FoundationEssentials
import Glibc
import SystemPackage

/// A folder that a program writes to. Files of other origin in it are never touched, and neither are
/// files of ours that someone changed since.
///
/// A hidden file lists the files that are ours with their checksums. It is written before the first of
/// them, so that an interrupted run leaves no file whose origin is unknown. Runs that write to one folder
/// at once take turns, so that what stands there is of one run.
package struct OutputFolder: Sendable {
  let path: String
  /// The files that were there as we wrote them, when the folder was checked.
  private var unchanged: [String: FileStamp] = [:]
  /// The name of the list.
  static let listName = ".spiral-report"

  /// Checks a folder without changing anything, so that a hopeless run ends before its work.
  ///
  /// - Parameter names: The files that will be written, relative to the folder.
  /// - Throws: `isFile`, `notWritable` or, for names of ours that are taken, `foreign` or `changed`.
  package init(_ path: String, expecting names: [String] = []) throws(FileError) {
    self.init(unchecked: path)
    try checkFolder()
    // Nothing is in the way in a folder that is not there. In others a run that writes at the same time
    // may be between a file and its checksum.
    if names.isEmpty || !FileSystem.exists(self.path) { return }
    var unchanged: [String: FileStamp] = [:]
    try whileLocked { () throws(FileError) in
      unchanged = try checkOwners(of: names, on: list())
    }
    self.unchanged = unchanged
  }

  /// A folder that is only looked at.
  init(unchecked path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Writes files, each whole or not at all, and takes away those of earlier runs that are not among
  /// them.
  ///
  /// - Parameter last: A file that is taken away first and written last: where it is missing, the others
  ///   are not complete.
  /// - Returns: What became of the files of earlier runs.
  /// - Throws: `notCreated`, `foreign`, `changed` or `writeFailed`.
  @discardableResult
  package func write(
    _ files: [OutputFile], last: String? = nil
  ) throws(FileError) -> Leftovers {
    try makeFolder(path)
    var leftovers = Leftovers()
    try inTurn { () throws(FileError) in
      leftovers = try replace(files, instead: { _ in true }, last: last)
    }
    return leftovers
  }

  /// What became of files of earlier runs that a run does not write.
  package struct Leftovers: Equatable, Sendable {
    /// Those that were as we wrote them, and are gone.
    package var removed: [String] = []
    /// Those that were changed since, or may have been, and are still there.
    package var kept: [String] = []
  }

  /// Writes files below an inner folder, and takes away those of earlier runs there that are not among
  /// them.
  ///
  /// Without any, nothing is made.
  ///
  /// - Precondition: the paths of the files, relative to this folder, begin with the inner folder.
  /// - Throws: `notCreated`, `foreign`, `changed` or `writeFailed`.
  package func replaceFiles(below folder: String, with files: [OutputFile]) throws(FileError) {
    precondition(files.allSatisfy { $0.path.isBelow(folder) }, "files below '\(folder)'")
    if !files.isEmpty { try makeFolder(path) }
    try inTurn { () throws(FileError) in
      _ = try replace(files, instead: { $0.isBelow(folder) }, last: nil)
    }
  }

  /// The files that this program wrote below an inner folder of a folder, relative to the latter.
  package static func written(in path: String, below folder: String) -> Set<String> {
    Set(OutputFolder(unchecked: path).list().names.filter { $0.isBelow(folder) })
  }

  /// The places in a folder, beside its files, that are written to by ``replaceFiles(below:with:)``.
  package static func places(in path: String, below folder: String) -> [String] {
    [listName, folder].map { "\(path)/\($0)" }
  }

  /// Puts down that files have been replaced or removed by other means of this program, so that those on
  /// a list of ours do not pass for changed by hand.
  ///
  /// - Throws: `writeFailed`.
  package static func noteChanges(of paths: [String]) throws(FileError) {
    let folders = Dictionary(grouping: paths) { FileSystem.folder(of: $0) }
    for (path, files) in folders.sorted(by: { $0.key < $1.key }) {
      let folder = OutputFolder(unchecked: path.isEmpty ? "." : path)
      guard FileSystem.exists(folder.full(listName)) else { continue }
      try folder.inTurn { () throws(FileError) in
        var list = folder.list()
        for name in files.map(FileSystem.lastName) where !list[name].isEmpty {
          list[name] = folder.checksum(of: name).map { [$0] } ?? []
        }
        try folder.write(list)
      }
    }
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

  /// Refuses names that files of others have, and files of ours that are not as they were written.
  ///
  /// - Returns: Those that are, each with the stamp that it had before it was looked at.
  @discardableResult
  private func checkOwners(
    of names: [String], on list: List
  ) throws(FileError) -> [String: FileStamp] {
    let present = names.filter { FileSystem.exists(full($0)) }
    if let name = present.first(where: { list[$0].isEmpty }) { throw .foreign(path: full(name)) }
    // Reading them takes longest.
    let found = concurrentMap(present.count) { index in
      (stamp: FileStamp(of: full(present[index])), state: state(of: present[index], on: list))
    }
    let files = zip(present, found)
    let changed = files.filter { $0.1.state == .changed }.map { full($0.0) }
    if !changed.isEmpty { throw .changed(paths: changed) }
    return Dictionary(
      files.compactMap { name, file in
        file.state == .unchanged ? file.stamp.map { (name, $0) } : nil
      }, uniquingKeysWith: { first, _ in first })
  }

  private enum State { case missing, unchanged, unknown, changed }

  /// What became of a file of ours since it was written.
  private func state(of name: String, on list: List) -> State {
    guard FileSystem.exists(full(name)) else { return .missing }
    if list[name].contains(nil) { return .unknown }
    if let known = unchanged[name], known == FileStamp(of: full(name)) { return .unchanged }
    // What cannot be read, such as a folder, shows when it is written to.
    return checksum(of: name).map { list[name].contains($0) ? .unchanged : .changed } ?? .unknown
  }

  private func checksum(of name: String) -> Checksum? {
    FileManager.default.contents(atPath: full(name)).map(Checksum.init)
  }

  /// Writes files of ours in place of those that earlier runs wrote. Only to be called in turn.
  ///
  /// While files change the list has both their checksums, so that an interrupted run leaves no file that
  /// passes for changed by hand.
  ///
  /// - Parameter isReplaced: Whether a file on the list goes unless it is among the new ones.
  private func replace(
    _ files: [OutputFile], instead isReplaced: (String) -> Bool, last: String?
  ) throws(FileError) -> Leftovers {
    let old = list()
    try checkOwners(of: files.map(\.path), on: old)
    var during = old
    for file in files { during[file.path].insert(file.checksum) }
    if during != old { try write(during) }

    if let last, files.contains(where: { $0.path == last }) { try remove(last) }
    let written = Set(files.map(\.path))
    var new = during
    var leftovers = Leftovers()
    for name in old.names.sorted() where isReplaced(name) && !written.contains(name) {
      switch state(of: name, on: old) {
      case .unknown, .changed: leftovers.kept.append(name)
      case .unchanged:
        try remove(name)
        leftovers.removed.append(name)
        new[name] = []
      case .missing: new[name] = []
      }
    }
    for name in leftovers.removed { removeEmptyFolders(above: name) }
    for folder in Set(files.compactMap(\.path.folder)).sorted() { try makeFolder(full(folder)) }
    let first = files.filter { $0.path != last }
    // Each waits for the disk.
    let results = concurrentMap(first.count) { index in
      Result { () throws(FileError) in try write(first[index]) }
    }
    for result in results { try result.get() }
    for file in files where file.path == last { try write(file) }
    for file in files { new[file.path] = [file.checksum] }
    if new != during { try write(new) }
    return leftovers
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

  /// Changes files while no other run writes to this folder.
  private func inTurn(_ change: () throws(FileError) -> Void) throws(FileError) {
    // A run that waits for another one may be ended, one that changes files not.
    try whileLocked { () throws(FileError) in try FileChanges.whole(change) }
  }

  /// Does work while no other run writes to this folder.
  ///
  /// The system frees the lock when the program ends, however it ends.
  private func whileLocked(_ work: () throws(FileError) -> Void) throws(FileError) {
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
  package var folder: String? {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) }
  }

  /// Whether a path leads to something in a folder, or further down. By its bytes, too.
  fileprivate func isBelow(_ folder: String) -> Bool {
    utf8.starts(with: "\(folder)/".utf8)
  }
}

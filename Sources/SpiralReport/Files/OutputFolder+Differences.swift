import FoundationEssentials

/// Pictures of differences lie in a folder of their own, each under the path of its picture.
extension OutputFolder {
  static let differencesFolder = "differences"

  /// The places in a folder, beside its files, that are written to by a comparison.
  static func places(in folder: String) -> [String] {
    [listName, differencesFolder].map { "\(folder)/\($0)" }
  }

  /// The pictures of differences that this program drew in a folder, relative to it.
  static func differences(in folder: String) -> Set<String> {
    differences(among: OutputFolder(unchecked: folder).listed())
  }

  private static func differences(among names: Set<String>) -> Set<String> {
    names.filter { $0.utf8.starts(with: "\(differencesFolder)/".utf8) }
  }

  /// Writes pictures of differences and takes away those of earlier runs that are not among them.
  ///
  /// Without any, nothing is made.
  ///
  /// - Throws: `foreignFile`, `outputNotCreated` or `writeFailed`.
  package func writeDifferences(_ files: [ReportFile]) throws(ReportError) {
    if !files.isEmpty { try makeFolder(path) }
    try inTurn { () throws(ReportError) in
      try checkOwners(of: files.map(\.path))
      let ours = listed()
      let stale = OutputFolder.differences(among: ours).subtracting(files.map(\.path))
      for name in stale.sorted() { try remove(name) }
      if !stale.isEmpty {
        try writeList(ours.subtracting(stale))
        for name in stale.sorted() { removeEmptyFolders(above: name) }
      }
      if !files.isEmpty { try writeAll(files) }
    }
  }

  /// Takes away the folders that a file was in, as far as nothing else is in them.
  private func removeEmptyFolders(above name: String) {
    guard let folder = name.folder else { return }
    // What cannot be listed is gone already, or not ours to take.
    guard let names = try? manager.contentsOfDirectory(atPath: full(folder)), names.isEmpty,
      (try? manager.removeItem(atPath: full(folder))) != nil
    else { return }
    removeEmptyFolders(above: folder)
  }
}

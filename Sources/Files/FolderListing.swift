import FoundationEssentials
import SystemPackage

/// The paths of all files in a folder and below it, relative to it, in no order.
package struct FolderListing: Sendable {
  /// The paths.
  package private(set) var files: [String] = []
  private let root: String

  /// Lists a folder with all that is below it.
  ///
  /// A link to a folder that it lies in would lead round in a circle; it is listed and not followed.
  ///
  /// - Parameters:
  ///   - folder: Files that this program wrote below it, in this folder or one further down, are left
  ///     out.
  ///   - ending: A file with this ending may have a name that is not UTF-8.
  /// - Throws: `notOpened`, also for a name that is not UTF-8 and may be that of a folder.
  package init(
    of root: String, besidesOurs folder: String, tolerating ending: (String) -> Bool
  ) throws(FileError) {
    self.root = root
    var ours: Set<String> = []
    var folders: [(path: String, above: Set<Stat.Identity>)] = [("", Self.foldersAbove(root))]
    while let (path, above) = folders.popLast() {
      let full = path.isEmpty ? root : "\(root)/\(path)"
      func inside(_ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }
      ours.formUnion(OutputFolder.written(in: full, below: folder).map(inside))
      let circle = above.union((try? FilePath(full).stat().identity).map { [$0] } ?? [])
      for name in try Self.names(in: full) {
        let found = try? FilePath("\(full)/\(name)").stat()
        if let found, found.type == .directory, !circle.contains(found.identity) {
          folders.append((inside(name), circle))
        } else if found == nil, name.unicodeScalars.contains("\u{FFFD}"), !ending(name) {
          // It may be a folder with files, which nobody would look at.
          throw .notOpened(path: "\(full)/\(name)", reason: "its name is not UTF-8")
        } else {
          files.append(inside(name))
        }
      }
    }
    files.removeAll(where: ours.contains)
  }

  private static func names(in folder: String) throws(FileError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .notOpened(path: folder, reason: systemReason(error))
    }
  }

  /// The folders that a folder lies in.
  private static func foldersAbove(_ root: String) -> Set<Stat.Identity> {
    var above: Set<Stat.Identity> = []
    var folder = FilePath(root).appending("..")
    // The topmost folder is its own parent.
    while let found = try? folder.stat(), above.insert(found.identity).inserted {
      folder.append("..")
    }
    return above
  }
}

extension Stat {
  /// What tells a file from all others of the system.
  fileprivate struct Identity: Hashable {
    let device: DeviceID
    let inode: Inode
  }

  fileprivate var identity: Identity { Identity(device: deviceID, inode: inode) }
}

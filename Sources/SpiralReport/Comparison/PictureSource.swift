import FoundationEssentials
import ImageComparison
import Images
import SystemPackage

/// One side of a comparison: the files below a folder, or a single file.
package struct PictureSource: Sendable {
  /// The path as the user wrote it.
  package let path: String
  /// Whether it is a folder.
  package let isFolder: Bool
  /// The paths of the files below the folder, relative to it, in no order; of a file the one name that
  /// both sides have in the comparison.
  package let files: [String]

  /// Makes a source of which the files are known.
  package init(path: String, isFolder: Bool = true, files: [String]) {
    self.path = path
    self.isFolder = isFolder
    self.files = files
  }

  /// Lists a folder with all that is below it.
  ///
  /// Pictures of differences that this program drew there, or in a folder below, are left out. A link to
  /// a folder that it lies in would lead round in a circle; it is listed and not followed.
  ///
  /// - Throws: `inputNotOpened`.
  package init(folder path: String) throws(ReportError) {
    self.init(path: path, files: try PictureSource.files(below: path))
  }
}

// MARK: Files

extension PictureSource {
  /// The folder itself, or the one that the file is in; empty for the working folder.
  var folder: String {
    isFolder ? path : FilePath(path).removingLastComponent().string
  }

  /// Where a file is.
  func fullPath(of file: String) -> String {
    guard isFolder else { return path }
    return path.hasSuffix("/") ? path + file : "\(path)/\(file)"
  }

  /// The contents of a file, which are read as they are needed where it is large.
  ///
  /// - Throws: ``UnreadableFile``.
  func open(_ file: String) throws(UnreadableFile) -> FileContents {
    let path = fullPath(of: file)
    if path.unicodeScalars.contains("\u{FFFD}") {
      throw UnreadableFile(reason: "cannot be opened: its name is not UTF-8. Rename it.")
    }
    do {
      // Whoever opens a pipe may wait for ever.
      guard try FilePath(path).stat().type == .regular else {
        throw UnreadableFile(reason: "is not a file. Put the picture itself there.")
      }
      let descriptor = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      return try FileContents(OpenFile(descriptor.rawValue))
    } catch let error as UnreadableFile {
      throw error
    } catch let error as PNGDecodingError {
      throw UnreadableFile(reason: "\(error)")
    } catch {
      throw UnreadableFile(
        reason: "cannot be opened: \(systemReason(error)). Check its mode and its path.")
    }
  }

  /// The contents of a file, all at once.
  ///
  /// - Throws: ``UnreadableFile``.
  func read(_ file: String) throws(UnreadableFile) -> [UInt8] {
    let contents = try open(file)
    do throws(PNGDecodingError) {
      return try contents.all
    } catch {
      throw UnreadableFile(reason: "\(error)")
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

  private static func files(below root: String) throws(ReportError) -> [String] {
    var files: [String] = []
    var drawn: Set<String> = []
    var folders: [(path: String, above: Set<Stat.Identity>)] = [("", foldersAbove(root))]
    while let (folder, above) = folders.popLast() {
      let full = folder.isEmpty ? root : "\(root)/\(folder)"
      func inside(_ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: full)
      } catch {
        throw .inputNotOpened(path: full, reason: systemReason(error))
      }
      drawn.formUnion(OutputFolder.differences(in: full).map(inside))
      let circle = above.union((try? FilePath(full).stat().identity).map { [$0] } ?? [])
      for name in names {
        let found = try? FilePath("\(full)/\(name)").stat()
        if let found, found.type == .directory, !circle.contains(found.identity) {
          folders.append((inside(name), circle))
        } else if found == nil, name.unicodeScalars.contains("\u{FFFD}"), !name.isPNGPath {
          // It may be a folder with pictures, which nobody would look at.
          throw .inputNotOpened(path: "\(full)/\(name)", reason: "its name is not UTF-8")
        } else {
          files.append(inside(name))
        }
      }
    }
    return files.filter { !drawn.contains($0) }
  }
}

/// Why a picture cannot be read, to follow its name.
struct UnreadableFile: Error, CustomStringConvertible {
  let reason: String
  var description: String { reason }
}

extension Stat {
  /// What tells a file from all others of the system.
  fileprivate struct Identity: Hashable {
    let device: DeviceID
    let inode: Inode
  }

  fileprivate var identity: Identity { Identity(device: deviceID, inode: inode) }
}

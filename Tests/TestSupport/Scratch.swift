package import Foundation

/// A folder that is gone when its owner is.
package final class Scratch: Sendable {
  /// Where it is.
  package let url: URL

  /// Makes a folder with a name that nothing else has.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of something in the folder.
  package func path(_ name: String) -> String { url.appending(path: name).path }

  /// The contents of every file below a folder, by path.
  package func files(below name: String) throws -> [String: Data] {
    let root = url.appending(path: name)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: path)
      guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else {
        continue
      }
      files[path] = try Data(contentsOf: file)
    }
    return files
  }
}

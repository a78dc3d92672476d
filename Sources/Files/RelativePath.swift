import FoundationEssentials
import SystemPackage

extension FileSystem {
  /// The way to a path from a folder, which begins with `..` where the path lies outside of it.
  ///
  /// Neither needs to exist. Links are followed as far as they do.
  ///
  /// - Parameter folder: The folder; nothing for the working folder.
  package static func relativePath(of path: String, from folder: String = "") -> String {
    let (target, start) = (FilePath(path).absolute, FilePath(folder).absolute)
    let (names, startNames) = (Array(target.components), Array(start.components))
    let shared = zip(names, startNames).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: startNames.count - shared)
    let way = up + names.dropFirst(shared).map(\.string)
    return way.isEmpty ? "." : way.joined(separator: "/")
  }

  /// A path from the root, whatever links lead there.
  package static func absolutePath(of path: String) -> String { FilePath(path).absolute.string }
}

extension FilePath {
  fileprivate var absolute: FilePath {
    let whole = FilePath(FileManager.default.currentDirectoryPath).pushing(self)
    var known = whole.lexicallyNormalized()
    // Of what does not exist yet, the nearest folder that does is as the system knows it.
    var names: [Component] = []
    while known.lastComponent != nil, (try? known.stat()) == nil {
      if let name = known.lastComponent { names.insert(name, at: 0) }
      known.removeLastComponent()
    }
    let resolved = URL(filePath: known.string).resolvingSymlinksInPath().path
    return names.reduce(FilePath(resolved)) { $0.appending($1) }
  }
}

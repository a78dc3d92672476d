import SystemPackage

extension FilePath {
  /// Whether this file is a folder or lies below it, whatever links lead there.
  ///
  /// What does not exist yet lies where its nearest existing folder is.
  func isWithin(_ folder: FilePath) -> Bool {
    guard let folder = try? folder.stat() else { return false }
    // A folder that does not exist yet may still be gone through and left again.
    return [self, lexicallyNormalized()].contains { $0.leads(into: folder) }
  }

  private func leads(into folder: Stat) -> Bool {
    var path = isEmpty ? "." : self
    while (try? path.stat()) == nil {
      if path.components.count <= 1 {
        path = path.isAbsolute ? "/" : "."
        break
      }
      path.removeLastComponent()
    }
    // A folder knows its own parent, which the words of a path through a link do not.
    while let place = try? path.stat() {
      if place.inode == folder.inode && place.deviceID == folder.deviceID { return true }
      let parent = place.type == .directory ? path.appending("..") : path.removingLastComponent()
      let above = try? (parent.isEmpty ? "." : parent).stat()
      if above?.inode == place.inode && above?.deviceID == place.deviceID { return false }
      path = parent.isEmpty ? "." : parent
    }
    return false
  }
}

import Files
import Foundation
import TestSupport
import Testing

struct RelativePathTests {
  @Test(arguments: [
    ("/a/b/c", "/a", "b/c"), ("/a/b", "/a/b", "."), ("/a", "/a/b/c", "../.."),
    ("/a/x/../b", "/a/./c", "../b"), ("/ab", "/a", "../ab"), ("/none/at all", "/", "none/at all"),
  ])
  func `the way from a folder is as short as can be`(
    _ path: String, _ folder: String, _ way: String
  ) {
    #expect(FileSystem.relativePath(of: path, from: folder) == way)
  }

  @Test func `a path that does not begin at the root begins at the working folder`() {
    let here = FileManager.default.currentDirectoryPath
    #expect(FileSystem.absolutePath(of: "x/none") == here + "/x/none")
    #expect(FileSystem.relativePath(of: "x/none") == "x/none")
    #expect(FileSystem.relativePath(of: here + "/x") == "x")
    #expect(FileSystem.relativePath(of: "x", from: "y/z") == "../../x")
  }

  @Test func `links are followed as far as there are files`() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("real"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: "real")
    #expect(
      FileSystem.relativePath(of: scratch.path("link/new/file"), from: scratch.path("real"))
        == "new/file")
    #expect(
      FileSystem.relativePath(of: scratch.path("real/file"), from: scratch.path("link/none"))
        == "../file")
  }
}

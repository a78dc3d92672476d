package import Foundation

extension Data {
  /// Makes a file or writes it over, and leaves to the system when it goes to the disk.
  ///
  /// `write(to:)` waits for the disk, which is far longer than a test of a small file takes.
  package func writeUnflushed(to url: URL) throws {
    if !FileManager.default.fileExists(atPath: url.path) { try Data().write(to: url) }
    let file = try FileHandle(forWritingTo: url)
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: self)
    try file.close()
  }
}

package import Foundation

extension Data {
  /// Writes a file, and leaves to the system when it goes to the disk.
  ///
  /// `write(to:)` waits for the disk, which takes far longer than a test of a small file.
  package func writeUnflushed(to url: URL) throws {
    if !FileManager.default.fileExists(atPath: url.path) {
      let stream = OutputStream(url: url, append: false)
      stream?.open()
      stream?.close()
    }
    let file = try FileHandle(forWritingTo: url)
    try file.write(contentsOf: self)
    // A file that is emptied before it is written is flushed by some file systems.
    try file.truncate(atOffset: UInt64(count))
    try file.close()
  }
}

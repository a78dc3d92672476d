internal import Files
internal import SystemPackage

// Here and not in `Files`, since swift-system reads into memory of C alone. Foundation's `FileHandle` reads
// safely, but takes twice the time: it makes a copy on the way.

extension OpenFile {
  /// Reads some of the bytes.
  ///
  /// - Throws: `notRead`.
  func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var span = bytes.mutableSpan
    var target = unsafe span.mutableBytes
    try read(from: range.lowerBound, into: &target)
    return bytes
  }

  /// Fills memory with the bytes from a place in the file on; any number of threads may do so at once.
  ///
  /// - Throws: `notRead`, also for a file that was cut meanwhile.
  func read(from offset: Int, into target: inout MutableRawSpan) throws(FileError) {
    do {
      try unsafe target.withUnsafeMutableBytes { target in
        var done = 0
        while done < target.count {
          let part = try unsafe descriptor.read(
            fromAbsoluteOffset: Int64(offset + done),
            into: UnsafeMutableRawBufferPointer(rebasing: target[done...]))
          if part == 0 {
            throw FileError.notRead(
              path: path, reason: "the file was truncated while being read")
          }
          done += part
        }
      }
    } catch let error as FileError {
      throw error
    } catch {
      throw .notRead(path: path, reason: "\(error)")
    }
  }
}

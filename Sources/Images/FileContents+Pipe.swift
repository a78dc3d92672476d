package import Files
internal import Glibc
internal import SystemPackage

extension FileContents {
  /// More than this from a pipe is no image that anyone compares.
  private static let largestPipe = 1 << 30

  /// Reads a pipe to its end into memory, since it can be read only once.
  ///
  /// - Parameter isStopped: Whether to stop; it is asked ten times a second while there is nothing to read.
  /// - Returns: Nothing if it was stopped.
  /// - Throws: `notOpened` or `notRead`.
  package init?(
    pipe path: String, isStopped: () -> Bool
  ) throws(FileError) {
    let pipe = try OpenPipe(path)
    let bytes: [UInt8]?
    do { bytes = try pipe.bytes(atMost: Self.largestPipe, isStopped) } catch {
      throw .notRead(path: path, reason: "\(error)")
    }
    guard let bytes else { return nil }
    if bytes.count > Self.largestPipe {
      throw .notRead(path: path, reason: "more than 1 GiB came out of it")
    }
    self = .memory(bytes)
  }
}

// A method of the owner, so that the pipe stays open to the end.

extension OpenPipe {
  /// All bytes up to the end, or somewhat more than a number of them; nothing if it was stopped.
  fileprivate func bytes(atMost limit: Int, _ isStopped: () -> Bool) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      if isStopped() { return nil }
      var request = pollfd(fd: descriptor.rawValue, events: Int16(POLLIN), revents: 0)
      // No answer may also mean a signal.
      if unsafe poll(&request, 1, 100) <= 0 { continue }
      let count = try unsafe part.withUnsafeMutableBytes { try unsafe descriptor.read(into: $0) }
      if count == 0 { break }
      bytes += part[..<count]
    }
    return bytes
  }
}

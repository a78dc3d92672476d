import SystemPackage

/// The bytes of a file: in memory, or read whenever they are needed.
package enum FileContents: Sendable {
  /// All of them.
  case memory([UInt8])
  /// Those of an open file.
  case open(OpenFile)

  /// How much of a file is looked at in one go.
  package static let blockSize = 1 << 18
  /// Files up to this size cost less to hold than to come back to.
  private static let heldSize = 1 << 21

  /// Opens a file, and reads it if it is not large.
  ///
  /// - Throws: `notOpened` or `notRead`.
  package init(at path: String) throws(FileError) {
    let file = try OpenFile(path)
    self =
      file.count <= Self.heldSize
      ? .memory(try file.bytes(0..<file.count)) : .open(file)
  }

  /// The number of bytes.
  package var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .open(let file): file.count
    }
  }

  /// Some of the bytes.
  ///
  /// - Precondition: they are within the file.
  /// - Throws: `notRead`.
  package func bytes(_ range: Range<Int>) throws(FileError) -> ArraySlice<UInt8> {
    switch self {
    case .memory(let bytes): bytes[range]
    case .open(let file): try file.bytes(range)[...]
    }
  }

  /// All bytes.
  ///
  /// - Throws: `notRead`.
  package var all: [UInt8] {
    get throws(FileError) {
      switch self {
      case .memory(let bytes): bytes
      case .open(let file): try file.bytes(0..<file.count)
      }
    }
  }

  /// The ranges of a file's blocks, each of at most ``blockSize`` bytes.
  package static func blocks(of range: Range<Int>) -> [Range<Int>] {
    stride(from: range.lowerBound, to: range.upperBound, by: blockSize).map {
      $0..<min($0 + blockSize, range.upperBound)
    }
  }
}

/// The owner of an open file.
package final class OpenFile: Sendable {
  /// The path that it was opened at.
  package let path: String
  /// The number of bytes that it had when it was opened.
  package let count: Int
  private let descriptor: FileDescriptor
  /// The reason for not opening a folder, a device or a pipe.
  package static let notAFile = "it is not a file"

  /// Opens a file to read it, and nothing that whoever opens it may wait for.
  ///
  /// - Throws: `notOpened`.
  package init(_ path: String) throws(FileError) {
    do {
      self.path = path
      guard try FilePath(path).stat().type == .regular else {
        throw FileError.notOpened(path: path, reason: Self.notAFile)
      }
      descriptor = try .open(FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      count = Int(try descriptor.stat().size)
    } catch let error as FileError {
      throw error
    } catch {
      throw .notOpened(path: path, reason: systemReason(error))
    }
  }

  deinit {
    // Nothing was written that could be lost.
    try? descriptor.close()
  }

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

  /// Fills memory with the bytes from a place in the file on.
  ///
  /// - Throws: `notRead`.
  package func read(
    from offset: Int, into target: inout MutableRawSpan
  ) throws(FileError) {
    do {
      // `unsafe`: swift-system reads into no other kind of memory.
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
      throw .notRead(path: path, reason: systemReason(error))
    }
  }
}

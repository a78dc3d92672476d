package import Files

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

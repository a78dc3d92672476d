internal import CPNG

/// The bytes of a file: in memory, or read whenever they are needed.
package enum FileContents: Sendable {
  /// All of them.
  case memory([UInt8])
  /// Those of an open file.
  case open(OpenFile)

  /// How much of a file is looked at in one go.
  static let blockSize = 1 << 18
  /// Files up to this size cost less to hold than to come back to.
  private static let heldSize = 1 << 21

  /// Takes over an open file and reads it, if it is not large.
  ///
  /// - Throws: ``PNGDecodingError/notRead(reason:)``.
  package init(_ file: OpenFile) throws(PNGDecodingError) {
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
  /// - Throws: ``PNGDecodingError/notRead(reason:)``.
  func bytes(_ range: Range<Int>) throws(PNGDecodingError) -> ArraySlice<UInt8> {
    switch self {
    case .memory(let bytes): bytes[range]
    case .open(let file): try file.bytes(range)[...]
    }
  }

  /// All bytes.
  ///
  /// - Throws: ``PNGDecodingError/notRead(reason:)``.
  package var all: [UInt8] {
    get throws(PNGDecodingError) {
      switch self {
      case .memory(let bytes): bytes
      case .open(let file): try file.bytes(0..<count)
      }
    }
  }

  /// The CRC of some of the bytes.
  ///
  /// - Throws: ``PNGDecodingError/notRead(reason:)``.
  func crc(_ range: Range<Int>) throws(PNGDecodingError) -> Int {
    var crc: UInt32 = 0
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.blockSize) {
      let block = try bytes(start..<min(start + Self.blockSize, range.upperBound))
      crc = unsafe block.span.withUnsafeBufferPointer {
        unsafe cpng_crc(crc, $0.baseAddress, $0.count)
      }
    }
    return Int(crc)
  }

  /// Whether two files hold the same bytes, as far as they can be read.
  package func hasSameBytes(as other: FileContents) -> Bool {
    if count != other.count { return false }
    for start in stride(from: 0, to: count, by: Self.blockSize) {
      let range = start..<min(start + Self.blockSize, count)
      guard let block = try? bytes(range), let otherBlock = try? other.bytes(range),
        block.span.hasSameBytes(as: otherBlock.span)
      else { return false }
    }
    return true
  }

  /// Lends the file for the length of a call.
  func lend<Result>(_ body: (cpng_input) -> Result) -> Result {
    switch self {
    case .memory(let bytes):
      unsafe bytes.span.withUnsafeBufferPointer { bytes in
        unsafe body(
          cpng_input(bytes: bytes.baseAddress, descriptor: -1, count: bytes.count))
      }
    case .open(let file):
      unsafe body(cpng_input(bytes: nil, descriptor: file.descriptor, count: file.count))
    }
  }
}

/// The owner of an open file.
package final class OpenFile: Sendable {
  /// The number that the system gave it.
  fileprivate let descriptor: Int32
  /// The number of bytes that it had when it was opened.
  let count: Int

  /// Takes over an open file by its number.
  package init(_ descriptor: Int32) {
    self.descriptor = descriptor
    count = Int(cpng_size(descriptor))
  }

  deinit {
    cpng_close(descriptor)
  }

  /// Reads some of the bytes.
  fileprivate func bytes(_ range: Range<Int>) throws(PNGDecodingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    let status = unsafe bytes.withUnsafeMutableBufferPointer {
      unsafe cpng_read(descriptor, $0.baseAddress, $0.count, range.lowerBound)
    }
    if status == 0 { return bytes }
    if status == CPNG_SHORT { throw .notRead(reason: "the file was truncated while being read") }
    throw .notRead(reason: unsafe String(cString: cpng_error_text(status)))
  }
}

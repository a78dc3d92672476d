internal import CPNG
internal import Files

extension FileContents {
  /// Some of the bytes.
  ///
  /// - Precondition: they are within the file.
  /// - Throws: ``PNGDecodingError/notRead(reason:)``.
  func part(_ range: Range<Int>) throws(PNGDecodingError) -> ArraySlice<UInt8> {
    do throws(FileError) {
      return try bytes(range)
    } catch .notRead(_, let reason) {
      throw .notRead(reason: reason)
    } catch {
      throw .notRead(reason: "\(error)")
    }
  }

  /// The CRC of some of the bytes.
  ///
  /// - Throws: ``PNGDecodingError/notRead(reason:)``.
  func crc(_ range: Range<Int>) throws(PNGDecodingError) -> Int {
    var crc: UInt32 = 0
    for block in Self.blocks(of: range) {
      let block = try part(block)
      crc = unsafe block.span.withUnsafeBufferPointer {
        unsafe cpng_crc(crc, $0.baseAddress, $0.count)
      }
    }
    return Int(crc)
  }

  /// A number that tells the bytes from those of a file that took its place; nothing if they cannot be read.
  package var checksum: Int? { try? crc(0..<count) }

  /// Lends the file for the length of a call.
  func lend<Result>(_ body: (cpng_input) -> Result) -> Result {
    switch self {
    case .memory(let bytes):
      unsafe bytes.span.withUnsafeBufferPointer { bytes in
        unsafe body(
          cpng_input(bytes: bytes.baseAddress, count: bytes.count, read: nil, context: nil))
      }
    case .open(let file):
      unsafe withUnsafePointer(to: file) { context in
        unsafe body(
          cpng_input(bytes: nil, count: file.count, read: readPart, context: context))
      }
    }
  }
}

/// Reads a part of the `OpenFile` that the context points to, for C.
private func readPart(
  context: UnsafeRawPointer?, bytes: UnsafeMutablePointer<UInt8>?, count: Int, offset: Int
) -> Bool {
  guard let context = unsafe context, let bytes = unsafe bytes else { return false }
  let file = unsafe context.assumingMemoryBound(to: OpenFile.self).pointee
  let buffer = unsafe UnsafeMutableRawBufferPointer(start: bytes, count: count)
  var target = unsafe buffer.mutableBytes
  return (try? file.read(from: offset, into: &target)) != nil
}

/// One chunk of a PNG file, read and written without the library under test.
package struct PNGChunk: Equatable {
  package var type: String
  package var data: [UInt8]
  package var hasRightCRC = true

  package init(_ type: String, _ data: [UInt8]) {
    self.type = type
    self.data = data
  }

  package static let signature: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]

  /// The chunk as it stands in a file.
  package var bytes: [UInt8] {
    let typeAndData = Array(type.utf8) + data
    return bigEndian(UInt32(data.count)) + typeAndData + bigEndian(Self.crc(typeAndData))
  }

  /// The chunks of a well-formed file, in order.
  package static func all(in file: [UInt8]) -> [PNGChunk] {
    var chunks: [PNGChunk] = []
    var rest = file[...].dropFirst(8)
    while rest.count >= 12 {
      let length = Int(number(rest.prefix(4)))
      let typeAndData = rest.dropFirst(4).prefix(4 + length)
      var chunk = PNGChunk(
        String(decoding: typeAndData.prefix(4), as: UTF8.self), Array(typeAndData.dropFirst(4)))
      rest = rest.dropFirst(8 + length)
      chunk.hasRightCRC = number(rest.prefix(4)) == crc(typeAndData)
      chunks.append(chunk)
      rest = rest.dropFirst(4)
    }
    return chunks
  }

  /// Four bytes as a number, most significant first.
  package static func number(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The CRC of the PNG specification, byte by byte.
  package static func crc(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      crcs[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8
    }
  }

  private static let crcs: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(byte) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
}

/// The bytes of a number, most significant first.
package func bigEndian(_ number: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
}

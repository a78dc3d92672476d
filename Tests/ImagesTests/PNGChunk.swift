/// One chunk of a PNG file, read without the library under test.
struct PNGChunk {
  let type: String
  let data: [UInt8]
  let hasRightCRC: Bool

  /// The chunks of a well-formed file, in order.
  static func all(in file: [UInt8]) -> [PNGChunk] {
    var chunks: [PNGChunk] = []
    var rest = file[...].dropFirst(8)
    while rest.count >= 12 {
      let length = Int(number(rest.prefix(4)))
      let typeAndData = rest.dropFirst(4).prefix(4 + length)
      rest = rest.dropFirst(8 + length)
      chunks.append(
        PNGChunk(
          type: String(decoding: typeAndData.prefix(4), as: UTF8.self),
          data: Array(typeAndData.dropFirst(4)),
          hasRightCRC: number(rest.prefix(4)) == crc(typeAndData)))
      rest = rest.dropFirst(4)
    }
    return chunks
  }

  /// Four bytes as a number, most significant first.
  static func number(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The CRC of the PNG specification, bit by bit.
  static func crc(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}

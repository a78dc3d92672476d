internal import CPNG

/// A PNG file whose chunks are complete, in order and have right checksums.
///
/// The pixels are not looked at until ``PNGRowReader`` or ``PixelImage/init(png:)`` reads them.
public struct PNGFile: Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  /// All chunks in the order of the file.
  public let chunks: [Chunk]
  /// The size and form of the pixels.
  public let header: PNGHeader
  /// How stored rows become pixels.
  package let format: PNGRowFormat

  /// A chunk of a file.
  public struct Chunk: Hashable, Sendable {
    /// The four letters of its name.
    public let type: String
    /// Where its data is in the file.
    public let data: Range<Int>
  }

  /// Walks through a file and checks it.
  ///
  /// - Complexity: One pass over the bytes; no memory beyond the list of chunks.
  /// - Throws: ``PNGDecodingError`` when the file is not a whole and well-formed PNG.
  public init(_ bytes: [UInt8]) throws(PNGDecodingError) {
    try PNGFile.checkSignature(of: bytes)
    var chunks: [Chunk] = []
    var offset = PNGFile.signature.count
    while chunks.last?.type != "IEND" {
      let chunk = try Chunk(at: offset, in: bytes)
      chunks.append(chunk)
      offset = chunk.data.upperBound + 4
    }
    if offset < bytes.count { throw .trailingBytes(bytes.count - offset) }
    guard let first = chunks.first, first.type == "IHDR" else { throw .missing(chunk: "IHDR") }
    header = try PNGHeader(bytes[first.data])
    try PNGFile.checkOrder(of: chunks)
    self.bytes = bytes
    self.chunks = chunks
    func only(_ type: String) -> ArraySlice<UInt8>? {
      chunks.first { $0.type == type }.map { bytes[$0.data] }
    }
    format = try PNGRowFormat(header: header, palette: only("PLTE"), transparency: only("tRNS"))
  }

  /// The data of all chunks with a name.
  public func data(of type: String) -> [ArraySlice<UInt8>] {
    chunks.filter { $0.type == type }.map { bytes[$0.data] }
  }
}

// MARK: Checks

extension PNGFile {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func checkSignature(of bytes: [UInt8]) throws(PNGDecodingError) {
    if bytes.starts(with: signature) { return }
    if bytes.isEmpty { throw .empty }
    if signature.starts(with: bytes) { throw .truncated(chunk: "IHDR") }
    if bytes.starts(with: "version https://git-lfs".utf8) { throw .gitLFSPointer }
    let start = bytes.prefix(24).prefix { (0x20...0x7E).contains($0) }
    throw .notPNG(
      start: start.count >= 4
        ? "'\(String(decoding: start, as: UTF8.self))'"
        : "bytes \(bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: " "))")
  }

  /// Checks the number and places of the chunks that make the pixels.
  private static func checkOrder(of chunks: [Chunk]) throws(PNGDecodingError) {
    var seen: Set<String> = []
    var previous = ""
    for chunk in chunks {
      let isInPlace =
        switch chunk.type {
        case "IHDR", "IEND": !seen.contains(chunk.type)
        case "PLTE": seen.isDisjoint(with: ["PLTE", "tRNS", "IDAT"])
        case "tRNS": seen.isDisjoint(with: ["tRNS", "IDAT"])
        case "IDAT": previous == "IDAT" || !seen.contains("IDAT")
        default: true
        }
      guard isInPlace else { throw .misplaced(chunk: chunk.type) }
      let isCritical = chunk.type.utf8.first.map { $0 & 0x20 == 0 } ?? false
      if isCritical && !["IHDR", "PLTE", "IDAT", "IEND"].contains(chunk.type) {
        throw .invalid(chunk: chunk.type, "is needed for the pixels but not known")
      }
      seen.insert(chunk.type)
      previous = chunk.type
    }
    if !seen.contains("IDAT") { throw .missing(chunk: "IDAT") }
    if chunks.last?.data.isEmpty == false { throw .invalid(chunk: "IEND", "is not empty") }
  }
}

extension PNGFile.Chunk {
  /// Reads the chunk at a place and checks its checksum.
  fileprivate init(at offset: Int, in bytes: [UInt8]) throws(PNGDecodingError) {
    let rest = bytes[offset...]
    if rest.isEmpty { throw .missing(chunk: "IEND") }
    guard rest.count >= 8 else { throw .truncated(chunk: "name at byte \(offset)") }
    let length = Int(bigEndian: rest.prefix(4))
    let name = rest.dropFirst(4).prefix(4)
    guard name.allSatisfy({ (0x41...0x5A).contains($0 & ~0x20) }) else {
      throw .invalid(chunk: "at byte \(offset)", "has no name of four letters")
    }
    type = String(decoding: name, as: UTF8.self)
    guard length <= rest.count - 12 else { throw .truncated(chunk: type) }
    data = offset + 8..<offset + 8 + length
    let crc = bytes.span.extracting(offset + 4..<data.upperBound).crc
    guard crc == Int(bigEndian: bytes[data.upperBound...].prefix(4)) else {
      throw .wrongCRC(chunk: type, offset: offset)
    }
  }
}

extension Span<UInt8> {
  /// The CRC of a chunk's name and data.
  fileprivate var crc: Int {
    unsafe withUnsafeBufferPointer { unsafe Int(cpng_crc($0.baseAddress, $0.count)) }
  }
}

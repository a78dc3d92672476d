internal import Files

/// A PNG file whose chunks are complete, in order and have right checksums.
///
/// The pixels are not read until ``PNGRowReader`` or ``PixelImage/init(png:)`` reads them.
public struct PNGFile: Sendable {
  /// All chunks in the order of the file.
  public let chunks: [Chunk]
  /// The size and form of the pixels.
  public let header: PNGHeader
  /// The whole file.
  let contents: FileContents
  /// How stored rows become pixels.
  package let format: PNGRowFormat
  /// The data of each chunk but IDAT, of which nothing is held here.
  private let payloads: [ArraySlice<UInt8>]

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
    try self.init(.memory(bytes))
  }

  /// Walks through a file that may be read on the way, and checks it.
  ///
  /// - Complexity: One pass over the bytes; memory for all chunks but the pixels, where it is read.
  /// - Throws: ``PNGDecodingError`` when the file is not a whole and well-formed PNG.
  package init(_ contents: FileContents) throws(PNGDecodingError) {
    try PNGFile.checkSignature(of: Array(try contents.part(0..<min(24, contents.count))))
    var chunks: [Chunk] = []
    var payloads: [ArraySlice<UInt8>] = []
    var offset = PNGFile.signature.count
    while chunks.last?.type != "IEND" {
      let chunk = try Chunk(at: offset, in: contents)
      chunks.append(chunk)
      payloads.append(chunk.type == "IDAT" ? [] : try contents.part(chunk.data))
      offset = chunk.data.upperBound + 4
    }
    if offset < contents.count { throw .trailingBytes(contents.count - offset) }
    if chunks.contains(where: { $0.type == "CgBI" }) { throw .appleForm }
    guard let first = chunks.first, first.type == "IHDR" else { throw .missing(chunk: "IHDR") }
    header = try PNGHeader(payloads[0])
    try PNGFile.checkOrder(of: chunks)
    self.contents = contents
    self.chunks = chunks
    self.payloads = payloads
    func only(_ type: String) -> ArraySlice<UInt8>? {
      chunks.firstIndex { $0.type == type }.map { payloads[$0] }
    }
    format = try PNGRowFormat(header: header, palette: only("PLTE"), transparency: only("tRNS"))
  }

  /// The data of all chunks with a name, which is not that of the pixels.
  ///
  /// - Precondition: the name is not `IDAT`.
  public func data(of type: String) -> [ArraySlice<UInt8>] {
    precondition(type != "IDAT", "pixels are read with PNGRowReader")
    return chunks.indices.filter { chunks[$0].type == type }.map { payloads[$0] }
  }
}

// MARK: Checks

extension PNGFile {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What conversions of text make of the first four bytes, the highest of which is there to show it: none,
  /// where they change the line ends behind them; seven bits; and other encodings of the first byte.
  private static let convertedStarts: [[UInt8]] =
    [[0x89], [0x09], [0x3F], [0xC2, 0x89], [0xE2, 0x80, 0xB0], [0xEF, 0xBF, 0xBD]]
    .map { $0 + Array("PNG".utf8) }

  /// Checks the first bytes of a file.
  private static func checkSignature(of bytes: [UInt8]) throws(PNGDecodingError) {
    if bytes.starts(with: signature) { return }
    if bytes.isEmpty { throw .empty }
    if signature.starts(with: bytes) { throw .truncated(chunk: "IHDR") }
    if bytes.starts(with: "version https://git-lfs".utf8) { throw .gitLFSPointer }
    if convertedStarts.contains(where: bytes.starts) { throw .convertedAsText }
    let start = bytes.prefix(24).prefix { (0x20...0x7E).contains($0) }
    throw .notPNG(
      start: start.count >= 4
        ? "'\(String(decoding: start, as: UTF8.self))'"
        : "bytes \(bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: " "))")
  }

  /// Checks the number and places of the chunks that make the pixels, their colours and their size.
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
        // Readers ignore them elsewhere, and so show other colours than the file seems to ask for.
        case "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI":
          seen.isDisjoint(with: [chunk.type, "PLTE", "IDAT"])
        case "pHYs": seen.isDisjoint(with: [chunk.type, "IDAT"])
        case "eXIf": !seen.contains(chunk.type)
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
  fileprivate init(at offset: Int, in file: FileContents) throws(PNGDecodingError) {
    let left = file.count - offset
    if left == 0 { throw .missing(chunk: "IEND") }
    guard left >= 8 else { throw .truncated(chunk: "name at byte \(offset)") }
    let start = Array(try file.part(offset..<offset + 8))
    let length = Int(bigEndian: start[0..<4])
    guard start[4...].allSatisfy({ (0x41...0x5A).contains($0 & ~0x20) }) else {
      throw .invalid(chunk: "at byte \(offset)", "has no name of four letters")
    }
    type = String(decoding: start[4...], as: UTF8.self)
    guard length <= left - 12 else { throw .truncated(chunk: type) }
    data = offset + 8..<offset + 8 + length
    let crc = try file.crc(offset + 4..<data.upperBound)
    guard crc == Int(bigEndian: try file.part(data.upperBound..<data.upperBound + 4)) else {
      throw .wrongCRC(chunk: type, offset: offset)
    }
  }
}

/// Reads the pixels of a PNG file row by row, from the top.
///
/// Memory is a few rows, or the whole image where it is interlaced. Sixteen-bit samples are not
/// reduced. Images of more than 2²⁸ pixels or a million columns, and interlaced ones of more than 1 GiB,
/// are refused, so that a small file cannot claim much memory or time.
public struct PNGRowReader: ~Copyable {
  /// The file being read.
  public let file: PNGFile
  private var decoder: PNGDecoder

  /// Starts to read a file.
  ///
  /// - Throws: ``PNGDecodingError`` for an image beyond the limits, an animation, or a damaged start.
  public init(_ file: PNGFile) throws(PNGDecodingError) {
    try file.checkSize()
    guard !file.chunks.contains(where: { $0.type == "acTL" }) else { throw .animated }
    decoder = try PNGDecoder(file.header)
    self.file = file
  }

  /// The largest sample of the pixels: 255, or 65535 where the file has 16 bits.
  public var maximum: UInt16 { file.format.maximum }

  /// Reads the next row as straight red, green, blue and alpha in `0 … maximum`.
  ///
  /// - Precondition: there are rows left, and `pixels` has as many elements as there are columns.
  /// - Throws: ``PNGDecodingError`` where the pixels are damaged.
  public mutating func readRow(into pixels: inout [SIMD4<UInt16>]) throws(PNGDecodingError) {
    let row = try readStoredRows(1)
    file.format.expand(row[...], columns: 0..<file.header.width, to: maximum, into: &pixels)
  }

  /// Reads the next rows as they are stored, unfiltered, one after the other.
  ///
  /// - Precondition: there are `count` rows left.
  /// - Throws: ``PNGDecodingError`` where the pixels are damaged.
  package mutating func readStoredRows(_ count: Int) throws(PNGDecodingError) -> [UInt8] {
    let rows = try decoder.readRows(count, of: file)
    let bytesPerRow = file.header.bytesPerRow
    for row in 0..<count {
      try file.format.check(rows[row * bytesPerRow..<(row + 1) * bytesPerRow])
    }
    return rows
  }
}

// MARK: Whole files

extension PNGFile {
  /// Walks through a file and decodes all of its pixels, which are not kept.
  ///
  /// - Complexity: One pass over the bytes and one over the pixels, in the memory of a few rows.
  /// - Throws: ``PNGDecodingError`` when a reader of the pixels would find anything wrong.
  package init(whole contents: FileContents) throws(PNGDecodingError) {
    try self.init(contents)
    var reader = try PNGRowReader(self)
    try reader.checkRows()
  }
}

extension PNGRowReader {
  /// Finds all faults that reading the rows would find; as many rows at a time as stay in the processor's
  /// cache.
  ///
  /// - Precondition: no row was read.
  fileprivate mutating func checkRows() throws(PNGDecodingError) {
    if !file.format.mayLackColors { return try decoder.checkRows(of: file) }
    let (height, batchHeight) = (file.header.height, max(1, (1 << 17) / file.header.bytesPerRow))
    for top in stride(from: 0, to: height, by: batchHeight) {
      _ = try readStoredRows(min(batchHeight, height - top))
    }
  }
}

// MARK: Limits

extension PNGFile {
  /// Larger images are refused.
  package static let maximumPixelCount = 1 << 28
  /// Wider images are refused: a few rows of pixels must not take much memory either.
  private static let maximumWidth = 1_000_000
  private static let maximumInterlacedBytes = 1 << 30

  /// Refuses sizes beyond the limits, and those that the compressed bytes cannot fill.
  fileprivate func checkSize() throws(PNGDecodingError) {
    let (width, height) = (header.width, header.height)
    let pixelCount = width * height  // both are below 2³¹
    guard pixelCount <= PNGFile.maximumPixelCount else {
      throw .tooLarge(width: width, height: height, limit: "2²⁸ pixels")
    }
    guard width <= PNGFile.maximumWidth else {
      throw .tooLarge(width: width, height: height, limit: "1000000 columns")
    }
    guard !header.isInterlaced || header.bytesPerRow * height <= PNGFile.maximumInterlacedBytes
    else {
      throw .tooLarge(width: width, height: height, limit: "1 GiB where rows are interlaced")
    }
    let compressedBytes = chunks.filter { $0.type == "IDAT" }.reduce(0) { $0 + $1.data.count }
    // Deflate makes at most 258 bytes of two bits.
    guard pixelCount * header.bitsPerPixel / 8 <= 1032 * compressedBytes else {
      throw .impossibleSize(width: width, height: height, compressedBytes: compressedBytes)
    }
  }
}

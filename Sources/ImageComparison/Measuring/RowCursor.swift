internal import Images

/// A place in one file of a pair: a batch of stored rows, and the pixels of one of them.
struct RowCursor {
  /// Where the batches come from.
  private(set) var source: RowSource
  /// The batch that holds the current row.
  var batch = StoredRows()
  /// The pixels of the current row as far as they were expanded; none below the last row.
  private(set) var pixels: [SIMD4<UInt16>] = []

  /// The number of columns.
  let width: Int
  private let bitsPerPixel: Int
  private let bytesPerRow: Int
  private var row = 0

  /// Opens a file.
  init(_ file: PNGFile, side: Side, batchHeight: Int) throws(FileFault) {
    source = try RowSource(file, side: side, batchHeight: batchHeight)
    width = file.header.width
    bitsPerPixel = file.header.bitsPerPixel
    bytesPerRow = file.header.bytesPerRow
  }

  /// The number of rows of the whole picture.
  var height: Int { source.file.header.height }

  /// Takes over the rows that the source has decoded.
  mutating func takeBatch() throws(FileFault) {
    batch = try source.takeBatch()
  }

  /// Goes back to the top of the file.
  mutating func reopen() throws(FileFault) {
    source = try source.reopened()
  }

  /// Goes to a row of the batch.
  mutating func go(to row: Int) {
    self.row = row
  }

  /// Whether both batches hold the same rows.
  func hasSameBatch(as other: RowCursor) -> Bool {
    batch.rowCount == other.batch.rowCount
      && batch.bytes.span.hasSameBytes(as: other.batch.bytes.span)
  }

  /// Whether both current rows are stored as the same bytes.
  func hasSameStoredRow(as other: RowCursor) -> Bool {
    batch.bytes.span.extracting(storedRow)
      .hasSameBytes(as: other.batch.bytes.span.extracting(other.storedRow))
  }

  /// The numbers of the blocks of columns whose stored bytes differ.
  ///
  /// - Precondition: both files have one format, and the block size is a multiple of 8.
  func differingBlocks(from other: RowCursor, blockSize: Int) -> [Int] {
    batch.bytes.span.extracting(storedRow).differingBlocks(
      from: other.batch.bytes.span.extracting(other.storedRow),
      blockSize: blockSize * bitsPerPixel / 8)
  }

  /// Makes all pixels of the current row.
  mutating func expand(to maximum: UInt16) {
    if row < batch.rowCount {
      expand(0..<width, to: maximum)
    } else {
      pixels = []
    }
  }

  /// Makes the pixels of some columns of the current row, which is there.
  mutating func expand(_ columns: Range<Int>, to maximum: UInt16) {
    if pixels.isEmpty { pixels = [SIMD4<UInt16>](repeating: .zero, count: width) }
    source.file.format.expand(
      batch.bytes[storedRow], columns: columns, to: maximum, into: &pixels)
  }

  private var storedRow: Range<Int> { row * bytesPerRow..<(row + 1) * bytesPerRow }
}

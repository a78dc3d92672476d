internal import Images

/// A place in one file of a pair: a batch of stored rows, and the pixels of one of them.
struct RowCursor {
  /// Where the batches come from.
  let source: RowSource
  /// The number of rows of the whole picture.
  let height: Int
  /// The pixels of the current row as far as they were expanded; none below the last row.
  private(set) var pixels: [SIMD4<UInt16>] = []

  private let format: PNGRowFormat
  private let width: Int
  private let bitsPerPixel: Int
  private let bytesPerRow: Int
  private var batch: [UInt8]
  private var rowCount = 0
  private var row = 0

  /// Opens a file.
  init(_ file: PNGFile, side: Side, batchHeight: Int) throws(FileFault) {
    source = try RowSource(file, side: side, batchHeight: batchHeight)
    height = file.header.height
    width = file.header.width
    format = file.format
    bitsPerPixel = file.header.bitsPerPixel
    bytesPerRow = file.header.bytesPerRow
    batch = [UInt8](repeating: 0, count: bytesPerRow * batchHeight)
  }

  /// Takes over the rows that the source has decoded.
  mutating func takeBatch() throws(FileFault) {
    rowCount = try source.exchange(&batch)
  }

  /// Goes to a row of the batch.
  mutating func go(to row: Int) {
    self.row = row
  }

  /// Whether both current rows are stored as the same bytes.
  func hasSameStoredRow(as other: RowCursor) -> Bool {
    batch.span.extracting(storedRow).hasSameBytes(as: other.batch.span.extracting(other.storedRow))
  }

  /// The numbers of the blocks of columns whose stored bytes differ.
  ///
  /// - Precondition: both files have one format, and the block size is a multiple of 8.
  func differingBlocks(from other: RowCursor, blockSize: Int) -> [Int] {
    batch.span.extracting(storedRow).differingBlocks(
      from: other.batch.span.extracting(other.storedRow), blockSize: blockSize * bitsPerPixel / 8)
  }

  /// Makes all pixels of the current row.
  mutating func expand(to maximum: UInt16) {
    if row < rowCount {
      expand(0..<width, to: maximum)
    } else {
      pixels = []
    }
  }

  /// Makes the pixels of some columns of the current row, which is there.
  mutating func expand(_ columns: Range<Int>, to maximum: UInt16) {
    if pixels.isEmpty { pixels = [SIMD4<UInt16>](repeating: .zero, count: width) }
    format.expand(batch[storedRow], columns: columns, to: maximum, into: &pixels)
  }

  private var storedRow: Range<Int> { row * bytesPerRow..<(row + 1) * bytesPerRow }
}

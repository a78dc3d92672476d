internal import Dispatch
internal import Images

/// Two files read side by side, row after row over the greater height, each decoded on its own core.
///
/// Memory is two batches of stored rows and a row of pixels for each file.
struct RowPairs {
  /// The largest sample of all pixels: 65535 if either file has 16 bits.
  let maximum: UInt16
  /// The number of the current row, −1 before the first.
  private(set) var row = -1
  /// Whether both files have this row, equal in the columns that both have.
  private(set) var areEqual = false
  private var baselineRows: RowCursor
  private var actualRows: RowCursor
  private let haveSameFormat: Bool
  private let sharedWidth: Int
  private let batchHeight: Int

  /// Opens two files.
  init(_ baseline: PNGFile, _ actual: PNGFile) throws(FileFault) {
    maximum = max(baseline.format.maximum, actual.format.maximum)
    haveSameFormat = baseline.format == actual.format
    sharedWidth = min(baseline.header.width, actual.header.width)
    // Large enough to make the change between cores cheap, small enough for the processor's cache.
    let batch = (1 << 18) / max(baseline.header.bytesPerRow, actual.header.bytesPerRow)
    batchHeight = max(1, min(batch, max(baseline.header.height, actual.header.height)))
    baselineRows = try RowCursor(baseline, side: .baseline, batchHeight: batchHeight)
    actualRows = try RowCursor(actual, side: .actual, batchHeight: batchHeight)
  }

  /// The pixels of the baseline's current row as far as they were expanded; none below its last row.
  var baseline: [SIMD4<UInt16>] { baselineRows.pixels }

  /// The pixels of the actual's current row as far as they were expanded; none below its last row.
  var actual: [SIMD4<UInt16>] { areEqual && haveSameFormat ? baseline : actualRows.pixels }

  /// Goes to the next row.
  ///
  /// - Returns: Whether there is one.
  /// - Throws: ``FileFault`` where the pixels of a file are damaged.
  mutating func advance() throws(FileFault) -> Bool {
    row += 1
    let (height, sharedHeight) = (
      max(baselineRows.height, actualRows.height), min(baselineRows.height, actualRows.height)
    )
    if row >= height { return false }
    if row % batchHeight == 0 { try readBatch() }
    baselineRows.go(to: row % batchHeight)
    actualRows.go(to: row % batchHeight)
    if row >= sharedHeight {
      areEqual = false
    } else if haveSameFormat {
      areEqual = baselineRows.hasSameStoredRow(as: actualRows)
    } else {
      expand()
      let shared = min(baseline.count, actual.count)
      areEqual = baseline.span.extracting(first: shared)
        .hasSameBytes(as: actual.span.extracting(first: shared))
    }
    return true
  }

  /// Makes all pixels of the current row.
  mutating func expand() {
    baselineRows.expand(to: maximum)
    if !(areEqual && haveSameFormat) { actualRows.expand(to: maximum) }
  }

  /// Makes the pixels of the current row where bytes differ.
  ///
  /// - Returns: The columns outside which nothing differs.
  mutating func expandDifferences() -> [Range<Int>] {
    let size = Self.blockSize
    if haveSameFormat {
      let columns = joined(baselineRows.differingBlocks(from: actualRows, blockSize: size))
      for columns in columns {
        baselineRows.expand(columns, to: maximum)
        actualRows.expand(columns, to: maximum)
      }
      return columns
    }
    // Rows of two formats were expanded as a whole to see whether they are equal.
    let shared = min(baseline.count, actual.count)
    return joined(
      baseline.span.extracting(first: shared)
        .differingBlocks(from: actual.span.extracting(first: shared), blockSize: size))
  }

  /// Small, since scattered changes touch many blocks, but not so small that finding them costs more.
  private static let blockSize = 16

  /// The columns of blocks, neighbours joined.
  private func joined(_ blocks: [Int]) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    for block in blocks {
      let start = block * Self.blockSize
      let end = min(start + Self.blockSize, sharedWidth)
      if let last = columns.last, last.upperBound == start {
        columns[columns.count - 1] = last.lowerBound..<end
      } else {
        columns.append(start..<end)
      }
    }
    return columns
  }

  private mutating func readBatch() throws(FileFault) {
    let sources = [baselineRows.source, actualRows.source]
    DispatchQueue.concurrentPerform(iterations: 2) { sources[$0].decode() }
    try baselineRows.takeBatch()
    try actualRows.takeBatch()
  }
}

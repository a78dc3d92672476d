internal import Dispatch
internal import Images

/// Two files read side by side, row after row over the greater height, each decoded on its own core.
///
/// Memory is three batches of stored rows and a row of pixels for each file, and what ``KeptRows`` keeps
/// for a second look at the places that differ.
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
  /// The number of columns that both have.
  let sharedWidth: Int
  private let batchHeight: Int
  /// The number of the batch at hand.
  private var batch = -1
  /// Whether all rows at hand are known to be the same in both files.
  private var batchesAreEqual = false
  /// The number of the batch that the sources decode next.
  private var nextBatch = 0
  private var kept: KeptRows
  private var keepsRows: Bool

  /// Opens two files.
  ///
  /// - Parameter memory: The bytes of rows that may be kept, so that a second look need not decode again.
  init(_ baseline: PNGFile, _ actual: PNGFile, memory: Int = 0) throws(FileFault) {
    maximum = max(baseline.format.maximum, actual.format.maximum)
    haveSameFormat = baseline.format == actual.format
    sharedWidth = min(baseline.header.width, actual.header.width)
    let height = max(baseline.header.height, actual.header.height)
    // Large enough to make the change between cores cheap, small enough for the processor's cache.
    let batch = (1 << 18) / max(baseline.header.bytesPerRow, actual.header.bytesPerRow)
    batchHeight = max(1, min(batch, height))
    kept = KeptRows(memory: memory)
    keepsRows = memory > 0
    baselineRows = try RowCursor(baseline, side: .baseline, batchHeight: batchHeight)
    actualRows = try RowCursor(actual, side: .actual, batchHeight: batchHeight)
  }

  /// The number of rows of the higher picture.
  var height: Int { max(baselineRows.height, actualRows.height) }

  /// The number of columns of the wider picture.
  var width: Int { max(baselineRows.width, actualRows.width) }

  /// The number of rows that both have.
  var sharedHeight: Int { min(baselineRows.height, actualRows.height) }

  /// The pixels of the baseline's current row as far as they were expanded; none below its last row.
  var baseline: [SIMD4<UInt16>] { baselineRows.pixels }

  /// The pixels of the actual's current row as far as they were expanded; none below its last row.
  var actual: [SIMD4<UInt16>] { areEqual && haveSameFormat ? baseline : actualRows.pixels }

  /// Goes back to the place before the first row, for a second look; rows are no longer kept.
  mutating func rewind() {
    row = -1
    keepsRows = false
    kept.finish()
  }

  /// Goes to the next row, or to one further below.
  ///
  /// - Returns: Whether there is one.
  /// - Throws: ``FileFault`` where the pixels of a file are damaged.
  mutating func advance(to next: Int? = nil) throws(FileFault) -> Bool {
    row = next ?? row + 1
    if row >= height { return false }
    if row / batchHeight != batch { try load(row / batchHeight) }
    baselineRows.go(to: row % batchHeight)
    actualRows.go(to: row % batchHeight)
    if row >= sharedHeight {
      areEqual = false
    } else if haveSameFormat {
      areEqual = batchesAreEqual || baselineRows.hasSameStoredRow(as: actualRows)
    } else {
      expand()
      let shared = min(baseline.count, actual.count)
      areEqual = baseline.span.extracting(first: shared)
        .hasSameBytes(as: actual.span.extracting(first: shared))
    }
    return true
  }

  /// Makes the baseline's pixels of the current row, if it has one.
  mutating func expandBaseline() {
    baselineRows.expand(to: maximum)
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

  /// Puts a batch at hand: a kept one, or one that has to be decoded with all above it.
  private mutating func load(_ number: Int) throws(FileFault) {
    batch = number
    if let known = kept[number] {
      (baselineRows.batch, actualRows.batch) = (known.baseline, known.actual ?? known.baseline)
      batchesAreEqual = known.actual == nil
      return
    }
    if number < nextBatch {
      try baselineRows.reopen()
      try actualRows.reopen()
      nextBatch = 0
    }
    while nextBatch <= number { try decodeBatch() }
  }

  private mutating func decodeBatch() throws(FileFault) {
    let sources = [baselineRows.source, actualRows.source]
    DispatchQueue.concurrentPerform(iterations: 2) { sources[$0].decode() }
    try baselineRows.takeBatch()
    try actualRows.takeBatch()
    batchesAreEqual = haveSameFormat && baselineRows.hasSameBatch(as: actualRows)
    if keepsRows {
      let actual = batchesAreEqual ? nil : actualRows.batch
      kept.add(KeptRows.Batch(baseline: baselineRows.batch, actual: actual), number: nextBatch)
    }
    nextBatch += 1
  }
}

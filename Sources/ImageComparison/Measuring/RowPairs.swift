internal import Dispatch
internal import Images

/// Two files read side by side over the greater height, each decoded on its own core.
///
/// Rows are best asked for from the top; an earlier one is decoded again with all above it, unless it was
/// kept. Memory is three batches of stored rows and a row of pixels for each file, and what ``KeptRows``
/// keeps for a second look at the places that differ.
struct RowPairs {
  /// The largest sample of all pixels: 65535 if either file has 16 bits.
  let maximum: UInt16
  /// The number of columns of the wider image.
  let width: Int
  /// The number of rows of the higher image.
  let height: Int
  /// The number of columns that both have.
  let sharedWidth: Int
  /// The number of rows that both have.
  let sharedHeight: Int
  private let haveSameFormat: Bool
  private let batchHeight: Int
  private var baseline: RowSource
  private var actual: RowSource
  /// The batches at hand, and their number.
  private var batches = (baseline: StoredRows(), actual: StoredRows())
  private var batch = -1
  /// Whether all rows at hand are known to be the same in both files.
  private var batchesAreEqual = false
  /// The number of the batch that the sources decode next, and how many were ever decoded.
  private var nextBatch = 0
  private var decodedBatches = 0
  private var kept: KeptRows
  /// Where rows of two formats are compared.
  private var scratch: PixelRowPair

  /// Opens two files.
  ///
  /// - Parameter memory: The bytes of rows that may be kept, so that a second look need not decode again.
  init(_ baseline: PNGFile, _ actual: PNGFile, memory: Int = 0) throws(FileFault) {
    let (old, new) = (baseline.header, actual.header)
    maximum = max(baseline.format.maximum, actual.format.maximum)
    haveSameFormat = baseline.format == actual.format
    width = max(old.width, new.width)
    height = max(old.height, new.height)
    sharedWidth = min(old.width, new.width)
    sharedHeight = min(old.height, new.height)
    // Large enough to make the change between cores cheap, small enough for the processor's cache.
    let batch = (1 << 18) / max(old.bytesPerRow, new.bytesPerRow)
    batchHeight = max(1, min(batch, height))
    kept = KeptRows(memory: memory)
    scratch = PixelRowPair(baseline: [], actual: [])
    self.baseline = try RowSource(baseline, side: .baseline, batchHeight: batchHeight)
    self.actual = try RowSource(actual, side: .actual, batchHeight: batchHeight)
  }

  /// Space for a row of pixels of each file.
  func pixels() -> PixelRowPair {
    func row(_ source: RowSource) -> [SIMD4<UInt16>] {
      [SIMD4<UInt16>](repeating: .zero, count: source.file.header.width)
    }
    return PixelRowPair(baseline: row(baseline), actual: row(actual))
  }

  /// A row of both files, where they have it.
  ///
  /// - Throws: ``FileFault`` where the pixels of a file are damaged.
  mutating func row(_ number: Int) throws(FileFault) -> RowPair {
    precondition((0..<height).contains(number), "a row of one of the images")
    if number / batchHeight != batch { try load(number / batchHeight) }
    let row = number % batchHeight
    var pair = RowPair(
      number: number,
      baseline: StoredRow(row, of: batches.baseline, in: baseline.file),
      actual: StoredRow(row, of: batches.actual, in: actual.file),
      areEqual: false, haveSameFormat: haveSameFormat, sharedWidth: sharedWidth, maximum: maximum)
    if haveSameFormat {
      pair.areEqual = number < sharedHeight && (batchesAreEqual || pair.haveSameBytes)
    } else if number < sharedHeight {
      if scratch.baseline.isEmpty { scratch = pixels() }
      pair.expand(into: &scratch)
      pair.areEqual = scratch.haveSameBytes(sharedWidth)
    }
    return pair
  }
}

// MARK: Batches

extension RowPairs {
  /// Puts a batch at hand: a kept one, or one that has to be decoded with all above it.
  private mutating func load(_ number: Int) throws(FileFault) {
    batch = number
    if let known = kept[number] {
      batches = (known.baseline, known.actual ?? known.baseline)
      batchesAreEqual = known.actual == nil
      return
    }
    if number < nextBatch {
      baseline = try baseline.reopened()
      actual = try actual.reopened()
      nextBatch = 0
    }
    while nextBatch <= number { try decodeBatch() }
  }

  private mutating func decodeBatch() throws(FileFault) {
    let sources = [baseline, actual]
    DispatchQueue.concurrentPerform(iterations: 2) { sources[$0].decode() }
    batches = (try baseline.takeBatch(), try actual.takeBatch())
    batchesAreEqual = haveSameFormat && batches.baseline.hasSameBytes(as: batches.actual)
    if nextBatch == decodedBatches {
      let actual = batchesAreEqual ? nil : batches.actual
      kept.add(KeptRows.Batch(baseline: batches.baseline, actual: actual), number: nextBatch)
      decodedBatches += 1
      if decodedBatches * batchHeight >= height { kept.finish() }
    }
    nextBatch += 1
  }
}

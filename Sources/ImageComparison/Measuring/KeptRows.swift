internal import Images

/// Batches of stored rows of a pair that are kept for a second look, within a bound.
///
/// They are those near differences, as many as there is room for from the top, so that a second look at
/// a usual figure decodes nothing.
struct KeptRows {
  /// As many bytes as both images of a usual figure need, and few beside those of a large one.
  static let usualMemory = 1 << 24

  /// A run of stored rows of both images.
  struct Batch {
    var baseline = StoredRows()
    /// Nothing where all rows are those of the baseline.
    var actual: StoredRows?
  }

  private var batches: [Int: Batch] = [:]
  private var room: Int
  private var previous = Batch()
  private var wantsNext = false

  /// Starts at the top.
  ///
  /// - Parameter memory: The number of bytes that there is room for.
  init(memory: Int) {
    room = memory
  }

  /// The batch with a number, if it was kept.
  subscript(number: Int) -> Batch? { batches[number] }

  /// Adds the next batch; what lies beside a batch with differences is near them, too.
  mutating func add(_ batch: Batch, number: Int) {
    let differs = batch.actual != nil
    if differs && number > 0 { keep(previous, number: number - 1) }
    if differs || wantsNext { keep(batch, number: number) }
    wantsNext = differs
    previous = batch
  }

  /// Lets go of the last batch, which was held in case that the next one differs.
  mutating func finish() {
    previous = Batch()
  }

  private mutating func keep(_ batch: Batch, number: Int) {
    let size = batch.baseline.bytes.count + (batch.actual?.bytes.count ?? 0)
    if batches[number] != nil || size > room { return }
    batches[number] = batch
    room -= size
  }
}

/// Consecutive rows of one image as they are stored; none below its last row.
struct StoredRows {
  var bytes: [UInt8] = []
  var rowCount = 0

  /// Whether both hold the same rows.
  func hasSameBytes(as other: StoredRows) -> Bool {
    rowCount == other.rowCount && bytes.span.hasSameBytes(as: other.bytes.span)
  }
}

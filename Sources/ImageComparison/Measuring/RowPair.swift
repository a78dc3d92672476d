internal import Images

/// One row of two files as it is stored, with the pixels in it.
struct RowPair {
  /// The number of the row.
  let number: Int
  /// The row of the baseline; nothing below its last one.
  let baseline: StoredRow?
  /// The row of the actual; nothing below its last one.
  let actual: StoredRow?
  /// Whether both files have this row, equal in the columns that both have.
  var areEqual: Bool
  fileprivate let haveSameFormat: Bool
  fileprivate let sharedWidth: Int
  private let maximum: UInt16

  init(
    number: Int, baseline: StoredRow?, actual: StoredRow?, areEqual: Bool, haveSameFormat: Bool,
    sharedWidth: Int, maximum: UInt16
  ) {
    self.number = number
    self.baseline = baseline
    self.actual = actual
    self.areEqual = areEqual
    self.haveSameFormat = haveSameFormat
    self.sharedWidth = sharedWidth
    self.maximum = maximum
  }

  /// Whether both rows are stored as the same bytes.
  var haveSameBytes: Bool {
    guard let baseline, let actual else { return false }
    return baseline.bytes.span.hasSameBytes(as: actual.bytes.span)
  }
}

// MARK: Pixels

extension RowPair {
  /// Makes all pixels of both rows, as far as they are there.
  func expand(into pixels: inout PixelRowPair) {
    expandBaseline(into: &pixels)
    actual?.expand(to: maximum, into: &pixels.actual)
  }

  /// Makes all pixels of the baseline's row, if it has one.
  func expandBaseline(into pixels: inout PixelRowPair) {
    baseline?.expand(to: maximum, into: &pixels.baseline)
  }

  /// All pixels of both rows, which share their memory where they are known to be the same.
  ///
  /// - Precondition: both files have the row.
  func pixels(in space: PixelRowPair) -> PixelRowPair {
    var pixels = space
    expandBaseline(into: &pixels)
    if areEqual && haveSameFormat {
      pixels.actual = pixels.baseline
    } else {
      actual?.expand(to: maximum, into: &pixels.actual)
    }
    return pixels
  }

  /// Makes the pixels where the rows differ, and perhaps some around them.
  ///
  /// - Precondition: both files have the row.
  /// - Returns: The columns outside which nothing differs.
  func expandDifferences(into pixels: inout PixelRowPair) -> [Range<Int>] {
    guard let baseline, let actual else { return [] }
    if !haveSameFormat {
      expand(into: &pixels)
      let (old, new) = (pixels.baseline.span, pixels.actual.span)
      return joined(
        old.extracting(first: sharedWidth)
          .differingBlocks(from: new.extracting(first: sharedWidth), blockSize: Self.blockSize))
    }
    let columns = joined(
      baseline.bytes.span.differingBlocks(
        from: actual.bytes.span, blockSize: Self.blockSize * baseline.bitsPerPixel / 8))
    for columns in columns {
      baseline.expand(columns, to: maximum, into: &pixels.baseline)
      actual.expand(columns, to: maximum, into: &pixels.actual)
    }
    return columns
  }

  /// Small, since scattered changes touch many blocks, but not so small that finding them costs more. A
  /// multiple of 8, so that a block of the smallest pixels ends with a byte.
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
}

/// The pixels of a row of both files.
struct PixelRowPair {
  var baseline: [SIMD4<UInt16>]
  var actual: [SIMD4<UInt16>]

  /// Whether the first pixels of both are the same.
  func haveSameBytes(_ count: Int) -> Bool {
    baseline.span.extracting(first: count).hasSameBytes(as: actual.span.extracting(first: count))
  }
}

/// One row of a file as it is stored.
struct StoredRow {
  let bytes: ArraySlice<UInt8>
  private let format: PNGRowFormat
  private let width: Int
  /// The bits of a stored pixel.
  let bitsPerPixel: Int

  /// Takes a row out of a batch; nothing below its last one.
  init?(_ row: Int, of batch: StoredRows, in file: PNGFile) {
    if row >= batch.rowCount { return nil }
    let size = file.header.bytesPerRow
    bytes = batch.bytes[row * size..<(row + 1) * size]
    format = file.format
    width = file.header.width
    bitsPerPixel = file.header.bitsPerPixel
  }

  /// Makes the pixels of some columns, or of all.
  func expand(
    _ columns: Range<Int>? = nil, to maximum: UInt16, into pixels: inout [SIMD4<UInt16>]
  ) {
    format.expand(bytes, columns: columns ?? 0..<width, to: maximum, into: &pixels)
  }
}

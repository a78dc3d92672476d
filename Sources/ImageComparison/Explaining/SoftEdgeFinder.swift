internal import Images

/// Finds whether two images differ in nothing but soft edges, as rows go by from the top.
///
/// Versions of a drawing library round the share of a pixel that a line covers in different ways. Such a
/// change is small beside the contrast of its edge: between Cairo's strokes and exact outlines of the same
/// lines it is 1.5 % on average. A line that moved by 0.1 px changes 8 % at least, one that moved by
/// 0.25 px a quarter and more; where a flat area has another colour, there is no contrast at all.
struct SoftEdgeFinder {
  /// A larger difference is never put down to soft edges, in levels.
  static let largest = 40.0
  /// What a pixel may change: so many levels for rounding, and a share of the contrast around it.
  private static let rounding = 2.0
  private static let share = 0.25
  /// What pixels may change on average, as a share of the contrast around them.
  private static let averageShare = 1.0 / 32
  /// The share of changed pixels that may have less contrast than change: faint ends of soft edges.
  private static let faintShare = 1.0 / 200

  private let distance: PixelDistance
  private var changedPixels = 0
  private var faintPixels = 0
  private var sumOfShares = 0.0
  private var isRefuted = false
  /// The last rows of both images, the newest last.
  private var rows: [PixelRowPair] = []

  init(maximum: UInt16) {
    distance = PixelDistance(maximum: maximum)
  }

  /// Adds the next row of both images.
  mutating func add(_ row: PixelRowPair) {
    if rows.count == 3 { rows.removeFirst() }
    rows.append(row)
    if rows.count == 2 { judge(rows[0], above: rows[0], below: rows[1]) }
    if rows.count == 3 { judge(rows[1], above: rows[0], below: rows[2]) }
  }

  /// Whether more rows can make a difference: one pixel is enough to say no.
  var isUndecided: Bool { !isRefuted }

  /// Whether all changes are those of soft edges, once all rows were added.
  mutating func finish() -> Bool {
    if let last = rows.last { judge(last, above: rows.dropLast().last ?? last, below: last) }
    let count = Double(changedPixels)
    return !isRefuted && changedPixels > 0 && sumOfShares <= Self.averageShare * count
      && Double(faintPixels) <= Self.faintShare * count
  }

  private mutating func judge(_ row: PixelRowPair, above: PixelRowPair, below: PixelRowPair) {
    for column in row.baseline.indices where !isRefuted {
      let change = distance(row.baseline[column], row.actual[column])
      if change == 0 { continue }
      let old = contrast(around: column, row.baseline, above.baseline, below.baseline)
      let new = contrast(around: column, row.actual, above.actual, below.actual)
      let (levels, contrast) = (distance.levels(change), distance.levels(min(old, new)))
      changedPixels += 1
      if contrast < levels { faintPixels += 1 }
      sumOfShares += levels / max(contrast, 1)
      // Within a flat area of both images there is no edge at all.
      let isInFlatArea = max(old, new) == 0
      isRefuted = isInFlatArea || levels > Self.rounding + Self.share * contrast
    }
  }

  /// How far a pixel is from that of its eight neighbours which differs most.
  private func contrast(
    around column: Int, _ row: [SIMD4<UInt16>], _ above: [SIMD4<UInt16>],
    _ below: [SIMD4<UInt16>]
  ) -> UInt32 {
    var largest: UInt32 = 0
    for neighbour in max(0, column - 1)...min(row.count - 1, column + 1) {
      for other in [row[neighbour], above[neighbour], below[neighbour]] {
        largest = max(largest, distance(row[column], other))
      }
    }
    return largest
  }
}

extension Comparison {
  /// Whether nothing differs but soft edges, as between two versions of a drawing library.
  ///
  /// - Throws: ``FileFault`` where a file is no longer what it was.
  func hasOnlySoftEdges(in pairs: inout RowPairs) throws(FileFault) -> Bool {
    guard let difference, state != .size, difference.largest <= SoftEdgeFinder.largest else {
      return false
    }
    var finder = SoftEdgeFinder(maximum: pairs.maximum)
    let space = pairs.pixels()
    for row in 0..<pairs.height where finder.isUndecided {
      finder.add(try pairs.row(row).pixels(in: space))
    }
    return finder.finish()
  }
}

internal import Images

/// Adds up how two pictures differ as their rows go by from the top.
struct DifferenceMeter {
  private let distance: PixelDistance
  private var changedPixels = 0
  private var largest: UInt32 = 0
  private var windows: WindowCounter
  private var regions: RegionFinder

  /// Starts at the top of pictures that share so many columns.
  init(width: Int, maximum: UInt16) {
    distance = PixelDistance(maximum: maximum)
    windows = WindowCounter(width: width)
    regions = RegionFinder(width: width)
  }

  /// Adds a row that differs in some columns.
  mutating func add(
    row: Int, columns: [Range<Int>], _ baseline: [SIMD4<UInt16>], _ actual: [SIMD4<UInt16>]
  ) {
    let changes = distance.changes(in: columns, from: baseline, to: actual)
    changedPixels += changes.count
    for change in changes { largest = max(largest, change.distance) }
    windows.add(row: row, changes)
    regions.add(row: row, changes)
  }

  /// What was found in so many pixels, or nothing when they all look the same.
  func difference(ofPixels comparedPixels: Int) -> PixelDifference? {
    if changedPixels == 0 { return nil }
    let regions = regions.regions(levels: distance.levels)
    return PixelDifference(
      comparedPixels: comparedPixels, changedPixels: changedPixels,
      largest: distance.levels(largest), densestWindow: windows.densest,
      regionCount: regions.count, regions: Array(regions.prefix(10)))
  }
}

extension RowPairs {
  /// Compares the pixels where both files have some; nothing when they all look the same.
  ///
  /// - Throws: ``FileFault`` when the pixels of a file are damaged or beyond the limits.
  mutating func measure() throws(FileFault) -> PixelDifference? {
    var meter = DifferenceMeter(width: sharedWidth, maximum: maximum)
    while try advance() {
      if areEqual || row >= sharedHeight { continue }
      let columns = expandDifferences()
      meter.add(row: row, columns: columns, baseline, actual)
    }
    return meter.difference(ofPixels: sharedWidth * sharedHeight)
  }
}

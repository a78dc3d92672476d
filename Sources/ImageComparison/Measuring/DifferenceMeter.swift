internal import Images

/// Adds up how two images differ as their rows go by from the top.
struct DifferenceMeter {
  private let distance: PixelDistance
  private var changedPixels = 0
  private var largest: UInt32 = 0
  private var windows: WindowCounter
  private var regions: RegionFinder

  /// Starts at the top of images that share so many columns.
  init(width: Int, distance: PixelDistance) {
    self.distance = distance
    windows = WindowCounter(width: width)
    regions = RegionFinder(width: width)
  }

  /// Adds the changes of a row.
  mutating func add(row: Int, _ changes: [ChangedPixel]) {
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

/// What is written down of a difference while it is measured, if it is asked for.
struct DifferenceRecord {
  /// Draws the difference.
  var painter: DifferencePainter?
  /// Marks the pixels that changed.
  var mask: ChangeMask?
}

extension RowPairs {
  /// Compares the pixels where both files have some; nothing when they all look the same.
  ///
  /// - Throws: ``FileFault`` when the pixels of a file are damaged or beyond the limits.
  mutating func measure(
    recording record: inout DifferenceRecord
  ) throws(FileFault) -> PixelDifference? {
    let distance = PixelDistance(maximum: maximum)
    var meter = DifferenceMeter(width: sharedWidth, distance: distance)
    var pixels = self.pixels()
    for number in 0..<height {
      let row = try row(number)
      let isShared = number < sharedHeight
      if record.painter != nil {
        row.expandBaseline(into: &pixels)
        record.painter?.paint(
          row: number, pixels.baseline.span.extracting(first: isShared ? sharedWidth : 0))
      }
      if row.areEqual || !isShared { continue }
      let columns = row.expandDifferences(into: &pixels)
      let changes = distance.changes(in: columns, from: pixels.baseline, to: pixels.actual)
      meter.add(row: number, changes)
      record.painter?.mark(changes, row: number)
      record.mask?.add(row: number, changes)
    }
    return meter.difference(ofPixels: sharedWidth * sharedHeight)
  }
}

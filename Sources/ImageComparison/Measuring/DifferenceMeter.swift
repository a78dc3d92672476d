internal import Images

/// Adds up how two pictures differ as their rows go by from the top.
struct DifferenceMeter {
  private let distance: PixelDistance
  private var changedPixels = 0
  private var largest: UInt32 = 0
  private var windows: WindowCounter
  private var regions: RegionFinder

  /// Starts at the top of pictures that share so many columns.
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

extension RowPairs {
  /// Compares the pixels where both files have some; nothing when they all look the same.
  ///
  /// - Parameter painter: What draws the difference meanwhile, if it is to be drawn.
  /// - Throws: ``FileFault`` when the pixels of a file are damaged or beyond the limits.
  mutating func measure(
    drawing painter: inout DifferencePainter?
  ) throws(FileFault) -> PixelDifference? {
    let distance = PixelDistance(maximum: maximum)
    var meter = DifferenceMeter(width: sharedWidth, distance: distance)
    while try advance() {
      if painter != nil {
        expandBaseline()
        let shared = row < sharedHeight ? sharedWidth : 0
        painter?.paint(row: row, baseline.span.extracting(first: shared))
      }
      if areEqual || row >= sharedHeight { continue }
      let columns = expandDifferences()
      let changes = distance.changes(in: columns, from: baseline, to: actual)
      meter.add(row: row, changes)
      painter?.mark(changes, row: row)
    }
    return meter.difference(ofPixels: sharedWidth * sharedHeight)
  }
}

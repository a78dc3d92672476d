public import Images

/// What a difference looks like, and which parts only moved.
public struct Explanation: Hashable, Sendable {
  /// The baseline in pale grey with every change marked; it covers both pictures and is opaque.
  public let picture: PixelImage
  /// For each of the difference's regions, how far it moved when that explains 90 % of its changes.
  ///
  /// Movements of up to 3 px in each direction are tried, where both pictures have one size.
  public let shifts: [Shift?]
}

extension Comparison {
  /// Explains a comparison whose pixels or sizes differ; nothing to explain gives nothing.
  ///
  /// - Parameters:
  ///   - baseline: The file that was compared.
  ///   - actual: The file that it was compared with.
  /// - Complexity: One more pass over both files; memory for the whole picture.
  /// - Throws: ``FileFault`` when the files are no longer what they were.
  public func explanation(baseline: [UInt8], actual: [UInt8]) throws(FileFault) -> Explanation? {
    guard state == .size || difference != nil else { return nil }
    let (old, new) = (try Self.open(baseline, .baseline), try Self.open(actual, .actual))
    var pairs = try RowPairs(old, new)
    let width = max(old.header.width, new.header.width)
    let height = max(old.header.height, new.header.height)
    let regions = difference?.regions ?? []
    var painter = DifferencePainter(width: width, height: height, maximum: pairs.maximum)
    var finder = ShiftFinder(
      state == .size ? [] : regions, height: height, maximum: pairs.maximum)
    while try pairs.advance() {
      pairs.expand()
      painter.add(row: pairs.row, pairs.baseline, pairs.actual, areEqual: pairs.areEqual)
      finder.add(row: pairs.row, pairs.baseline, pairs.actual)
    }
    let shifts = state == .size ? regions.map { _ in nil } : finder.shifts
    return Explanation(picture: painter.picture(), shifts: shifts)
  }
}

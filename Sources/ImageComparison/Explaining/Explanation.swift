internal import Files
public import Images

/// What a difference looks like, and which parts only moved.
public struct Explanation: Hashable, Sendable {
  /// The baseline in pale grey with every change marked.
  package let drawing: PaletteImage
  /// For each of the difference's regions, how far it moved when that explains 90 % of its changes.
  ///
  /// Movements of up to 3 px in each direction are tried, where both images have one size, of regions
  /// with a thousandth of all changes or more.
  public let shifts: [Shift?]
  /// Whether nothing differs but the soft edges of what is drawn, by so little beside their contrast that
  /// nothing moved and no area has another colour: what another version of a drawing library does.
  public let hasOnlySoftEdges: Bool

  /// The baseline in pale grey with every change marked; it covers both images and is opaque.
  ///
  /// - Complexity: O(pixels); it is made anew each time.
  public var image: PixelImage { PixelImage(drawing) }
}

extension Comparison {
  /// Explains a comparison whose pixels or sizes differ; nothing to explain gives nothing.
  ///
  /// - Parameters:
  ///   - baseline: The file that was compared.
  ///   - actual: The file that it was compared with.
  /// - Complexity: One more pass over both files; memory for the whole image.
  /// - Throws: ``FileFault`` when the files are no longer what they were, or when an image that covers
  ///   both would have more than 2²⁸ pixels.
  public func explanation(baseline: [UInt8], actual: [UInt8]) throws(FileFault) -> Explanation? {
    guard isExplainable else { return nil }
    let files = ComparedFiles(
      baseline: .memory(baseline), actual: .memory(actual), limits: limits, isDrawn: true)
    if let fault = files.comparison.faults.first { throw fault }
    guard files.comparison == self else {
      throw FileFault(side: .actual, reason: "is not the file that was compared. Compare it anew.")
    }
    guard let drawing = files.drawing else {
      throw FileFault(
        side: .actual, reason: "covers more than 2²⁸ pixels together with the baseline.")
    }
    return Explanation(
      drawing: drawing, shifts: try files.shifts(),
      hasOnlySoftEdges: try files.haveOnlySoftEdges())
  }

  /// Whether pixels or sizes differ.
  var isExplainable: Bool { state == .size || difference != nil }

  /// Finds what moved, without a look at rows that are far from any change.
  ///
  /// Nothing has moved where the sizes differ: what is beyond an edge cannot be compared.
  func shifts(of pairs: inout RowPairs) throws(FileFault) -> [Shift?] {
    guard let difference else { return [] }
    if state == .size { return difference.regions.map { _ in nil } }
    var finder = ShiftFinder(difference, height: pairs.height, maximum: pairs.maximum)
    let space = pairs.pixels()
    var row = -1
    while let next = finder.nextRow(after: row) {
      row = next
      let pixels = try pairs.row(row).pixels(in: space)
      finder.add(row: row, pixels.baseline, pixels.actual)
    }
    return finder.shifts
  }
}

internal import Files
public import Images

/// What a difference looks like, and which parts only moved.
public struct Explanation: Hashable, Sendable {
  /// The baseline in pale grey with every change marked.
  package let drawing: PaletteImage
  /// For each of the difference's regions, how far it moved when that explains 90 % of its changes.
  ///
  /// Movements of up to 3 px in each direction are tried, where both pictures have one size, of regions
  /// with a thousandth of all changes or more.
  public let shifts: [Shift?]

  /// The baseline in pale grey with every change marked; it covers both pictures and is opaque.
  ///
  /// - Complexity: O(pixels); it is made anew each time.
  public var picture: PixelImage { PixelImage(drawing) }
}

extension Comparison {
  /// Explains a comparison whose pixels or sizes differ; nothing to explain gives nothing.
  ///
  /// - Parameters:
  ///   - baseline: The file that was compared.
  ///   - actual: The file that it was compared with.
  /// - Complexity: One more pass over both files; memory for the whole picture.
  /// - Throws: ``FileFault`` when the files are no longer what they were, or when a picture that covers
  ///   both would have more than 2²⁸ pixels.
  public func explanation(baseline: [UInt8], actual: [UInt8]) throws(FileFault) -> Explanation? {
    guard isExplainable else { return nil }
    let files = ComparedFiles(
      baseline: .memory(baseline), actual: .memory(actual), caps: caps, isDrawn: true)
    if let fault = files.comparison.faults.first { throw fault }
    guard files.comparison == self else {
      throw FileFault(side: .actual, reason: "is not the file that was compared. Compare it anew.")
    }
    guard let drawing = files.drawing else {
      throw FileFault(
        side: .actual, reason: "covers more than 2²⁸ pixels together with the baseline.")
    }
    return Explanation(drawing: drawing, shifts: try files.shifts())
  }

  /// Whether pixels or sizes differ.
  var isExplainable: Bool { state == .size || difference != nil }

  /// Finds what moved, without a look at rows that are far from any change.
  func shifts(of pairs: inout RowPairs) throws(FileFault) -> [Shift?] {
    var finder = shiftFinder(of: pairs)
    pairs.rewind()
    while let row = finder?.nextRow(after: pairs.row), try pairs.advance(to: row) {
      pairs.expand()
      finder?.add(row: row, pairs.baseline, pairs.actual)
    }
    return shifts(of: finder)
  }

  /// Nothing where the sizes differ: what is beyond an edge cannot be compared.
  private func shiftFinder(of pairs: RowPairs) -> ShiftFinder? {
    if state == .size { return nil }
    return ShiftFinder(difference, height: pairs.height, maximum: pairs.maximum)
  }

  private func shifts(of finder: ShiftFinder?) -> [Shift?] {
    finder?.shifts ?? (difference?.regions ?? []).map { _ in nil }
  }
}

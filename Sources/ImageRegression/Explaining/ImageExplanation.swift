public import ImageComparison
internal import Images

/// What a difference looks like, and where it is.
public struct ImageExplanation: Sendable {
  /// The difference as a PNG file, if it was drawn.
  public let png: [UInt8]?
  /// The places with most changes, as in the comparison.
  public let places: [Place]
  /// The parts of the image that changed, those with most changes first; none where they are unknown.
  public let parts: [String]
  /// Whether nothing differs but soft edges, as between two versions of a drawing library.
  public let hasOnlySoftEdges: Bool

  /// One place with changes.
  public struct Place: Sendable {
    /// Its box and its numbers.
    public let region: PixelDifference.Region
    /// How far it moved, where that explains the changes.
    public let shift: Shift?
    /// The parts of the image in it.
    public let parts: [String]
  }
}

extension ImageExplanation {
  /// Describes the difference of two files.
  ///
  /// - Throws: ``FileFault`` or `PNGEncodingError`.
  init(_ files: ComparedFiles, parts: [ImagePart]) throws {
    let difference = files.comparison.difference
    func names(_ columns: Range<Int>, _ rows: Range<Int>) -> [String] {
      files.changes.map { parts.names(changedIn: $0, columns: columns, rows: rows) } ?? []
    }
    png = try files.drawing.map { try PNGEncoder().encode($0) }
    places = zip(difference?.regions ?? [], try files.shifts()).map { region, shift in
      Place(
        region: region, shift: shift,
        parts: names(
          region.x..<region.x + region.width, region.y..<region.y + region.height))
    }
    self.parts = names(0..<Int.max, 0..<Int.max)
    hasOnlySoftEdges = try files.haveOnlySoftEdges()
  }
}

package import ImageComparison
import Images
import Plotting

/// A picture of a comparison, what became of it, and what its difference looks like.
package struct PictureVerdict: Sendable {
  /// Its path relative to both folders.
  package let path: String
  /// How it compares.
  package let comparison: Comparison
  /// What the difference looks like, if a difference can be drawn.
  var explanation: PictureExplanation?

  /// Where the picture of the difference goes, relative to the output folder, if one was drawn.
  var differencePath: String? {
    explanation?.png.map { _ in "\(ComparisonDocuments.differencesFolder)/\(path)" }
  }
}

/// What a difference looks like.
struct PictureExplanation: Sendable {
  /// The picture of the difference as a PNG file, if it was drawn.
  let png: [UInt8]?
  /// The places of most changes, as in the comparison.
  let places: [Place]
  /// The parts of the figure that changed, those with most changes first; none where they are unknown.
  let parts: [String]

  /// One place with changes.
  struct Place: Sendable {
    /// Its box and its numbers.
    let region: PixelDifference.Region
    /// How far it moved, where that explains the changes.
    let shift: Shift?
    /// The parts of the figure in it.
    let parts: [String]
  }
}

extension PictureExplanation {
  /// Describes the difference of two files.
  ///
  /// - Parameter parts: The parts of the figure that they show, which are known only of drawn ones.
  /// - Throws: ``FileFault`` or ``PNGEncodingError``.
  init(_ files: ComparedFiles, parts: [PicturePart]) throws {
    let regions = zip(files.comparison.difference?.regions ?? [], try files.shifts())
    png = try files.drawing.map { try PNGEncoder().encode($0) }
    guard !parts.isEmpty, let picture = files.drawing.map(PixelImage.init) else {
      places = regions.map { Place(region: $0, shift: $1, parts: []) }
      self.parts = []
      return
    }
    places = regions.map { region, shift in
      let box = Rect(
        x: Double(region.x), y: Double(region.y), width: Double(region.width),
        height: Double(region.height))
      return Place(
        region: region, shift: shift, parts: parts.names(ofMarksIn: picture, region: box))
    }
    let page = Rect(x: 0, y: 0, width: Double(picture.width), height: Double(picture.height))
    self.parts = parts.names(ofMarksIn: picture, region: page)
  }
}

extension PictureVerdict {
  /// Whether a failure is trouble with a file and not a difference.
  var isTrouble: Bool { comparison.state == .unreadable }

  /// Whether it can become the baseline, or leave it: a picture that cannot be read never does.
  var isAcceptable: Bool {
    !comparison.state.passes && !comparison.faults.contains { $0.side == .actual }
  }

  /// The order of a list for readers: failures first, and the worst of them first.
  static func isWorse(_ one: PictureVerdict, _ other: PictureVerdict) -> Bool {
    let changes = (one.changedPixels, other.changedPixels)
    if one.rank != other.rank { return one.rank < other.rank }
    if changes.0 != changes.1 { return changes.0 > changes.1 }
    return one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }

  private var changedPixels: Int { comparison.difference?.changedPixels ?? 0 }

  private var rank: Int {
    let order: [Comparison.State] = [
      .unreadable, .size, .changed, .metadata, .missing, .new, .within, .same,
    ]
    return order.firstIndex(of: comparison.state) ?? order.count
  }
}

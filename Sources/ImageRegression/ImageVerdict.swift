public import ImageComparison

/// One image of a check, what became of it, and what its difference looks like.
public struct ImageVerdict: Sendable {
  /// Its path relative to both folders.
  public let path: String
  /// How it compares.
  public let comparison: Comparison
  /// What the difference looks like, where pixels or sizes fail.
  public internal(set) var explanation: ImageExplanation?
  /// Why the difference is not drawn, where it should be.
  var undrawnReason: String?
  /// What tells the actual image from one that takes its place later, where it fails.
  var checksum: Int?
}

extension ImageVerdict {
  /// Whether a failure is trouble with a file and not a difference.
  public var isTrouble: Bool { comparison.state == .unreadable }

  /// Whether it can become the baseline, or leave it. What cannot be read on either side cannot: nobody
  /// has seen what would be approved, or given up.
  public var isAcceptable: Bool { !comparison.state.passes && !isTrouble }

  /// Where the difference goes, relative to the output folder, if one was drawn.
  var differencePath: String? {
    explanation?.png.map { _ in "\(OutcomeFiles.differencesFolder)/\(path)" }
  }

  /// The order of a list for readers: failures first, and the worst of them first.
  static func isWorse(_ one: ImageVerdict, _ other: ImageVerdict) -> Bool {
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

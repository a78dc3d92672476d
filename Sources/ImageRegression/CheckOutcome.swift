public import ImageComparison

/// What became of a set of images that was compared with its baseline.
public struct CheckOutcome: Sendable {
  /// What was compared.
  public let pair: ImagePair
  /// Which images of it.
  public let selection: ImageSelection
  /// The limits of images that have none of their own.
  public let limits: Limits
  /// What became of each image, sorted by the bytes of their paths.
  public let verdicts: [ImageVerdict]
  /// Files that are not PNG images by their name.
  public let ignored: [String]
  /// Images that were left out by request.
  public let notChecked: [String]
  /// Paths that differ only in case, which some file systems take for one: an error.
  public let caseClashes: [[String]]
  /// What else a reader should know, one sentence each.
  public let notes: [String]
  /// A sentence that stands above all others, if the caller has one.
  public var headline: String?
  /// Numbers that changed with the images, if the caller knows them; none that changed is empty.
  public var numbers: [NumberChange]?

  /// The images that fail, the worst first.
  public var failures: [ImageVerdict] {
    verdicts.filter { !$0.comparison.state.passes }.sorted(by: ImageVerdict.isWorse)
  }

  /// Whether every image is as it should be.
  public var passes: Bool { failures.isEmpty && caseClashes.isEmpty }
}

/// A number that differs between a baseline and what it is compared with.
public struct NumberChange: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// What the baseline has, or nothing.
  public let baseline: String?
  /// What the actual has, or nothing.
  public let actual: String?

  /// Names a number with both of its values as text.
  public init(name: String, baseline: String?, actual: String?) {
    self.name = name
    self.baseline = baseline
    self.actual = actual
  }
}

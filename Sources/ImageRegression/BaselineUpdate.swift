internal import Files
internal import FoundationEssentials
internal import ImageComparison
internal import Images
internal import TextFormatting

/// What has to be written so that the actual images become the baseline: failing images alone.
public struct BaselineUpdate: Sendable {
  /// The steps, in the order of the paths.
  public let steps: [Step]
  /// Baselines that cannot be read, which an update leaves alone: nobody has seen what it would replace.
  public let unreadable: [String]
  /// What fails once the steps are carried out, the worst first.
  public let failuresLeft: [ImageVerdict]
  private let pair: ImagePair
  private let checksums: [String: Int]

  /// One file of the baseline.
  public struct Step: Hashable, Sendable {
    /// What is done.
    public let action: Action
    /// Its path relative to the baseline.
    public let path: String

    /// What is done with a file.
    public enum Action: String, Hashable, Sendable {
      /// There was none.
      case add
      /// It is exchanged for the actual image.
      case replace
      /// It is no longer made.
      case remove
    }
  }

  /// Plans an update.
  ///
  /// An image of which either side cannot be read is left alone. A baseline that is to be given up is
  /// removed by hand: then its image is new, and is added. Nor is anything written under names that differ
  /// only in case, of which some file systems keep one.
  ///
  /// - Parameters:
  ///   - outcome: The outcome whose failures are to pass.
  ///   - removesMissing: Whether baselines without an actual image are removed.
  public init(of outcome: CheckOutcome, removesMissing: Bool = false) {
    pair = outcome.pair
    let clashes = Set(outcome.caseClashes.flatMap(\.self))
    steps = outcome.verdicts.filter(\.isAcceptable).compactMap { verdict in
      switch verdict.comparison.state {
      case .missing: removesMissing ? Step(action: .remove, path: verdict.path) : nil
      case _ where clashes.contains(verdict.path): nil
      case .new: Step(action: .add, path: verdict.path)
      default: Step(action: .replace, path: verdict.path)
      }
    }
    checksums = Dictionary(
      outcome.verdicts.compactMap { verdict in verdict.checksum.map { (verdict.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    unreadable = outcome.verdicts
      .filter { $0.comparison.faults.contains { $0.side == .baseline } }.map(\.path)
    let done = Set(steps.map(\.path))
    failuresLeft = outcome.failures.filter { !done.contains($0.path) }
  }

  /// Carries the steps out, each file whole or not at all.
  ///
  /// - Throws: ``RegressionError``: `imageNotRead` for an image that can no longer be read, or is not the one
  ///   that was compared; or `file`.
  public func apply() throws(RegressionError) {
    for step in steps { try apply(step) }
    try RegressionError.wrap { () throws(FileError) in
      try OutputFolder.noteChanges(of: steps.map { pair.baseline.fullPath(of: $0.path) })
    }
  }

  private func apply(_ step: Step) throws(RegressionError) {
    let target = pair.baseline.fullPath(of: step.path)
    let bytes = step.action == .remove ? nil : try image(at: step.path)
    try RegressionError.wrap { () throws(FileError) in
      guard let bytes else { return try FileSystem.remove(target) }
      try FileSystem.write(Data(bytes), to: target, makesFolders: true)
    }
  }

  /// An image, which the comparison has read to its end.
  private func image(at path: String) throws(RegressionError) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try pair.actual.bytes(of: path, .actual)
    } catch {
      throw .imageNotRead(path: pair.actual.fullPath(of: path), reason: error.reason)
    }
    // Nobody has looked at one that was drawn meanwhile.
    if FileContents.memory(bytes).checksum != checksums[path] {
      throw .imageNotRead(
        path: pair.actual.fullPath(of: path),
        reason: "it changed after it was compared. Compare again.")
    }
    return bytes
  }
}

extension BaselineUpdate {
  /// What was done, or what would be, a line a file.
  public func summary(isDryRun: Bool = false) -> String {
    if steps.isEmpty && unreadable.isEmpty { return "nothing to update\n" }
    let done = steps.map { step in
      let verb =
        switch step.action {
        case .add: isDryRun ? "would add" : "added"
        case .replace: isDryRun ? "would replace" : "replaced"
        case .remove: isDryRun ? "would remove" : "removed"
        }
      return "\(verb) \(pair.baseline.fullPath(of: step.path))".printable + "\n"
    }
    let kept = unreadable.map { path in
      "kept \(pair.baseline.fullPath(of: path).printable), which cannot be read; to give it up, remove it "
        + "and update again\n"
    }
    return (done + kept).joined()
  }
}

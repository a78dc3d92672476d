import Files
import FoundationEssentials
import ImageComparison

/// What has to be written so that the actual pictures become the baseline: failing pictures alone.
package struct BaselineUpdate: Sendable {
  /// The steps, in the order of the paths.
  package let steps: [Step]
  private let pair: PicturePair

  /// One file of the baseline.
  package struct Step: Hashable, Sendable {
    /// What is done.
    package let action: Action
    /// Its path relative to the baseline.
    package let path: String

    /// What is done with a file.
    package enum Action: String, Hashable, Sendable {
      /// There was none.
      case add
      /// It is exchanged for the actual picture.
      case replace
      /// It is no longer made.
      case remove
    }
  }

  /// Plans an update.
  ///
  /// - Parameter prunes: Whether baselines without an actual picture are removed.
  package init(_ check: PictureCheck, prunes: Bool) {
    pair = check.pair
    steps = check.verdicts.filter(\.isAcceptable).compactMap { verdict in
      switch verdict.comparison.state {
      case .missing: prunes ? Step(action: .remove, path: verdict.path) : nil
      case .new: Step(action: .add, path: verdict.path)
      default: Step(action: .replace, path: verdict.path)
      }
    }
  }

  /// Carries the steps out, each file whole or not at all.
  ///
  /// - Throws: `badData` for a picture that can no longer be read, or `writeFailed`.
  package func apply() throws(ReportError) {
    for step in steps { try apply(step) }
  }

  private func apply(_ step: Step) throws(ReportError) {
    let target = pair.baseline.fullPath(of: step.path)
    let bytes = step.action == .remove ? nil : try picture(at: step.path)
    try ReportError.wrap { () throws(FileError) in
      guard let bytes else { return try FileSystem.remove(target) }
      try FileSystem.write(Data(bytes), to: target, makesFolders: true)
    }
  }

  /// A picture, which the comparison has read to its end.
  private func picture(at path: String) throws(ReportError) -> [UInt8] {
    do {
      return try pair.actual.read(path)
    } catch {
      throw .file(
        .badContent(
          path: pair.actual.fullPath(of: path), place: nil, reason: "\(error)"))
    }
  }
}

extension BaselineUpdate {
  /// What was done, or what would be, a line a file.
  package func summary(isDryRun: Bool) -> String {
    if steps.isEmpty { return "nothing to update\n" }
    return steps.map { step in
      let verb =
        switch step.action {
        case .add: isDryRun ? "would add" : "added"
        case .replace: isDryRun ? "would replace" : "replaced"
        case .remove: isDryRun ? "would remove" : "removed"
        }
      return "\(verb) \(pair.baseline.fullPath(of: step.path))\n"
    }.joined()
  }

  /// What fails once the steps are carried out.
  func failures(leftBy check: PictureCheck) -> [PictureVerdict] {
    let done = Set(steps.map(\.path))
    return check.failures.filter { !done.contains($0.path) }
  }
}

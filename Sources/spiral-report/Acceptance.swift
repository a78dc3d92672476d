import ImageComparison
import ImageRegression
import TextFormatting

/// What a check means to the command: its exit status, and the way to accept what changed.
extension CheckOutcome {
  /// The exit status: trouble with files wins over differences.
  ///
  /// - Parameter update: The steps that were carried out.
  func status(after update: BaselineUpdate? = nil) -> Int32 {
    let left = update?.failuresLeft ?? failures
    if !caseClashes.isEmpty || left.contains(where: \.isTrouble) { return ExitStatus.badData }
    return left.isEmpty ? 0 : ExitStatus.different
  }

  /// Why the command fails, in one sentence with the way out; nothing when it does not.
  ///
  /// - Parameter update: The steps that were carried out.
  func complaint(after update: BaselineUpdate? = nil) -> String? {
    let left = update?.failuresLeft ?? failures
    let broken = left.filter(\.isTrouble).map(\.path) + caseClashes.flatMap(\.self)
    if !broken.isEmpty {
      return "\(list(broken)) cannot be compared; see the reasons above. "
        + "Fix these files and compare again."
    }
    if left.isEmpty { return nil }
    let verb = left.count == 1 ? "differs" : "differ"
    let advice = acceptance(of: left).map { " If intended, accept with: \($0)" } ?? ""
    return "\(list(left.map(\.path))) \(verb) from '\(pair.baseline.path.printable)'.\(advice)"
  }

  /// The command that makes the actual pictures the baseline, if any of them can be, and if it could be run
  /// again.
  func acceptance(of failures: [ImageVerdict]) -> String? {
    let acceptable = failures.filter(\.isAcceptable)
    if acceptable.isEmpty || pair.baseline.isPipe || pair.actual.isPipe { return nil }
    let prune = acceptable.contains { $0.comparison.state == .missing } ? ["--prune"] : []
    // A path that begins like an option is written as one that does not.
    let paths = [pair.baseline.path, pair.actual.path]
      .map { $0.utf8.first == UInt8(ascii: "-") ? "./" + $0 : $0 }
    let words =
      ["spiral-report", "compare"] + paths + (limits == .exact ? [] : limits.options)
      + ["--update"] + selection.options(for: acceptable.map(\.path)) + prune
    return words.map(\.shellWord).joined(separator: " ")
  }

  private func list(_ paths: [String]) -> String {
    paths.map { "'\($0)'" }.joined(atMost: 3).printable
  }
}

extension ImageSelection {
  /// The options that confine an update to the pictures that were compared and fail.
  ///
  /// The folder of a run may hold pictures of others, which must not become a baseline by the way.
  fileprivate func options(for failures: [String]) -> [String] {
    switch self {
    case .all: []
    case .matching(let globs): globs.flatMap { ["--only", $0.pattern] }
    case .listed: failures.flatMap { ["--only", $0] }
    }
  }
}

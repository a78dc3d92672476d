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
    let broken = left.filter(\.isTrouble)
    let paths = broken.map(\.path) + caseClashes.flatMap(\.self)
    if !paths.isEmpty {
      let fault = broken.first?.comparison.faults.first.map { "\($0)".printable }
      let reason = fault ?? "the names differ only in case"
      return
        "\(list(paths)) cannot be compared\(paths.count > 1 && fault != nil ? "; the first" : ""): "
        + "\(reason.withFullStop) Fix \(paths.count == 1 ? "this file" : "these files") and compare again."
    }
    if left.isEmpty { return nil }
    let advice = acceptance(of: left).map { " If intended, accept with: \($0)" } ?? ""
    return "\(difference(of: left)).\(advice)"
  }

  /// What failing pictures have in common.
  private func difference(of failures: [ImageVerdict]) -> String {
    let (paths, folder) = (list(failures.map(\.path)), "'\(pair.baseline.path.printable)'")
    let isOne = failures.count == 1
    return switch Set(failures.map(\.comparison.state)) {
    case [.new]: "\(paths) \(isOne ? "has" : "have") no baseline in \(folder)"
    case [.missing]: "\(paths) of \(folder) \(isOne ? "was" : "were") not produced"
    default: "\(paths) \(isOne ? "differs" : "differ") from \(folder)"
    }
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
      + ["--update"] + choice(of: acceptable.map(\.path)) + prune
    return words.map(\.shellWord).joined(separator: " ")
  }

  /// The options that confine an update to the pictures that were compared and fail.
  ///
  /// The folder of a run may hold pictures of others, which must not become a baseline by the way.
  private func choice(of failures: [String]) -> [String] {
    switch selection {
    case .all: []
    case .matching(let globs): globs.flatMap { ["--only", $0.pattern] }
    case .listed: coversFolders ? [] : failures.flatMap { ["--only", $0] }
    }
  }

  private func list(_ paths: [String]) -> String {
    paths.map { "'\($0)'" }.joined(atMost: 3).printable
  }
}

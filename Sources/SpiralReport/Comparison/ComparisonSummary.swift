import ImageComparison
import TextFormatting

extension PictureCheck {
  /// What the command prints: a line a picture, failures first, then totals and what to do.
  ///
  /// - Parameters:
  ///   - folder: The output folder, if pictures of differences were written there.
  ///   - isUpdated: Whether the baseline was brought up to date.
  package func summary(differencesIn folder: String?, isUpdated: Bool = false) -> String {
    var lines = [headline].compactMap(\.self)
    lines += caseClashes.map {
      "clash       \($0.map(\.printable).joined(separator: ", ")): the names differ only in case"
    }
    lines += verdicts.sorted(by: PictureVerdict.isWorse).map { verdict in
      let state = verdict.comparison.state.rawValue
      return state + String(repeating: " ", count: max(1, 12 - state.count)) + verdict.text
    }
    lines.append(totals)
    lines += notChecked.isEmpty ? [] : ["not checked: " + notChecked.joined(separator: ", ")]
    lines += notes.map { "note: \($0)" }
    if let folder, !differences.isEmpty {
      lines.append("differences drawn in \(folder)/\(ComparisonDocuments.differencesFolder)")
    }
    lines += numbersNote.map { ["note: \($0)"] } ?? []
    if !isUpdated, let command = acceptance(of: failures) { lines.append("to accept: \(command)") }
    return lines.map { $0.printable + "\n" }.joined()
  }

  /// Why the command fails, in one sentence with the way out; nothing when it does not.
  ///
  /// - Parameter update: The steps that were carried out.
  package func complaint(after update: BaselineUpdate? = nil) -> String? {
    let left = update?.failures(leftBy: self) ?? failures
    let broken = left.filter(\.isTrouble).map(\.path) + caseClashes.flatMap(\.self)
    if !broken.isEmpty {
      return "\(list(broken)) cannot be compared, for the reasons in the list of pictures. "
        + "Mend these files and compare again."
    }
    guard let acceptance = acceptance(of: left) else { return nil }
    return "\(list(left.map(\.path))) \(left.count == 1 ? "fails" : "fail") against "
      + "'\(pair.baseline.path.printable)'. If that is meant to be, accept it with: \(acceptance)"
  }

  /// The command that makes the actual pictures the baseline, if any of them can be.
  private func acceptance(of failures: [PictureVerdict]) -> String? {
    let acceptable = failures.filter(\.isAcceptable)
    if acceptable.isEmpty { return nil }
    let prune = acceptable.contains { $0.comparison.state == .missing } ? ["--prune"] : []
    // A path that begins like an option is written as one that does not.
    let paths = [pair.baseline.path, pair.actual.path]
      .map { $0.utf8.first == UInt8(ascii: "-") ? "./" + $0 : $0 }
    let words =
      ["spiral-report", "compare"] + paths + (caps == .exact ? [] : caps.options) + ["--update"]
      + selection.options(for: acceptable.map(\.path)) + prune
    return words.map(\.shellWord).joined(separator: " ")
  }

  // MARK: Parts

  var headline: String? {
    guard let numbers else { return nil }
    let sentence = numbers.sentence(isFailure: !failures.isEmpty)
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  /// Pictures alone do not make a report whole again.
  private var numbersNote: String? {
    guard let numbers, !numbers.changes.isEmpty else { return nil }
    return
      "\(pair.baseline.fullPath(of: "report.json")) keeps its numbers when pictures are accepted; "
      + "to renew all, draw with --out \(pair.baseline.path)"
  }

  var totals: String {
    let states = Comparison.State.allCases.compactMap { state -> String? in
      let count = verdicts.count { $0.comparison.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    let others = ignored.isEmpty ? "" : "; \(ignored.count) other files ignored"
    let count = verdicts.count == 1 ? "1 picture" : "\(verdicts.count) pictures"
    return "\(count): \(states.joined(separator: ", "))\(others)"
  }

  private func list(_ paths: [String]) -> String {
    paths.map { "'\($0)'" }.joined(atMost: 3).printable
  }
}

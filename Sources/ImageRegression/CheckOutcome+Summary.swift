public import ImageComparison
internal import TextFormatting

extension CheckOutcome {
  /// A line an image, failures first, then totals and notes.
  ///
  /// - Parameters:
  ///   - limits: Writes the smallest limits that would have passed.
  ///   - folder: The output folder, if differences were written there.
  public func summary(
    limits: LimitsText = \.text, differencesIn folder: String? = nil
  ) -> String {
    var lines = [headline].compactMap(\.self)
    lines += caseClashes.map { "clash       \($0.clashText)" }
    lines += verdicts.sorted(by: ImageVerdict.isWorse).map { verdict in
      let state = verdict.comparison.state.rawValue
      return state + String(repeating: " ", count: max(1, 12 - state.count))
        + verdict.text(limits: limits)
    }
    lines.append(totals)
    lines += notChecked.isEmpty ? [] : ["not checked: " + notChecked.joined(separator: ", ")]
    lines += notes.map { "note: \($0)" }
    if let folder, verdicts.contains(where: { $0.differencePath != nil }) {
      lines.append("differences drawn in \(folder)/\(OutcomeFiles.differencesFolder)")
    }
    return lines.map { $0.printable + "\n" }.joined()
  }

  /// How many images have each state.
  var totals: String {
    let states = Comparison.State.allCases.compactMap { state -> String? in
      let count = verdicts.count { $0.comparison.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    let others = ignored.isEmpty ? "" : "; \(ignored.count) other files ignored"
    let count = verdicts.count == 1 ? "1 picture" : "\(verdicts.count) pictures"
    return "\(count): \(states.joined(separator: ", "))\(others)"
  }
}

extension [String] {
  /// What is wrong with paths that clash, in one line.
  var clashText: String {
    "\(map(\.printable).joined(separator: ", ")): the names differ only in case"
  }
}

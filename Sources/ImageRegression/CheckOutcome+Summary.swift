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
    let count = verdicts.count == 1 ? "1 picture" : "\(verdicts.count) pictures"
    return "\(count): \(states.joined(separator: ", "))\(ignoredText)"
  }

  /// How many files are no PNG images, and how many of these look like images of another kind.
  private var ignoredText: String {
    if ignored.isEmpty { return "" }
    let images = ignored.filter(\.isOtherImagePath).count
    let files = ignored.count == 1 ? "1 other file" : "\(ignored.count) other files"
    let pictures = images == 1 ? "picture that is" : "pictures that are"
    if images == ignored.count { return "; \(images) \(pictures) not PNG ignored" }
    return "; \(files) ignored" + (images == 0 ? "" : ", with \(images) \(pictures) not PNG")
  }
}

extension CheckOutcome {
  /// Whether an image that both sides have looks different.
  package var hasChangedImages: Bool {
    failures.contains { [.changed, .size, .metadata].contains($0.comparison.state) }
  }

  /// What fails for another reason than a change, in words; nothing where nothing does.
  package var otherFailuresText: String? {
    let texts = [
      (Comparison.State.new, "has no baseline", "have no baseline"),
      (.missing, "was not drawn", "were not drawn"),
      (.unreadable, "cannot be read", "cannot be read"),
    ].compactMap { state, one, many -> String? in
      let count = failures.count { $0.comparison.state == state }
      return count == 0 ? nil : count == 1 ? "1 picture \(one)" : "\(count) pictures \(many)"
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// Whether two folders hold no other images than those that were compared, so that a comparison of both
  /// comes to the same.
  package var coversFolders: Bool {
    guard let pair = try? ImagePair(baseline: pair.baseline.path, actual: pair.actual.path) else {
      return false
    }
    return Set(pair.baseline.files + pair.actual.files).filter(\.isPNGPath)
      == Set(verdicts.map(\.path))
  }
}

extension String {
  /// Whether a path names an image of a kind that is not compared.
  fileprivate var isOtherImagePath: Bool {
    let endings = [".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".heic"]
    let path = lowercased()
    return endings.contains(where: path.hasSuffix)
  }
}

extension [String] {
  /// What is wrong with paths that clash, in one line.
  var clashText: String {
    "\(map(\.printable).joined(separator: ", ")): the names differ only in case"
  }
}

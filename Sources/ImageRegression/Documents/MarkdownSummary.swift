internal import Files
internal import ImageComparison
internal import TextFormatting

/// What is added to the page of a GitHub job: numbers alone, since images are stripped there.
struct MarkdownSummary {
  /// Failures past this many say no more than their number.
  static let rowLimit = 500
  /// The bytes of all that a step adds to its page; GitHub shows nothing of a step with more.
  static let pageLimit = 1 << 20

  let verdict: String
  let headline: String?
  let totals: String
  let hasRows: Bool
  let rows: [Row]
  let more: Int?

  struct Row {
    let name: String
    let state: String
    let changedPixels: String
    let largest: String
    let window: String
    /// The parts that changed, or what else is the matter.
    let notes: String
  }

  fileprivate init(_ outcome: CheckOutcome, rowLimit: Int) {
    let all =
      outcome.caseClashes.map(Row.init(clash:)) + outcome.failures.map(Row.init)
    verdict = outcome.passes ? "passed" : "failed"
    headline = outcome.headline?.markdownEscaped
    totals = outcome.totals
    hasRows = !all.isEmpty && rowLimit > 0
    rows = Array(all.prefix(rowLimit))
    more = all.count > rows.count ? all.count - rows.count : nil
  }
}

extension MarkdownSummary.Row {
  fileprivate init(_ verdict: ImageVerdict) {
    let (difference, limits) = (verdict.comparison.difference, verdict.comparison.limits)
    name = verdict.path.markdownEscaped
    state = verdict.comparison.state.rawValue
    changedPixels = difference.map { "\($0.changedPixels) of \($0.comparedPixels)" } ?? ""
    largest =
      difference.map { "\($0.largest.levels) (limit \(limits.tolerance.shortest))" } ?? ""
    window = difference.map { "\($0.densestWindow) px (limit \(limits.window))" } ?? ""
    notes =
      (verdict.comparison.state == .changed
      ? (verdict.explanation?.parts ?? []).joined(separator: ", ") : verdict.reason).markdownEscaped
  }

  /// A row for names that differ only in case.
  fileprivate init(clash paths: [String]) {
    self.init(
      name: paths.joined(separator: ", ").markdownEscaped, state: "clash", changedPixels: "",
      largest: "", window: "", notes: "the names differ only in case")
  }
}

extension CheckOutcome {
  /// The outcome as Markdown, to be added to a page, with as many rows as there is room for; nothing where
  /// there is too little for the verdict.
  ///
  /// - Parameter room: The most bytes.
  func markdown(room: Int = .max) -> String? {
    var rowLimit = MarkdownSummary.rowLimit
    while true {
      let text = Template(PackageResources.summary_md_mustache)
        .text(MarkdownSummary(self, rowLimit: rowLimit))
      if text.utf8.count <= room { return text }
      if rowLimit == 0 { return nil }
      rowLimit /= 2
    }
  }

  /// Adds the outcome to a page that other commands of a step may have written to.
  ///
  /// - Throws: `writeFailed`, also where the page is full.
  func appendMarkdown(to path: String) throws(FileError) {
    let room = MarkdownSummary.pageLimit - 1 - (FileSystem.size(of: path) ?? 0)
    guard let text = markdown(room: room) else {
      throw .writeFailed(path: path, reason: "it would hold more than 1 MiB")
    }
    try FileSystem.append(text, to: path)
  }
}

extension String {
  /// The string as Markdown shows it: whatever may mean something there is written by its number.
  var markdownEscaped: String {
    var text = ""
    for scalar in printable.unicodeScalars {
      let isPlain =
        !scalar.isASCII || scalar.properties.isAlphabetic
        || (" "..."9").contains(scalar)
          && !"!\"#$%&'()*+".unicodeScalars.contains(scalar)
      if isPlain { text.unicodeScalars.append(scalar) } else { text += "&#\(scalar.value);" }
    }
    return text
  }
}

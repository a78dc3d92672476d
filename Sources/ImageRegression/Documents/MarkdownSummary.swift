internal import Files
internal import ImageComparison
internal import TextFormatting

/// What is added to the page of a GitHub job: numbers alone, since images are stripped there.
struct MarkdownSummary {
  /// GitHub takes a megabyte a step; failures past this many say no more than their number.
  private static let rowLimit = 500

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
    let parts: String
  }

  fileprivate init(_ outcome: CheckOutcome) {
    let failures = outcome.failures
    verdict = outcome.passes ? "passed" : "failed"
    headline = outcome.headline?.markdownEscaped
    totals = outcome.totals
    hasRows = !failures.isEmpty
    rows = failures.prefix(MarkdownSummary.rowLimit).map(Row.init)
    more = failures.count > rows.count ? failures.count - rows.count : nil
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
    parts = (verdict.explanation?.parts ?? []).joined(separator: ", ").markdownEscaped
  }
}

extension CheckOutcome {
  /// The outcome as Markdown, to be added to a page.
  var markdown: String {
    Template(PackageResources.summary_md_mustache).text(MarkdownSummary(self))
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

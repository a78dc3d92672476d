import Files
import ImageComparison
import TextFormatting

/// What is added to the page of a GitHub job: numbers alone, since pictures are stripped there.
struct StepSummary {
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

  fileprivate init(_ check: PictureCheck) {
    let failures = check.failures
    verdict = check.passes ? "as they should be" : "not as they should be"
    headline = check.headline?.markdownEscaped
    totals = check.totals
    hasRows = !failures.isEmpty
    rows = failures.prefix(StepSummary.rowLimit).map(Row.init)
    more = failures.count > rows.count ? failures.count - rows.count : nil
  }
}

extension StepSummary.Row {
  fileprivate init(_ verdict: PictureVerdict) {
    let (difference, caps) = (verdict.comparison.difference, verdict.comparison.caps)
    name = verdict.path.markdownEscaped
    state = verdict.comparison.state.rawValue
    changedPixels = difference.map { "\($0.changedPixels) of \($0.comparedPixels)" } ?? ""
    largest =
      difference.map { "\($0.largest.levels) levels (limit \(caps.tolerance.shortest))" } ?? ""
    window = difference.map { "\($0.densestWindow) px (limit \(caps.window))" } ?? ""
    parts = (verdict.explanation?.parts ?? []).joined(separator: ", ").markdownEscaped
  }
}

extension PictureCheck {
  /// Adds the outcome to a Markdown file.
  ///
  /// - Throws: `writeFailed`.
  package func appendSummary(to path: String) throws(ReportError) {
    let text = Template(PackageResources.summary_md_mustache).text(StepSummary(self))
    try ReportError.wrap { () throws(FileError) in try FileSystem.append(text, to: path) }
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

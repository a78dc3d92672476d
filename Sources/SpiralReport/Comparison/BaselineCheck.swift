import Files

/// A check of a report's pictures against a baseline, prepared before the report is made.
package struct BaselineCheck: Sendable {
  private let baseline: PictureSource
  private let numbers: NumberChanges.Numbers?
  private let documents: ComparisonDocuments
  private let options: ReportOptions

  /// Finds the baseline of a report that is about to be made.
  ///
  /// - Parameter documents: Where documents of the outcome go, by their form.
  /// - Throws: `inputNotOpened`; `writesIntoCompared` where the report or a document would overwrite
  ///   the baseline; `documentNotWritable`.
  package init(
    _ baseline: String, for options: ReportOptions, documents: [ComparisonForm: String] = [:]
  ) throws(ReportError) {
    guard try ReportError.wrap({ () throws(FileError) in try FileSystem.isFolder(baseline) }) else {
      throw .file(
        .notOpened(path: baseline, reason: "it is a file, and --check takes a folder"))
    }
    if FileSystem.isPath(options.outputFolder, within: baseline) {
      throw .writesIntoCompared(
        option: "--out", path: options.outputFolder, folder: baseline)
    }
    self.baseline = try PictureSource(folder: baseline)
    numbers = try ReportError.wrap { [source = self.baseline] () throws(FileError) in
      try NumberChanges.Numbers(in: source)
    }
    self.documents = try ComparisonDocuments(
      documents, besides: [baseline],
      and: options.fileNames.map { "\(options.outputFolder)/\($0)" }
        + OutputFolder.places(
          in: options.outputFolder, below: ComparisonDocuments.differencesFolder))
    self.options = options
  }

  /// Compares the pictures that a report drew, and draws their differences beside them.
  ///
  /// Where a run chose some figures, only these are expected.
  ///
  /// - Throws: what ``PictureCheck`` throws, and `foreignFile`, `outputNotCreated` or `writeFailed`.
  package func run(on report: Report) throws(ReportError) -> PictureCheck {
    let drawn = PictureSource(path: options.outputFolder, files: report.files)
    let isWhole = Set(FigureName.standard).isSubset(of: options.figures)
    var check = try PictureCheck(
      PicturePair(baseline, drawn), .drawn(Set(report.files), isWhole: isWhole),
      parts: report.parts)
    let new = try ReportError.wrap { () throws(FileError) in try NumberChanges.Numbers(in: drawn) }
    if let old = numbers, let new { check.numbers = NumberChanges(old, new) }
    try ReportError.wrap { () throws(FileError) in
      try OutputFolder(options.outputFolder)
        .replaceFiles(below: ComparisonDocuments.differencesFolder, with: check.differences)
    }
    try documents.write(check, differencesIn: options.outputFolder)
    return check
  }
}

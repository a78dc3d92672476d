import Files
package import ImageRegression

/// A check of a report's pictures against a baseline, prepared before the report is made.
package struct BaselineCheck: Sendable {
  /// Whether there is a folder to compare with; where there is none, every picture is new.
  package let hasBaseline: Bool
  private let baseline: ImageSource
  private let numbers: ReportNumbers?
  private let files: OutcomeFiles
  private let options: ReportOptions

  /// Finds the baseline of a report that is about to be made.
  ///
  /// A folder that does not exist yet is a baseline without pictures: the first run of a check draws what
  /// is to be approved.
  ///
  /// - Parameters:
  ///   - attachments: How a JUnit document names the drawn differences.
  ///   - documents: Where documents of the outcome go.
  ///   - limits: Writes the smallest limits that would have passed.
  /// - Throws: `file`, or `regression` where the report or a document would overwrite the baseline.
  package init(
    _ baseline: String, for options: ReportOptions, documents: [OutcomeDocument: String] = [:],
    attachments: AttachmentPaths = .fromDocument, limits: @escaping LimitsText
  ) throws(ReportError) {
    hasBaseline = baseline.isEmpty || FileSystem.isTaken(baseline)
    if hasBaseline {
      let isFolder = try ReportError.wrap { () throws(FileError) in
        try FileSystem.isFolder(baseline)
      }
      guard isFolder else {
        throw .file(.notOpened(path: baseline, reason: "it is a file, and a folder is needed"))
      }
    }
    do throws(RegressionError) {
      var files = try OutcomeFiles(
        documents: documents, differencesIn: options.outputFolder, besides: [baseline],
        and: options.fileNames.map { "\(options.outputFolder)/\($0)" }, limits: limits)
      files.attachments = attachments
      self.files = files
      self.baseline =
        hasBaseline
        ? try ImageSource(folder: baseline) : ImageSource(path: baseline, files: [])
    } catch {
      throw .regression(error)
    }
    numbers = try ReportNumbers(in: self.baseline)
    self.options = options
  }

  /// Compares the pictures that a report drew.
  ///
  /// Where a run chose some figures, only these are expected.
  ///
  /// - Parameter progress: Is told how many pictures are compared, and of how many, from any thread.
  /// - Throws: `file` or `regression`.
  package func run(
    on report: Report, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(ReportError) -> CheckOutcome {
    let drawn = ImageSource(path: options.outputFolder, files: report.files)
    var check = ImageCheck(ImagePair(baseline, drawn))
    check.selection = .listed(
      Set(report.files), isWhole: Set(ReportFigure.standard).isSubset(of: options.drawing.figures))
    check.parts = report.parts
    check.drawsDifferences = true
    check.progress = progress
    let newNumbers = try ReportNumbers(in: drawn)
    do throws(RegressionError) {
      var outcome = try check.run()
      if let numbers, let newNumbers { outcome.numbers = numbers.changes(to: newNumbers) }
      outcome.headline =
        hasBaseline
        ? ReportNumbers.headline(
          outcome.numbers, isDrawingChanged: outcome.hasChangedImages,
          others: outcome.otherFailuresText)
        : "There is no baseline yet: every picture is new"
      return outcome
    } catch {
      throw .regression(error)
    }
  }
  /// Draws the differences beside the pictures of the report, and writes the documents.
  ///
  /// - Returns: What could not be written; the outcome stands all the same.
  package func write(_ outcome: CheckOutcome) -> [UnwrittenFile] { files.write(outcome) }
}

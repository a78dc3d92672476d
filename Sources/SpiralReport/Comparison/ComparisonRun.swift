import Files
package import ImageComparison

/// What a comparison is asked to be.
package struct ComparisonOptions: Sendable {
  /// The approved pictures: a folder or a file.
  package var baseline: String
  /// The pictures in question.
  package var actual: String
  /// The caps of pictures that have none of their own beside the baseline.
  package var caps = Caps.exact
  /// Which pictures are compared, if not all.
  package var only: [Glob] = []
  /// Where differences are drawn.
  package var outputFolder: String?
  /// Where documents go, by their form.
  package var documents: [ComparisonForm: String] = [:]
  /// Whether and how the baseline is brought up to date.
  package var update: Update?

  /// How a baseline is brought up to date.
  package struct Update: Sendable {
    /// Whether pictures that are no longer made are removed.
    package var prunes: Bool
    /// Whether it is only said what would be done.
    package var isDryRun: Bool

    /// Asks for an update.
    package init(prunes: Bool, isDryRun: Bool) {
      self.prunes = prunes
      self.isDryRun = isDryRun
    }
  }

  /// Asks for an exact comparison that writes nothing.
  package init(baseline: String, actual: String) {
    self.baseline = baseline
    self.actual = actual
  }
}

/// A comparison made: what became of the pictures, and what was done about it.
package struct ComparisonRun: Sendable {
  /// What became of the pictures.
  package let check: PictureCheck
  /// The steps that bring the baseline up to date, if that was asked for.
  package let update: BaselineUpdate?

  /// Compares, draws differences, writes documents and, if asked, brings the baseline up to date.
  ///
  /// Whatever can be refused is refused before the work. Only an update writes into the baseline.
  ///
  /// - Parameter isStopped: Whether to stop; it is asked before each picture, from any thread. What is
  ///   written is written to its end.
  package init(
    _ options: ComparisonOptions, isStopped: @Sendable () -> Bool
  ) throws(ReportError) {
    let pair = try PicturePair(
      baseline: options.baseline, actual: options.actual, mayBeNew: options.update != nil)
    let compared =
      pair.actual.isFolder ? [options.baseline] : [options.baseline, options.actual]
    let documents = try ComparisonDocuments(
      options.documents, besides: compared,
      and: options.outputFolder.map {
        OutputFolder.places(in: $0, below: ComparisonDocuments.differencesFolder)
      } ?? [])
    for (form, path) in options.documents where pair.actual.isFolder && path.isPNGPath {
      try ComparisonDocuments.check(form.rawValue, path, besides: [options.actual])
    }
    if let path = options.outputFolder {
      try ComparisonDocuments.check("--out", path, besides: compared)
    }
    let folder = try options.outputFolder.map { path throws(ReportError) in
      try ReportError.wrap { () throws(FileError) in try OutputFolder(path) }
    }

    let check = try PictureCheck(
      pair, options.only.isEmpty ? .all : .matching(options.only), caps: options.caps,
      drawsDifferences: folder != nil || documents.showsDifferences, isStopped: isStopped)
    try ReportError.wrap { () throws(FileError) in
      try folder?.replaceFiles(
        below: ComparisonDocuments.differencesFolder, with: check.differences)
    }
    try documents.write(check, differencesIn: options.outputFolder)
    let update = options.update.map { BaselineUpdate(check, prunes: $0.prunes) }
    if options.update?.isDryRun == false { try update?.apply() }
    self.check = check
    self.update = update
  }
}

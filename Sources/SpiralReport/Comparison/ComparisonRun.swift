import FoundationEssentials
package import ImageComparison
import SystemPackage

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

/// The forms in which the outcome of a comparison can be written; the raw value is the option.
package enum ComparisonForm: String, CaseIterable, Sendable {
  /// For programs.
  case json = "--json"
  /// For the test pages of CI services.
  case junit = "--junit"
  /// For looking at.
  case html = "--report"
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
  package init(_ options: ComparisonOptions) throws(ReportError) {
    let pair = try PicturePair(
      baseline: options.baseline, actual: options.actual, mayBeNew: options.update != nil)
    try options.checkPlaces(against: pair)
    let folder = try options.outputFolder.map { path throws(ReportError) in
      try OutputFolder(path, expecting: [])
    }
    var documents: [(form: ComparisonForm, file: DocumentFile)] = []
    for form in ComparisonForm.allCases {
      if let path = options.documents[form] { documents.append((form, try DocumentFile(path))) }
    }

    let check = try PictureCheck(
      pair, options.only.isEmpty ? .all : .matching(options.only), caps: options.caps,
      drawsDifferences: folder != nil || options.documents[.html] != nil)
    try folder?.writeDifferences(check.differences)
    for (form, file) in documents {
      try file.write(try check.document(form, differencesIn: options.outputFolder))
    }
    let update = options.update.map { BaselineUpdate(check, prunes: $0.prunes) }
    if options.update?.isDryRun == false { try update?.apply() }
    self.check = check
    self.update = update
  }
}

extension ComparisonOptions {
  /// Refuses to write into the baseline, or over a picture that is compared.
  fileprivate func checkPlaces(against pair: PicturePair) throws(ReportError) {
    var places = ComparisonForm.allCases.compactMap { form in
      documents[form].map { (option: form.rawValue, path: $0) }
    }
    places += outputFolder.map { [(option: "--out", path: $0)] } ?? []
    for (option, path) in places where path != "-" {
      let sources = pair.actual.isFolder ? [baseline] : [baseline, actual]
      for source in sources where FilePath(path).isWithin(FilePath(source)) {
        throw .writesIntoCompared(option: option, path: path, folder: source)
      }
    }
  }
}

extension PictureCheck {
  /// The outcome in a form.
  ///
  /// - Parameter folder: The output folder, if differences are drawn there.
  fileprivate func document(
    _ form: ComparisonForm, differencesIn folder: String?
  ) throws(ReportError) -> Data {
    switch form {
    case .json: try json()
    case .junit: Data(junit(differencesIn: folder).utf8)
    case .html: Data(try html().utf8)
    }
  }
}

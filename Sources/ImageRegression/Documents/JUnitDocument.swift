internal import Files
internal import ImageComparison
internal import TextFormatting

/// The outcome as JUnit XML: a test case an image, with the difference attached in the form that GitLab shows.
struct JUnitDocument {
  /// What was compared: a job that compares several folders has a class of tests for each.
  let suite: String
  let tests: Int
  let failures: Int
  let errors: Int
  let skipped: Int
  let cases: [Case]

  struct Case {
    let name: String
    var failure: Result?
    var error: Result?
    var skipped = false
    /// The path of the drawn difference, by the rule of the service that reads the document.
    var attachment: String?
  }

  struct Result {
    let state: String
    let text: String
  }
}

extension CheckOutcome {
  /// The outcome as JUnit XML.
  ///
  /// - Parameters:
  ///   - attachment: How the document names the drawn difference of a path below the output folder, if
  ///     differences are drawn.
  func junit(attachment: ((String) -> String)?, _ limits: LimitsText) -> String {
    Template(PackageResources.junit_xml_mustache).text(JUnitDocument(self, attachment, limits))
  }

  /// The names of what was compared, as they are in the working folder: `web/baseline vs web/actual`.
  ///
  /// A name in a history of tests must not change from run to run, as that of a temporary folder or a pipe
  /// does: of a baseline that lies elsewhere only the last name is told, and nothing of an actual that does.
  var suiteName: String {
    func localName(_ source: ImageSource) -> String? {
      let way = FileSystem.relativePath(of: source.path)
      let isLocal =
        FileSystem.absolutePath(of: "") != "/" && ![".", ".."].contains(way)
        && !way.hasPrefix("../")
      return isLocal ? way : nil
    }
    func lastName(_ source: ImageSource) -> String? {
      source.isPipe ? nil : FileSystem.lastName(in: FileSystem.absolutePath(of: source.path))
    }
    let names = [localName(pair.baseline) ?? lastName(pair.baseline), localName(pair.actual)]
      .compactMap(\.self)
    return names.isEmpty ? "pictures" : names.joined(separator: " vs ").printable
  }
}

extension JUnitDocument {
  fileprivate init(
    _ outcome: CheckOutcome, _ attachment: ((String) -> String)?, _ limits: LimitsText
  ) {
    var cases = outcome.verdicts.map { verdict in
      var entry = Case(name: verdict.path.printable)
      let result = Result(
        state: verdict.comparison.state.rawValue, text: verdict.text(limits: limits))
      if verdict.isTrouble {
        entry.error = result
      } else if !verdict.comparison.state.passes {
        entry.failure = result
      }
      if let attachment, let path = verdict.differencePath {
        entry.attachment = attachment(path).printable
      }
      return entry
    }
    cases += outcome.caseClashes.map { paths in
      let names = paths.map(\.printable).joined(separator: ", ")
      return Case(
        name: "names that differ only in case: \(names)",
        error: Result(state: "clash", text: paths.clashText))
    }
    cases += outcome.notChecked.map { Case(name: $0.printable, skipped: true) }
    self.init(
      suite: outcome.suiteName, tests: cases.count, failures: cases.count { $0.failure != nil },
      errors: cases.count { $0.error != nil }, skipped: cases.count(where: \.skipped), cases: cases)
  }
}

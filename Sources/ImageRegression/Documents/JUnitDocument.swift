internal import ImageComparison
internal import TextFormatting

/// The outcome as JUnit XML: a test case an image, with the difference attached in the form that GitLab shows.
struct JUnitDocument {
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
    /// The path of the drawn difference from the working folder, which GitLab takes for the project's.
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
  /// - Parameter folder: The output folder, if differences are drawn there.
  func junit(differencesIn folder: String?, _ limits: LimitsText) -> String {
    Template(PackageResources.junit_xml_mustache).text(JUnitDocument(self, folder, limits))
  }
}

extension JUnitDocument {
  fileprivate init(_ outcome: CheckOutcome, _ folder: String?, _ limits: LimitsText) {
    var cases = outcome.verdicts.map { verdict in
      var entry = Case(name: verdict.path.printable)
      let result = Result(
        state: verdict.comparison.state.rawValue, text: verdict.text(limits: limits))
      if verdict.isTrouble {
        entry.error = result
      } else if !verdict.comparison.state.passes {
        entry.failure = result
      }
      if let folder, let path = verdict.differencePath {
        entry.attachment = "\(folder)/\(path)".printable
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
      tests: cases.count, failures: cases.count { $0.failure != nil },
      errors: cases.count { $0.error != nil }, skipped: cases.count(where: \.skipped), cases: cases)
  }
}

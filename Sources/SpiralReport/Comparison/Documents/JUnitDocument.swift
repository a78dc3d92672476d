import ImageComparison
import TextFormatting

/// What `--junit` writes: a test case a picture, with the difference attached in the form that GitLab shows.
struct JUnitDocument {
  let tests: Int
  let failures: Int
  let errors: Int
  let skipped: Int
  let cases: [Case]

  struct Case {
    let name: String
    var failure: Outcome?
    var error: Outcome?
    var skipped = false
    /// The path of the drawn difference from the working folder, which GitLab takes for the project's.
    var attachment: String?
  }

  struct Outcome {
    let state: String
    let text: String
  }
}

extension PictureCheck {
  /// The outcome as JUnit XML.
  ///
  /// - Parameter folder: The output folder, if differences are drawn there.
  func junit(differencesIn folder: String?) -> String {
    Template(PackageResources.junit_xml_mustache).text(JUnitDocument(self, folder))
  }
}

extension JUnitDocument {
  fileprivate init(_ check: PictureCheck, _ folder: String?) {
    var cases = check.verdicts.map { verdict in
      var entry = Case(name: verdict.path.printable)
      let outcome = Outcome(state: verdict.comparison.state.rawValue, text: verdict.text)
      if verdict.isTrouble {
        entry.error = outcome
      } else if !verdict.comparison.state.passes {
        entry.failure = outcome
      }
      if let folder, let path = verdict.differencePath {
        entry.attachment = "\(folder)/\(path)".printable
      }
      return entry
    }
    cases += check.caseClashes.map { paths in
      let names = paths.map(\.printable).joined(separator: ", ")
      return Case(
        name: "names that differ only in case: \(names)",
        error: Outcome(state: "clash", text: "\(names): the names differ only in case"))
    }
    cases += check.notChecked.map { Case(name: $0.printable, skipped: true) }
    self.init(
      tests: cases.count, failures: cases.count { $0.failure != nil },
      errors: cases.count { $0.error != nil }, skipped: cases.count(where: \.skipped), cases: cases)
  }
}

import Files
import FoundationEssentials

/// The forms in which the outcome of a comparison can be written; the raw value is the option.
package enum ComparisonForm: String, CaseIterable, Sendable {
  /// For programs.
  case json = "--json"
  /// For the test pages of CI services.
  case junit = "--junit"
  /// For looking at.
  case html = "--report"
}

/// The documents that a comparison writes.
struct ComparisonDocuments {
  /// The folder for pictures of differences in an output folder.
  static let differencesFolder = "differences"

  private let files: [(form: ComparisonForm, file: DocumentFile)]

  /// Checks the places of documents without changing anything, so that a hopeless run ends before its
  /// work.
  ///
  /// - Parameters:
  ///   - paths: Where each goes.
  ///   - compared: Folders and files that are compared, and so not written to.
  ///   - ours: Files that the same run writes, and folders that it writes to.
  /// - Throws: `writesIntoCompared` or `documentNotWritable`.
  init(
    _ paths: [ComparisonForm: String], besides compared: [String], and ours: [String]
  ) throws(ReportError) {
    var files: [(form: ComparisonForm, file: DocumentFile)] = []
    for form in ComparisonForm.allCases {
      guard let path = paths[form] else { continue }
      try ComparisonDocuments.check(form.rawValue, path, besides: compared)
      let file = try ReportError.wrap { () throws(FileError) in try DocumentFile(path) }
      if ours.contains(where: { file.isAt($0) }) {
        throw .file(
          .documentNotWritable(path: path, reason: "this run writes another file there"))
      }
      if files.contains(where: { $0.file.place == file.place }) {
        throw .file(.documentNotWritable(path: path, reason: "another document goes there"))
      }
      files.append((form, file))
    }
    self.files = files
  }

  /// Refuses to write into what is compared.
  static func check(
    _ option: String, _ path: String, besides compared: [String]
  ) throws(ReportError) {
    if isStandardOutput(path) { return }
    for source in compared where FileSystem.isPath(path, within: source) {
      throw .writesIntoCompared(option: option, path: path, folder: source)
    }
  }

  /// Whether a page is asked for, which shows pictures of differences.
  var showsDifferences: Bool { files.contains { $0.form == .html } }

  /// Writes the documents, each whole or not at all.
  ///
  /// - Parameter folder: The output folder, if differences are drawn there.
  /// - Throws: `writeFailed`.
  func write(_ check: PictureCheck, differencesIn folder: String?) throws(ReportError) {
    for (form, file) in files {
      let bytes =
        switch form {
        case .json: try check.json(differencesIn: folder)
        case .junit: Data(check.junit(differencesIn: folder).utf8)
        case .html: Data(try check.html().utf8)
        }
      try ReportError.wrap { () throws(FileError) in try file.write(bytes) }
    }
  }
}

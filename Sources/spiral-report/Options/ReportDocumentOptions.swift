import ArgumentParser
import SpiralReport
import TextFormatting

/// The options that say which documents a report has.
struct ReportDocumentOptions: OptionTable {
  @Option(Spec.documents) var documents
  @Option(Spec.template) var template

  static let rows: [OptionRow<ReportDocumentOptions>] = [
    OptionRow(Spec.documents, \.documents), OptionRow(Spec.template, \.template),
  ]
}

private enum Spec {
  private static let usual = ReportOptions(outputFolder: "")

  static let documents: OptionSpec<[DocumentKind]> = {
    let list = OptionSpec(
      "documents", default: usual.documents, among: DocumentKind.allCases, named: \.rawValue,
      help: "")
    return OptionSpec(
      list.name, default: list.standard,
      help:
        "Documents with the figures, their captions and all numbers, separated by commas: "
        + DocumentKind.allCases.map(\.rawValue).joined(separator: ", ") + ", or none.",
      valueName: "names", completion: list.completion,
      read: { $0.lowercased() == none ? [] : try list.read($0) },
      word: { $0.isEmpty ? none : list.word($0) })
  }()
  private static let none = "none"

  static let template = OptionSpec(
    path: "template", placeholder: "DIR",
    help:
      "A folder with document templates, which replace the program's own of the same names: "
      + DocumentKind.templateFiles.joined(separator: ", ") + ".",
    valueName: "dir", completion: .directory)
}

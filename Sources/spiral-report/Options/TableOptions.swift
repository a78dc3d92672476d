import ArgumentParser
import SpiralReport
import Tables

/// The options that say which table of points is read, and how.
struct TableOptions: OptionTable {
  @Option(Spec.data) var data
  @Option(Spec.x) var x
  @Option(Spec.y) var y
  @Option(Spec.label) var label
  @Option(Spec.header) var header
  @Flag(name: .customLong(Spec.skipBad), help: "Skip bad rows of the table, and report how many.")
  var skipBad = false

  static let rows: [OptionRow<TableOptions>] = [
    OptionRow(Spec.data, \.data), OptionRow(Spec.x, \.x), OptionRow(Spec.y, \.y),
    OptionRow(Spec.label, \.label), OptionRow(Spec.header, \.header),
    OptionRow(flag: Spec.skipBad, \.skipBad),
  ]

  /// The table to read, if there is one.
  var source: TableSource? {
    guard let data else { return nil }
    var columns = ColumnChoice()
    (columns.x, columns.y, columns.label) = (x, y, label)
    columns.hasHeader = header.isThere
    return TableSource(path: data, columns: columns, skipsBadRows: skipBad)
  }

  func validate() throws {
    if data == nil, let option = words(.given).first {
      throw ValidationError("\(option) is about a table. Give --data <file> too.")
    }
  }
}

/// Whether the first row of a table names its columns.
enum HeaderChoice: String, CaseIterable {
  case auto, yes, no

  /// Nothing where it is to be guessed.
  var isThere: Bool? {
    switch self {
    case .auto: nil
    case .yes: true
    case .no: false
    }
  }
}

private enum Spec {
  static let data = OptionSpec(
    path: "data", placeholder: "FILE",
    help:
      "A table of your own points, one per row: two features and a class; - is standard input.",
    valueName: "file", completion: .file(extensions: ["csv", "tsv", "txt"]))
  static let x = column("x", "the first feature")
  static let y = column("y", "the second feature")
  static let label = column("label", "the class")
  static let header = OptionSpec(
    "header", default: HeaderChoice.auto, among: HeaderChoice.allCases,
    help: "Whether the first row of the table names its columns: auto, yes or no.")
  static let skipBad = "skip-bad"

  private static func column(_ name: String, _ content: String) -> OptionSpec<String?> {
    OptionSpec(
      name, default: nil,
      help: "The column of the table that holds \(content): its name in the header, or its number.",
      valueName: "column", read: { $0 }, word: { $0 })
  }
}

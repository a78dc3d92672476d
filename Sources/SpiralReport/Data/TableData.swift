import Files
package import SpiralCore
package import Tables
import TextFormatting

/// The points of a table that the user gives.
package struct TableData: DataSource {
  /// All points of the table.
  let dataset: Dataset
  /// How the table was read, if it was read for this report.
  let reading: Reading?

  /// How a table was read.
  struct Reading: Sendable {
    /// The name of the file without its folders.
    let fileName: String
    /// The table, with what was found of its form and left out of its rows.
    let table: PointTable
  }

  /// Takes the points of a table.
  ///
  /// - Parameter fileName: The name of its file without folders.
  package init(_ table: PointTable, fileName: String) {
    dataset = table.dataset
    reading = Reading(fileName: fileName, table: table)
  }

  /// Takes points that an earlier report has written.
  init(_ dataset: Dataset) {
    self.dataset = dataset
    reading = nil
  }

  package func dataset(using random: inout RandomState) -> Dataset { dataset }

  package var names: [String] {
    dataset.classNames + [dataset.axisNames.x, dataset.axisNames.y]
  }

  package var kind: DataKind { .table }
  package var exampleCount: Int { dataset.exampleCount }

  package var settings: RunSettings {
    var settings = RunSettings()
    settings.dataKind = kind
    return settings
  }
}

extension TableData {
  package var parameters: any Encodable { Parameters(self) }

  /// What `report.json` says of a table.
  private struct Parameters: Encodable {
    /// What the coordinates are called, x and y.
    let axes: [String]
    /// The number of points of each class.
    let counts: [Int]
    /// How the table was read; not there where the points come from an earlier report.
    let source: Source?

    struct Source: Encodable {
      let file: String
      let separator: String
      let decimalComma: Bool
      let header: Bool
      /// The numbers of the columns of x, y and the classes, from 1.
      let columns: [Int]
      let skippedRows: Int
    }

    init(_ data: TableData) {
      axes = [data.dataset.axisNames.x, data.dataset.axisNames.y]
      counts = data.dataset.classCounts
      source = data.reading.map {
        let form = $0.table.form
        return Source(
          file: $0.fileName, separator: form.separator.description,
          decimalComma: form.hasDecimalComma, header: form.header != .none,
          columns: [form.x.number, form.y.number, form.label.number],
          skippedRows: $0.table.skippedCount)
      }
    }
  }

  package func words(seed: UInt32) -> DataWords {
    let (names, counts) = (dataset.axisNames, dataset.classCounts)
    let points: Phrase =
      exampleCount == 1 ? "1 point" : "\(exampleCount.grouped) points"
    let size: Phrase =
      dataset.classCount == 1
      ? "\(points) of 1 class" : "\(points) of \(dataset.classCount) classes"
    let shown = zip(dataset.classNames, counts).prefix(10).map { name, count -> Phrase in
      "\(count.grouped) of class \(name)"
    }
    let more = dataset.classCount - shown.count
    let rest: [Phrase] = more == 0 ? [] : ["\(more) more classes"]
    let classes = Phrase.list(shown + rest)
    return DataWords(
      title: "\(names.y) against \(names.x)", size: size,
      sentence: "The data: \(size): \(classes).",
      alternative: "Scatter plot: \(size).",
      description: """
        A scatter plot of \(size), \(names.y) against \(names.x): \(classes).
        """)
  }
}

/// A table to read points from.
package struct TableSource: Sendable {
  /// The path as the user wrote it; a dash is standard input.
  package let path: String
  /// Which columns hold what.
  package let columns: ColumnChoice
  /// Whether rows that are bad are left out.
  package let skipsBadRows: Bool

  /// Says what to read.
  package init(path: String, columns: ColumnChoice = ColumnChoice(), skipsBadRows: Bool = false) {
    self.path = path
    self.columns = columns
    self.skipsBadRows = skipsBadRows
  }

  /// Reads the points.
  ///
  /// - Throws: ``ReportError/file(_:)`` or ``ReportError/table(_:)``.
  func read() throws(ReportError) -> TableData {
    let file = try ReportError.wrap { () throws(FileError) in
      try InputFile(path == "-" ? "/dev/stdin" : path)
    }
    do throws(TableError) {
      let table = try PointTable(file, columns: columns, skipsBadRows: skipsBadRows)
      let (count, limit) = (table.dataset.classCount, SettingLimits.classCount.upperBound)
      guard count <= limit else {
        throw TableError(
          path: file.path,
          .tooManyClasses(column: table.form.label, count: count, limit: limit))
      }
      let name = path == "-" ? "standard input" : FileSystem.lastName(in: path)
      return TableData(table, fileName: name)
    } catch {
      throw .table(error)
    }
  }
}

extension ReportOptions {
  /// The options with the points of the table in their plan, where there is one.
  ///
  /// - Throws: ``ReportError/file(_:)`` or ``ReportError/table(_:)``.
  func withTableRead() throws(ReportError) -> ReportOptions {
    guard let table else { return self }
    var options = self
    options.plan.data = try table.read()
    return options
  }
}

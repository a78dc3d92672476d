package import Files
import FoundationEssentials
package import SpiralCore

/// Labelled points from a table as people write them, and how it was read.
///
/// The form is guessed from the content, never from the name of the file:
/// - **Encoding**: UTF-8, with or without a byte-order mark. UTF-16, UTF-32, ZIP and gzip are refused by name.
/// - **Lines** end with LF, CR LF or CR, the last one or not. Empty lines are passed over. Line numbers are
///   those of an editor.
/// - **Comments** are lines that begin with `#`, `%` or `//`, and with `;` where that does not separate.
/// - **Separator**: the one of tab, `;`, `|` and `,` with which most of the first 200 rows have the same number
///   of fields, three or more, two of them numbers; where none of them does, runs of blanks. If two do equally
///   well the file is refused; a first line `sep=;` settles it.
/// - **Quotes** `"` hold separators, line ends and doubled quotes together.
/// - **Header**: the first row is one if none of its fields is a number, a date or a mark for a missing value,
///   or if one is called as labels are. Without one, the last comment before the rows is, if it has a name for
///   each column.
/// - **Columns**: three are used. Those not chosen are guessed where no more are left than are needed, not
///   counting one without a name, as row numbers have. The label is the one called label, class, target,
///   species, category, group or cluster (or y without an x), else the one beside two called x and y, else the
///   only one that holds text, else the last; x and y are those called so, else the others in order. Where
///   both coordinates are chosen, a label called so is found among any number of columns.
/// - **Decimal mark**: that of the first coordinate that has one. Where the separator is not `;` and each comma
///   has three digits behind it, as those between thousands have, the file is refused.
/// - **Coordinates** are finite numbers up to 10¹⁰⁰ in magnitude, rounded to the nearest double. Blanks around
///   a value, of any width, are none of it. Dates and times are refused by name.
/// - **Labels** are names, kept as text, whatever they look like; only an empty one is missing. Whole numbers
///   lose `.0` at their end unless another label has other decimals. Classes are numbered in order of first
///   appearance.
/// - **Rows** have as many fields as the table has columns; empty ones behind them do not count.
package struct PointTable: Sendable {
  /// The points, with classes in order of first appearance and the names of both columns.
  package let dataset: Dataset
  /// How the table is written.
  package let form: TableForm
  /// The first ten of the rows that were left out.
  package let skippedRows: [SkippedRow]
  /// How many rows were left out.
  package let skippedCount: Int

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - columns: The columns that are not to be guessed.
  ///   - skipsBadRows: Whether rows that cannot be used are left out instead of refused.
  /// - Throws: ``TableError`` with the first line at fault; ten of them are listed.
  package init(
    _ file: InputFile, columns: ColumnChoice = ColumnChoice(), skipsBadRows: Bool = false
  ) throws(TableError) {
    do throws(TableFault) {
      self = try Self(file.bytes.span, columns, skipsBadRows)
    } catch {
      throw TableError(path: file.path, error)
    }
  }

  private init(
    _ bytes: Span<UInt8>, _ columns: ColumnChoice, _ skipsBadRows: Bool
  ) throws(TableFault) {
    let text: TableText
    do { text = try TableText(bytes) } catch { throw .notText(error) }
    let sample = try TableSample.best(of: bytes, text)
    var form = try Self.form(sample, of: bytes, columns)
    var rows = PointRows(text, form, in: bytes)
    try rows.read(in: bytes)
    let (skipped, quote) = (rows.skipped, rows.unclosedQuote)
    if skipped.count > 0, !skipsBadRows || rows.points.isEmpty {
      let canBeSkipped = !rows.points.isEmpty && quote == nil
      throw .badRows(skipped.first, count: skipped.count, canBeSkipped: canBeSkipped)
    }
    // Nobody knows how many rows it hides.
    if let quote { throw .quote(quote) }
    guard !rows.points.isEmpty else { throw .noRows }
    form.hasDecimalComma = rows.hasDecimalComma
    form.commentCount = rows.commentCount - (form.header == .comment ? 1 : 0)
    let classes = rows.nameClasses(in: bytes)
    form.classesWithSpellings = classes.namesWithSpellings
    dataset = Dataset(
      points: rows.points, labels: rows.labels, classNames: classes.names,
      axisNames: Dataset.AxisNames(x: form.x.name ?? "x", y: form.y.name ?? "y"), origin: "file")
    self.form = form
    skippedRows = skipped.first
    skippedCount = skipped.count
  }

  /// The form of a table. Where it cannot be told, a quote that is never closed may be the reason.
  private static func form(
    _ sample: TableSample, of bytes: Span<UInt8>, _ columns: ColumnChoice
  ) throws(TableFault) -> TableForm {
    let quoteFault = sample.quoteFault.map { TableFault.quote(SkippedRow($0)) }
    guard !sample.records.isEmpty else { throw quoteFault ?? .noRows }
    do {
      return try TableForm(sample, of: bytes, columns: columns)
    } catch {
      throw quoteFault ?? .columns(error, line: sample.firstLine)
    }
  }
}

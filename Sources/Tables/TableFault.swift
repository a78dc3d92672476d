import TextFormatting

/// What is wrong with a table, as facts.
package enum TableFault: Error, Equatable {
  /// The file is not text in UTF-8.
  case notText(TextFault)
  /// Two separators would do equally well; the line is that of the first row.
  case undecidedSeparator(TableForm.Separator, TableForm.Separator, line: Int)
  /// The columns of x, y and the label are not found; the line is that of the first row.
  case columns(ColumnFault, line: Int)
  /// There is no row of data.
  case noRows
  /// Rows cannot be used: the first ten of them, how many there are, and whether the table can be read without
  /// them.
  case badRows([SkippedRow], count: Int, canBeSkipped: Bool)
  /// A quote hides other rows, or makes it unknown what the columns are.
  case quote(SkippedRow)
  /// Commas may stand between thousands as well as before decimals; the row is the first with one.
  case doubtfulComma(SkippedRow)
  /// A column of labels has more classes than can be told apart.
  case tooManyClasses(column: TableForm.Column, count: Int, limit: Int)
}

/// What shows that a file is not text in UTF-8.
package enum TextFault: Error, Equatable {
  /// It is in another encoding, which has this name.
  case encoding(String)
  /// It is a ZIP archive.
  case zip
  /// It is compressed by gzip.
  case gzip
  /// There is a NUL byte in this line.
  case nul(line: Int)
  /// Bytes in this line are not UTF-8.
  case notUTF8(line: Int)
}

// MARK: Words

extension TableFault {
  /// Where it is, as in `line 4, column x`; nothing where it is the table as a whole.
  package var place: String? {
    switch self {
    case .notText(.nul(let line)), .notText(.notUTF8(let line)),
      .undecidedSeparator(_, _, let line), .columns(_, let line):
      "line \(line)"
    case .badRows(let rows, _, _): rows.first?.place
    case .quote(let row), .doubtfulComma(let row): row.place
    case .notText, .noRows, .tooManyClasses: nil
    }
  }

  /// What is wrong, in words that follow the place.
  package var reason: String {
    switch self {
    case .notText(let fault): fault.reason
    case .undecidedSeparator(let one, let other, _): Self.reason(undecided: one, other)
    case .columns(let fault, _): fault.reason
    case .noRows: "it has no data rows"
    case .badRows(let rows, let count, _): Self.reason(rows, count)
    case .quote(let row), .doubtfulComma(let row): row.reason
    case .tooManyClasses(let column, let count, let limit):
      "column \(column.description) has \(count.grouped) classes, and at most \(limit) can be told apart"
    }
  }

  private static func reason(
    undecided one: TableForm.Separator, _ other: TableForm.Separator
  ) -> String {
    let names = [one, other].map { $0 == .tab ? "a tab" : $0.description }
    let lines = [one, other].map { "'sep=\(Unicode.Scalar($0.byte))'" }
    return
      "both \(names[0]) and \(names[1]) could be the separator; put \(lines[0]) or \(lines[1]) "
      + "in the first line"
  }

  /// The first of some rows without its place, then the others with theirs.
  private static func reason(_ rows: [SkippedRow], _ count: Int) -> String {
    var reasons = rows.prefix(1).map(\.reason)
    reasons += rows.dropFirst().map { "\($0.place): \($0.reason)" }
    let more = count - rows.count
    if more > 0 { reasons.append("and \(more.grouped) more \(more == 1 ? "line" : "lines")") }
    return reasons.joined(separator: "; ")
  }
}

extension TextFault {
  /// What the file is instead, with the way to text.
  var reason: String {
    switch self {
    case .encoding(let name): "it is \(name); save it as UTF-8"
    case .zip: "it is a ZIP archive, as .xlsx and .ods files are; export the table as CSV"
    case .gzip: "it is compressed by gzip; decompress it"
    case .nul: "there is a NUL byte; the file is not text"
    case .notUTF8: "it is not UTF-8; save the file as UTF-8"
    }
  }
}

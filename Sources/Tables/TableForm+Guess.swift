extension TableForm {
  /// Finds the header and the columns of a table.
  init(
    _ sample: TableSample, of bytes: Span<UInt8>, columns choice: ColumnChoice
  ) throws(ColumnFault) {
    separator = sample.separator
    let first = sample.records.first ?? []
    var names: [String] = []
    if choice.hasHeader ?? Self.isHeader(first, of: sample, in: bytes, choice) {
      header = .row
      names = first.map { bytes.text(of: $0) }
      if Self.hasRowNumbers(sample, of: bytes) { names.insert("", at: 0) }
    } else if choice.hasHeader == nil, sample.comment.count == sample.fieldCount,
      sample.comment.allSatisfy({ FieldKind($0, in: bytes) == .text })
    {
      header = .comment
      names = sample.comment.map { bytes.text(of: $0) }
    } else {
      header = .none
    }
    columnCount = header == .none ? sample.fieldCount : names.count
    let rows = header == .row ? sample.records.dropFirst() : sample.records[...]
    var finder = ColumnFinder(
      names: names, count: columnCount,
      texts: (0..<columnCount).map { Self.isText($0, in: rows, of: bytes) })
    (x, y, label) = try finder.columns(choice)
  }

  /// Whether the first row names the columns: none of its fields is a number, a date or a mark for a missing
  /// value. A row with numbers is one too if it has a name that was asked for, or the name of a label.
  private static func isHeader(
    _ row: [RecordReader.Field], of sample: TableSample, in bytes: Span<UInt8>,
    _ choice: ColumnChoice
  ) -> Bool {
    var isNames = row.count >= 2
    for field in row where !field.isEmpty {
      if FieldKind(field, in: bytes) != .text { isNames = false }
      let name = bytes.text(of: field)
      if ColumnFinder.labelNames.contains(name.lowercased()) { return true }
      let isAskedFor = [choice.x, choice.y, choice.label].contains(name)
      if isAskedFor, Int(name).map({ !(1...sample.fieldCount ~= $0) }) ?? true { return true }
    }
    return isNames
  }

  /// Whether the rows have their numbers in front of what the header names, as R writes tables.
  private static func hasRowNumbers(_ sample: TableSample, of bytes: Span<UInt8>) -> Bool {
    let rows = sample.records.dropFirst()
    guard let header = sample.records.first, !rows.isEmpty, header.count + 1 == sample.fieldCount
    else { return false }
    for (index, row) in rows.enumerated() where bytes.text(of: row[0]) != "\(index + 1)" {
      return false
    }
    return true
  }

  /// Whether most of what a column holds is neither a number nor missing.
  private static func isText(
    _ column: Int, in rows: ArraySlice<[RecordReader.Field]>, of bytes: Span<UInt8>
  ) -> Bool {
    var balance = 0
    for row in rows where column < row.count {
      let kind = FieldKind(row[column], in: bytes)
      if kind.isNumeric { balance -= 1 } else if kind == .text { balance += 1 }
    }
    return balance > 0
  }
}

import SpiralCore

/// Reads the rows of a table whose form is known: coordinates, labels, and what is wrong with bad rows.
struct PointRows {
  /// The largest magnitude of a coordinate: sums of squares of such numbers stay finite.
  private static let largest = 1e100

  private let form: TableForm
  private let lineCount: Int
  private var reader: RecordReader
  private var decimals = DecimalReader(mark: ".")
  private var labelIndex = LabelIndex()
  /// Whether a comma has been seen that cannot be one between thousands, or none need be feared.
  private var isCommaProven: Bool
  /// The first coordinate whose comma may be one.
  private var doubtfulComma: SkippedRow?

  private(set) var points: [Point] = []
  /// The spelling of each point's label, later its class.
  private(set) var labels: [Int] = []
  private(set) var skipped = SkippedRows()
  /// The quote that hides the rest of the file, which is among the bad rows too.
  private(set) var unclosedQuote: SkippedRow?

  init(_ text: TableText, _ form: TableForm, in bytes: Span<UInt8>) {
    self.form = form
    lineCount = text.lineCount
    reader = RecordReader(end: text.end, separator: form.separator)
    // Where semicolons separate, commas are left to the decimals.
    isCommaProven = form.separator == .semicolon
    if text.statedSeparator != nil { reader.skipLine(in: bytes) }
  }

  /// Whether the coordinates are written with a decimal comma.
  var hasDecimalComma: Bool { decimals.mark == UInt8(ascii: ",") }
  /// How many lines are comments.
  var commentCount: Int { reader.commentCount }

  /// Reads all rows.
  mutating func read(in bytes: Span<UInt8>) throws(TableFault) {
    // Once and for all: growing would hold the old array beside the new one.
    points.reserveCapacity(lineCount)
    labels.reserveCapacity(lineCount)
    var isBeforeHeader = form.header == .row
    while true {
      switch reader.next(in: bytes) {
      case .record where isBeforeHeader: isBeforeHeader = false
      case .record: addRow(in: bytes)
      case .comment: checkComment(in: bytes)
      case .fault(let fault):
        let row = SkippedRow(fault)
        if case .unclosedQuote = fault { unclosedQuote = row }
        skipped.add(row)
      case .end:
        if hasDecimalComma, !isCommaProven, let doubtfulComma {
          throw .doubtfulComma(doubtfulComma)
        }
        return
      }
    }
  }
}

// MARK: Rows

extension PointRows {
  private mutating func addRow(in bytes: Span<UInt8>) {
    guard hasAllFields else {
      let (line, count, columnCount) = (reader.recordLine, reader.fields.count, form.columnCount)
      skipped.add(
        SkippedRow(
          line: line, column: nil,
          reason: "it has \(count) \(count == 1 ? "field" : "fields") for \(columnCount) columns"))
      return
    }
    guard let x = coordinate(form.x, in: bytes), let y = coordinate(form.y, in: bytes) else {
      return
    }
    let label = reader.fields[form.label.number - 1]
    if label.isEmpty {
      skip(form.label, "it is empty", in: bytes)
    } else {
      points.append(Point(x, y))
      labels.append(labelIndex.number(of: label, in: bytes))
    }
  }

  /// Whether the row has a field for each column, and nothing but empty ones behind.
  private var hasAllFields: Bool {
    let fields = reader.fields
    return fields.count == form.columnCount
      || fields.count > form.columnCount && fields[form.columnCount...].allSatisfy(\.isEmpty)
  }

  /// The number in a column; what is none makes the row a bad one.
  private mutating func coordinate(_ column: TableForm.Column, in bytes: Span<UInt8>) -> Double? {
    let field = reader.fields[column.number - 1]
    var number = decimals.number(in: bytes, from: field.start, to: field.end)
    if number == nil, !decimals.sawMark {
      // No number had a point so far, so commas are not yet ruled out.
      var commas = DecimalReader(mark: ",")
      number = commas.number(in: bytes, from: field.start, to: field.end)
      if number != nil { decimals = commas }
    }
    guard let number else {
      let hasComma = hasDecimalComma
      skip(column, FieldKind.fault(field, in: bytes, hasDecimalComma: hasComma), in: bytes)
      return nil
    }
    if !isCommaProven, hasDecimalComma { lookAtComma(of: field, column, in: bytes) }
    guard number.magnitude <= Self.largest else {
      skip(column, "\(FieldKind.quoted(bytes.text(of: field))) is too large", in: bytes)
      return nil
    }
    return number
  }

  private mutating func skip(
    _ column: TableForm.Column, _ reason: @autoclosure () -> String, in bytes: Span<UInt8>
  ) {
    let field = reader.fields[column.number - 1]
    // A field in quotes may hold line ends before it.
    let line =
      reader.recordLine + bytes.lineEndCount(from: reader.fields[0].start, to: field.start)
    skipped.add(SkippedRow(line: line, column: column.description, reason: reason()))
  }
}

// MARK: Doubts

extension PointRows {
  /// Looks whether a comma may be one between thousands.
  private mutating func lookAtComma(
    of field: RecordReader.Field, _ column: TableForm.Column, in bytes: Span<UInt8>
  ) {
    guard let comma = (field.start..<field.end).first(where: { bytes[$0] == UInt8(ascii: ",") })
    else { return }
    if !bytes.mayBeThousands(field, comma: comma) {
      isCommaProven = true
    } else if doubtfulComma == nil {
      let text = bytes.text(of: field)
      doubtfulComma = SkippedRow(
        line: reader.recordLine, column: column.description,
        reason: """
          the comma in \(FieldKind.quoted(text)) could separate thousands or decimals, and so could every \
          other; write decimals with a point, or put ; between columns
          """)
    }
  }

  /// Where labels come first, a row may begin with a mark of comments.
  private mutating func checkComment(in bytes: Span<UInt8>) {
    guard form.label.number == 1, hasAllFields else { return }
    for column in [form.x, form.y] {
      let field = reader.fields[column.number - 1]
      var reader = decimals
      guard reader.number(in: bytes, from: field.start, to: field.end) != nil else { return }
    }
    skipped.add(
      SkippedRow(
        line: reader.recordLine, column: nil,
        reason: "it begins like a comment but reads like a row; quote its label, or remove it"))
  }
}

// MARK: Classes

extension PointRows {
  /// Names the classes and numbers the labels by them.
  mutating func nameClasses(in bytes: Span<UInt8>) -> LabelIndex.Classes {
    let result = labelIndex.classes(in: bytes, hasDecimalComma: hasDecimalComma)
    if !result.namesWithSpellings.isEmpty {
      for index in labels.indices { labels[index] = result.classes[labels[index]] }
    }
    return result
  }
}

extension Span<UInt8> {
  /// Whether a number with a comma has one to three digits before it, the first not 0, and three behind it.
  fileprivate func mayBeThousands(_ field: RecordReader.Field, comma: Int) -> Bool {
    // The field is known to be a number, so what is no digit at its beginning is a sign.
    let first = UInt8(ascii: "0")...UInt8(ascii: "9") ~= self[field.start] ? 0 : 1
    let start = field.start + first
    let behind = comma + 1..<field.end
    return 1...3 ~= comma - start && self[start] != UInt8(ascii: "0") && behind.count == 3
      && behind.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self[$0] }
  }
}

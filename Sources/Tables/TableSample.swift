/// The first records of a table, read with one separator, from which its form is guessed.
struct TableSample {
  /// As many as show a form, and few enough to be read with each separator.
  static let size = 200

  /// What stands between the columns.
  let separator: TableForm.Separator
  /// The fields of the records, without the empty ones at the end of each.
  private(set) var records: [[RecordReader.Field]] = []
  /// The line of the first record.
  private(set) var firstLine = 1
  /// The fields of the last comment before the first record.
  private(set) var comment: [RecordReader.Field] = []
  /// How many fields most records have.
  private(set) var fieldCount = 0
  /// How many records have that many.
  private(set) var regularCount = 0
  /// How many of their fields are text.
  private var textCount = 0
  /// In how many of these at least two fields are numbers, or were meant to be.
  private(set) var pointCount = 0
  /// How many there were in all, with those that break the rules of quotes.
  private(set) var recordCount = 0
  /// The first that does.
  private(set) var quoteFault: RecordReader.QuoteFault?

  init(of bytes: Span<UInt8>, _ text: TableText, separator: TableForm.Separator) {
    self.separator = separator
    var reader = RecordReader(end: text.end, separator: separator)
    if text.statedSeparator != nil { reader.skipLine(in: bytes) }
    reading: while recordCount < Self.size {
      switch reader.next(in: bytes) {
      case .record:
        recordCount += 1
        if records.isEmpty { firstLine = reader.recordLine }
        let used = reader.fields.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        records.append(Array(reader.fields[..<used]))
      case .comment:
        if recordCount == 0 { comment = reader.fields }
      case .fault(let fault):
        recordCount += 1
        quoteFault = quoteFault ?? fault
      case .end: break reading
      }
    }
    count(in: bytes)
  }

  private mutating func count(in bytes: Span<UInt8>) {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.count, default: 0] += 1 }
    // Of two that are equally frequent the larger one: a label may be missing at the end of a record.
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return }
    (fieldCount, regularCount) = most
    for record in records where record.count == fieldCount {
      var numberCount = 0
      for field in record {
        let kind = FieldKind(field, in: bytes)
        if kind.isNumeric { numberCount += 1 } else if kind == .text { textCount += 1 }
      }
      if numberCount >= 2 { pointCount += 1 }
    }
  }

  /// Whether its most frequent records look like rows of a table of points.
  var isTable: Bool { fieldCount >= 3 && pointCount > 0 }
}

// MARK: The separator

extension TableSample {
  /// Reads a table with the separator that fits best.
  ///
  /// A separator fits where most records have the same number of fields, three or more, and some of these
  /// records two numbers. Of two that fit, the one with more such records is taken, or else the one with less
  /// text between numbers; blanks are only tried where none of the others fits.
  static func best(
    of bytes: Span<UInt8>, _ text: TableText
  ) throws(TableFault) -> TableSample {
    if let stated = text.statedSeparator {
      return TableSample(of: bytes, text, separator: stated)
    }
    var samples: [TableSample] = []
    for separator in TableForm.Separator.allCases where separator != .blanks {
      samples.append(TableSample(of: bytes, text, separator: separator))
    }
    let tables = samples.filter(\.isTable)
    if let best = tables.max(by: { $0.merit < $1.merit }) {
      let equals = tables.filter { $0.merit == best.merit }
      guard equals.count == 1 else {
        throw .undecidedSeparator(
          equals[0].separator, equals[1].separator, line: best.firstLine)
      }
      return best
    }
    let blanks = TableSample(of: bytes, text, separator: .blanks)
    if blanks.isTable { return blanks }
    // None fits: the one with most fields, for messages that make sense.
    return (samples + [blanks]).max { $0.plainMerit < $1.plainMerit } ?? blanks
  }

  private var merit: (Int, Int, Int) { (pointCount, regularCount, -textCount) }

  private var plainMerit: (Int, Int) {
    // Blanks make fields of every sentence.
    separator == .blanks ? (0, 0) : (fieldCount >= 2 ? regularCount : 0, fieldCount)
  }
}

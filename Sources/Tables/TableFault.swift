/// Why a table is not read: what is wrong, and where if it is not the table as a whole.
struct TableFault: Error {
  var place: String?
  let reason: String

  init(place: String? = nil, reason: String) {
    self.place = place
    self.reason = reason
  }

  init(_ row: SkippedRow) {
    self.init(place: row.place, reason: row.reason)
  }

  /// Two separators would do equally well.
  init(undecided one: TableForm.Separator, _ other: TableForm.Separator) {
    let first = one.byte == .tab ? "a tab" : one.description
    self.init(
      reason: """
        both \(first) and \(other.description) could stand between its columns; make the first line \
        'sep=\(other.description)' or that of the other
        """)
  }
}

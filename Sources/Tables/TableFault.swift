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
  init(undecided one: TableForm.Separator, _ other: TableForm.Separator, line: Int) {
    let names = [one, other].map { $0 == .tab ? "a tab" : $0.description }
    let lines = [one, other].map { "'sep=\(Unicode.Scalar($0.byte))'" }
    self.init(
      place: "line \(line)",
      reason: """
        both \(names[0]) and \(names[1]) could be the separator; put \(lines[0]) or \(lines[1]) in the first line
        """)
  }
}

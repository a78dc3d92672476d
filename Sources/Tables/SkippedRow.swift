/// A row that cannot be used.
package struct SkippedRow: Sendable, Equatable {
  /// The number of its line in the file, from 1.
  package let line: Int
  /// The name or the number of the column that is at fault, if it is one.
  package let column: String?
  /// What is wrong with it.
  package let reason: String

  /// Describes a row by its place and what is wrong.
  package init(line: Int, column: String?, reason: String) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// Where it is: `line 4, column x`.
  package var place: String { "line \(line)" + (column.map { ", column \($0)" } ?? "") }
}

extension SkippedRow {
  init(_ fault: RecordReader.QuoteFault) {
    column = nil
    switch fault {
    case .strayQuote(let line, let openingLine):
      self.line = line
      let place = line == openingLine ? "" : ", which opened in line \(openingLine)"
      reason = "text follows a closing quote\(place); double the quotes within a quoted value"
    case .unclosedQuote(let line):
      self.line = line
      reason = "the quote that opens here is never closed"
    }
  }
}

/// The rows that cannot be used: the first ones in full, all of them by number.
struct SkippedRows {
  /// As many as somebody looks at.
  private static let limit = 10

  private(set) var first: [SkippedRow] = []
  private(set) var count = 0

  /// - Parameter row: Made only for the first ones: what is wrong takes longer to say than to see.
  mutating func add(_ row: @autoclosure () -> SkippedRow) {
    count += 1
    if first.count < Self.limit { first.append(row()) }
  }
}

import TextFormatting

/// Why the columns of x, y and the label are not found among those of a table.
package enum ColumnFault: Error, Equatable {
  /// There are fewer than three columns.
  case tooFew(count: Int)
  /// There are more than three, and nothing tells which are meant; without a header they have no names.
  case undecided(count: Int, names: [String])
  /// No column is called so or has this number; without a header columns have no names.
  case unknown(String, count: Int, names: [String])
  /// Several columns have the name that was asked for.
  case ambiguous(String, count: Int)
  /// One column is to be two things.
  case chosenTwice(TableForm.Column)
}

extension ColumnFault {
  /// What is wrong, in a few words.
  var reason: String {
    switch self {
    case .tooFew(let count):
      "it has \(count == 1 ? "1 column" : "\(count) columns"); x, y and a label need three"
    case .undecided(let count, let names):
      "it is not clear which of its \(count) columns hold x, y and the label"
        + (names.isEmpty ? "" : ": \(Self.list(names))")
    case .unknown(let wanted, let count, let names):
      "there is no column \(FieldKind.quoted(wanted)); "
        + (names.isEmpty ? "the \(count) columns have no names" : "there are \(Self.list(names))")
    case .ambiguous(let wanted, let count):
      "\(count) columns are called \(FieldKind.quoted(wanted))"
    case .chosenTwice(let column): "column \(column.description) is chosen twice"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map(FieldKind.quoted).joined(atMost: 12)
  }
}

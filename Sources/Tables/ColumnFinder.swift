/// Finds the three columns among those of a table.
struct ColumnFinder {
  /// What columns of labels are called.
  static let labelNames: Set = [
    "label", "labels", "class", "classes", "target", "species", "category", "group", "cluster",
  ]
  /// What columns are called that only number the rows.
  private static let indexNames: Set = ["", "Unnamed: 0"]

  /// The names of the columns; without a header there are none.
  let names: [String]
  let count: Int
  /// Whether each column holds text.
  let texts: [Bool]
  /// The columns that are not yet something.
  private var left: [Int] = []

  init(names: [String], count: Int, texts: [Bool]) {
    self.names = names
    self.count = count
    self.texts = texts
  }

  /// The columns of x, y and the label: those chosen, and a guess where as many are left as are needed.
  mutating func columns(
    _ choice: ColumnChoice
  ) throws(ColumnFault) -> (TableForm.Column, TableForm.Column, TableForm.Column) {
    let chosen = [try index(choice.x), try index(choice.y), try index(choice.label)]
    let taken = chosen.compactMap(\.self)
    if let twice = taken.first(where: { one in taken.count { $0 == one } > 1 }) {
      throw .chosenTwice(column(twice))
    }
    left = (0..<count).filter { !taken.contains($0) && !isIndex($0) }
    if taken.count < 3, count < 3 { throw .tooFew(count: count) }
    // Given both coordinates, a label that is called so is one among any number of columns.
    let hasPoints = chosen[0] != nil && chosen[1] != nil
    guard left.count == 3 - taken.count || hasPoints && namedLabel != nil || taken.count == 3
    else { throw undecided }
    let label = chosen[2] ?? take(namedLabel ?? columnBesidePoint ?? textColumn ?? left.last)
    let x = chosen[0] ?? take(named("x", with: "y") ?? left.first)
    let y = chosen[1] ?? take(left.first)
    guard let x, let y, let label else { throw undecided }
    return (column(x), column(y), column(label))
  }

  private var undecided: ColumnFault { .undecided(count: count, names: names) }

  private mutating func take(_ column: Int?) -> Int? {
    left.removeAll { $0 == column }
    return column
  }

  private func column(_ index: Int) -> TableForm.Column {
    let name = names.isEmpty ? "" : names[index]
    return TableForm.Column(name: name.isEmpty ? nil : name, number: index + 1)
  }

  private func isIndex(_ column: Int) -> Bool {
    !names.isEmpty && Self.indexNames.contains(names[column])
  }
}

// MARK: Names

extension ColumnFinder {
  /// The column that was asked for: by its name, whatever its case if that leaves no doubt, or by its number.
  private func index(_ wanted: String?) throws(ColumnFault) -> Int? {
    guard let wanted else { return nil }
    var found = names.indices.filter { names[$0] == wanted }
    if found.isEmpty {
      found = names.indices.filter { names[$0].lowercased() == wanted.lowercased() }
    }
    if found.count > 1 { throw .ambiguous(wanted, count: found.count) }
    if let only = found.first { return only }
    if let number = Int(wanted), 1...max(count, 1) ~= number { return number - 1 }
    throw .unknown(wanted, count: count, names: names)
  }

  /// The only column left that is called as columns of labels are. In tables of features X1, X2, … it is `y`.
  private var namedLabel: Int? {
    guard !names.isEmpty else { return nil }
    let called = left.filter { Self.labelNames.contains(names[$0].lowercased()) }
    if called.count == 1 { return called[0] }
    let hasX = left.contains { names[$0].lowercased() == "x" }
    let targets = left.filter { names[$0].lowercased() == "y" }
    return called.isEmpty && !hasX && targets.count == 1 ? targets[0] : nil
  }

  /// The only column left that is called neither x nor y where two are.
  private var columnBesidePoint: Int? {
    guard named("x", with: "y") != nil else { return nil }
    let others = left.filter { !["x", "y"].contains(names[$0].lowercased()) }
    return others.count == 1 ? others[0] : nil
  }

  /// The only column left that holds text.
  private var textColumn: Int? {
    let found = left.filter { texts[$0] }
    return found.count == 1 ? found[0] : nil
  }

  /// The column left of a name, if there is one of another name too.
  private func named(_ name: String, with other: String) -> Int? {
    guard !names.isEmpty, left.contains(where: { names[$0].lowercased() == other }) else {
      return nil
    }
    return left.first { names[$0].lowercased() == name }
  }
}

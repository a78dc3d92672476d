/// A part of what documents say: a heading with sentences and tables below it.
struct StorySection: Sendable {
  /// What links go to: letters and hyphens.
  let id: String
  let heading: Phrase
  /// Paragraphs above the tables.
  var paragraphs: [Phrase] = []
  var tables: [StoryTable] = []
}

/// A table of words and numbers; the first cell of a row names it.
struct StoryTable: Sendable {
  /// What it shows, as its caption.
  let name: Phrase
  let columns: [Column]
  private(set) var rows: [Row] = []

  struct Column: Sendable {
    let name: Phrase
    /// Whether its cells are numbers, which line up at the right.
    let holdsNumbers: Bool

    static func words(_ name: Phrase) -> Column { Column(name: name, holdsNumbers: false) }
    static func numbers(_ name: Phrase) -> Column { Column(name: name, holdsNumbers: true) }
  }

  struct Row: Sendable {
    let cells: [Phrase]
    /// Whether it is set apart from the others.
    let isMarked: Bool
  }

  /// Makes a table without rows.
  init(_ name: Phrase, columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  /// Adds a row.
  ///
  /// - Precondition: there is a cell for each column.
  mutating func add(_ cells: [Phrase], isMarked: Bool = false) {
    precondition(cells.count == columns.count, "a cell for each column")
    rows.append(Row(cells: cells, isMarked: isMarked))
  }
}

/// How a table is written: what was guessed from its content, so that a reader can be told.
package struct TableForm: Sendable, Equatable {
  /// What stands between two columns.
  package enum Separator: Sendable, Equatable, CaseIterable {
    case tab, semicolon, pipe, comma
    /// A run of blanks.
    case blanks
  }

  /// Where the names of the columns stand.
  package enum Header: Sendable, Equatable {
    /// The columns have no names.
    case none
    /// In the first row.
    case row
    /// In the last comment before the first row.
    case comment
  }

  /// One of the three columns that are used.
  package struct Column: Sendable, Equatable {
    /// Its name in the header, if it has one.
    package let name: String?
    /// Its number, from 1.
    package let number: Int

    /// Names a column.
    package init(name: String?, number: Int) {
      self.name = name
      self.number = number
    }

    /// What messages call it: its name or, without one, its number.
    package var description: String { (name ?? "\(number)").excerpt }
  }

  /// What stands between two columns.
  package let separator: Separator
  /// Where the names of the columns stand.
  package let header: Header
  /// How many columns the table has.
  package let columnCount: Int
  /// The column of the first coordinate.
  package let x: Column
  /// The column of the second coordinate.
  package let y: Column
  /// The column of the labels.
  package let label: Column
  /// Whether numbers are written with a decimal comma.
  package internal(set) var hasDecimalComma = false
  /// How many lines are comments, that of the header not counted.
  package internal(set) var commentCount = 0
  /// The classes whose labels are written in more than one way, such as `1` and `1.0`.
  package internal(set) var classesWithSpellings: [String] = []
}

extension TableForm.Separator {
  /// The character as it is written: `;`; a tab and blanks by their names.
  package var description: String {
    switch self {
    case .tab: "tabs"
    case .semicolon: ";"
    case .pipe: "|"
    case .comma: ","
    case .blanks: "blanks"
    }
  }

  /// The byte that ends a field.
  var byte: UInt8 {
    switch self {
    case .tab: UInt8(ascii: "\t")
    case .semicolon: UInt8(ascii: ";")
    case .pipe: UInt8(ascii: "|")
    case .comma: UInt8(ascii: ",")
    case .blanks: UInt8(ascii: " ")
    }
  }
}

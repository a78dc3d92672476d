/// Which columns hold what, and whether the first row names them; what is nil is guessed.
package struct ColumnChoice: Sendable, Equatable {
  /// The column of the first coordinate: its name in the header, or its number from 1.
  package var x: String?
  /// The column of the second coordinate.
  package var y: String?
  /// The column of the labels.
  package var label: String?
  /// Whether the first row names the columns.
  package var hasHeader: Bool?

  /// Leaves everything to be guessed.
  package init() {}
}

/// A dense matrix of doubles, row-major.
public struct Matrix: Equatable, Sendable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// The entries, row after row: `[rowCount × columnCount]`.
  public var values: [Double]

  /// Makes a matrix from its entries, row after row.
  ///
  /// - Precondition: there are `rowCount · columnCount` values.
  public init(rowCount: Int, columnCount: Int, values: [Double]) {
    precondition(rowCount >= 0 && columnCount >= 0, "a matrix has no negative sides")
    precondition(values.count == rowCount * columnCount, "one value per entry")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.values = values
  }

  /// The matrix of zeros.
  ///
  /// - Precondition: no side is negative.
  public init(zerosOfRowCount rowCount: Int, columnCount: Int) {
    precondition(rowCount >= 0 && columnCount >= 0, "a matrix has no negative sides")
    self.init(
      rowCount: rowCount, columnCount: columnCount,
      values: Array(repeating: 0, count: rowCount * columnCount))
  }

  /// The entry in one row and column.
  @inlinable
  public subscript(row: Int, column: Int) -> Double {
    get { values[row * columnCount + column] }
    set { values[row * columnCount + column] = newValue }
  }
  /// The entries of one row, `[columnCount]`.
  package func row(_ index: Int) -> [Double] {
    Array(values[index * columnCount..<(index + 1) * columnCount])
  }
}

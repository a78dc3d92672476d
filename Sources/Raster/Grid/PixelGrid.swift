public import SpiralCore

/// A view divided into equal cells, whose centres are where a model is evaluated.
///
/// Rows count from the **top** as in an image, columns from the left, so row 0 has the largest y.
public struct PixelGrid: Hashable, Sendable {
  /// The rectangle that the cells tile.
  public let view: View
  /// The number of cells in a row.
  public let columnCount: Int
  /// The number of cells in a column.
  public let rowCount: Int

  /// Divides a view into cells.
  ///
  /// - Precondition: there is at least one column and one row.
  public init(view: View, columns: Int, rows: Int) {
    precondition(columns > 0 && rows > 0, "a grid has at least one cell")
    self.view = view
    self.columnCount = columns
    self.rowCount = rows
  }

  /// The x of the centres of one column.
  @inlinable
  public func x(ofColumn column: Int) -> Double {
    view.x.lowerBound + (Double(column) + 0.5) / Double(columnCount) * view.width
  }

  /// The y of the centres of one row.
  @inlinable
  public func y(ofRow row: Int) -> Double {
    view.y.upperBound - (Double(row) + 0.5) / Double(rowCount) * view.height
  }

  /// The centre of one cell.
  @inlinable
  public func center(column: Int, row: Int) -> Point {
    Point(x(ofColumn: column), y(ofRow: row))
  }
}

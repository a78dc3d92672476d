public import Images

/// Coloured cells of a table, each a unit square about whole coordinates, with a label inside.
public struct Cells: Mark {
  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// The column, counted from the left.
    public var column: Int
    /// The height, counted like the y axis.
    public var row: Int
    /// The colour of the cell.
    public var fill: Color
    /// What stands in the cell.
    public var label: String
    /// The colour of the label.
    public var ink: Color

    /// Makes a cell.
    public init(column: Int, row: Int, fill: Color, label: String, ink: Color) {
      self.column = column
      self.row = row
      self.fill = fill
      self.label = label
      self.ink = ink
    }
  }

  /// The cells.
  public var cells: [Cell]
  /// The line between cells.
  public var line: Stroke

  /// Draws some cells.
  public init(_ cells: [Cell], line: Stroke) {
    self.cells = cells
    self.line = line
  }

  /// A filled square and its label, for each cell; labels that do not fit their cell are left out.
  public func elements(in frame: Frame) -> [Scene.Element] {
    [frame.clipped(cells.compactMap { square($0, in: frame) })]
      + cells.compactMap { label($0, in: frame) }
  }

  private func rect(_ cell: Cell, in frame: Frame) -> Rect? {
    let low = Point(Double(cell.column) - 0.5, Double(cell.row) - 0.5)
    guard let bottomLeft = frame.position(of: low), let topRight = frame.position(of: low + 1)
    else { return nil }
    return Rect(
      x: bottomLeft.x, y: topRight.y, width: topRight.x - bottomLeft.x,
      height: bottomLeft.y - topRight.y)
  }

  private func square(_ cell: Cell, in frame: Frame) -> Scene.Element? {
    rect(cell, in: frame).map { .shape(.rectangle($0), fill: cell.fill, stroke: line) }
  }

  private func label(_ cell: Cell, in frame: Frame) -> Scene.Element? {
    let size = frame.typography.axisName
    guard let rect = rect(cell, in: frame), rect.height >= size * 1.2,
      frame.measuring.width(of: cell.label, size: size, weight: .regular) <= rect.width - 4
    else { return nil }
    return .text(
      Text(
        cell.label,
        at: Point(
          rect.x + rect.width / 2,
          rect.y + rect.height / 2 + frame.measuring.capHeight * size / 2),
        anchor: .middle, size: size, color: cell.ink))
  }
}

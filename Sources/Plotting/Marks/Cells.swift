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

    /// Describes a cell.
    ///
    /// - Parameters:
    ///   - column: The column, counted from the left.
    ///   - row: The height, counted like the y axis.
    ///   - fill: The colour of the cell.
    ///   - label: What stands in the cell.
    ///   - ink: The colour of the label.
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

  /// Opposite corners of each cell.
  public var dataPoints: [Point] {
    cells.flatMap { cell in
      let center = Point(Double(cell.column), Double(cell.row))
      return [center - 0.5, center + 0.5]
    }
  }

  /// A filled square for each cell, and its label: all labels in one size, or none where one does
  /// not fit, since a table with holes misleads.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let squares = cells.compactMap { cell in
      rect(cell, in: frame).map {
        Scene.Element.shape(
          .rectangle($0), fill: cell.fill, stroke: line.scaled(by: frame.markScale))
      }
    }
    let lettering = Lettering(frame.typography, measuring: frame.measuring)
    let font = [lettering.axisName, lettering.tick].first { font in
      cells.allSatisfy { fits($0, font, in: frame) }
    }
    return [frame.clipped(squares)] + (font.map { labels($0, in: frame) } ?? [])
  }

  private func rect(_ cell: Cell, in frame: Frame) -> Rect? {
    let low = Point(Double(cell.column) - 0.5, Double(cell.row) - 0.5)
    guard let bottomLeft = frame.position(of: low), let topRight = frame.position(of: low + 1)
    else { return nil }
    return Rect(
      x: bottomLeft.x, y: topRight.y, width: topRight.x - bottomLeft.x,
      height: bottomLeft.y - topRight.y)
  }

  private func fits(_ cell: Cell, _ font: TextFlow, in frame: Frame) -> Bool {
    guard let rect = rect(cell, in: frame) else { return true }
    return rect.height >= font.size * 1.2 && font.width(of: [cell.label]) <= rect.width - 4
  }

  private func labels(_ font: TextFlow, in frame: Frame) -> [Scene.Element] {
    cells.flatMap { cell -> [Scene.Element] in
      guard !cell.label.isEmpty, let rect = rect(cell, in: frame) else { return [] }
      let topMiddle = PagePoint(
        rect.x + rect.width / 2, rect.y + (rect.height - font.lineHeight) / 2)
      return font.elements([cell.label], at: topMiddle, anchor: .middle, color: cell.ink)
    }
  }
}

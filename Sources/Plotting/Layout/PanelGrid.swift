/// Which panels of a figure stand in which row and column, and which of them carry labels.
///
/// Axes that all panels share are numbered and named once per row or column.
struct PanelGrid {
  let panelCount: Int
  let columnCount: Int
  private let sharesX: Bool
  private let sharesY: Bool

  init(_ figure: Figure, columns: Int) {
    panelCount = figure.panels.count
    columnCount = columns
    sharesX = figure.panels.allSatisfy { $0.x == figure.panels.first?.x }
    sharesY = figure.panels.allSatisfy { $0.y == figure.panels.first?.y }
  }

  var rowCount: Int { panelCount.dividedRoundingUp(by: columnCount) }

  func row(of panel: Int) -> Int { panel / columnCount }
  func column(of panel: Int) -> Int { panel % columnCount }

  func panels(inRow row: Int) -> Range<Int> {
    row * columnCount..<min((row + 1) * columnCount, panelCount)
  }

  /// Whether a panel's x axis is numbered and named: not above a panel with the same axis.
  func hasXLabels(_ panel: Int) -> Bool { !sharesX || panel + columnCount >= panelCount }

  /// Whether the y axes of a column are numbered and named: not beside a column with the same axis.
  func hasYLabels(inColumn column: Int) -> Bool { !sharesY || column == 0 }

  /// Where a panel stands, for identifiers of its parts.
  func place(of panel: Int) -> PartID.Panel {
    PartID.Panel(
      row: row(of: panel), column: column(of: panel), rowCount: rowCount, columnCount: columnCount)
  }
}

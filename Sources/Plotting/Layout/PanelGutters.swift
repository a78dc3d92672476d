/// The room around and between the plot areas of a figure, in units.
struct PanelGutters {
  /// The room before each column of plots.
  let left: [Double]
  /// The room after each column.
  let right: Double
  /// The room above each row.
  let header: [Double]
  /// The room below each row.
  let below: [Double]

  static let gap = 16.0

  init(
    _ grid: PanelGrid, axes: [(x: AxisLayout, y: AxisLayout)],
    headerHeights: [Double], trailingRoom: Double, lettering: Lettering
  ) {
    let letters = lettering.axisName
    // Panels without names and labels still have ticks.
    let bare = AxisLayout.labelOffset
    let yNames = axes.map { $0.y.nameLines.count }.max() ?? 0
    let yName = yNames == 0 ? 0 : Double(yNames - 1) * letters.lineHeight + letters.size + 8
    let labelled = bare + (axes.map(\.y.labelWidth).max() ?? 0) + yName
    let overhang = axes.map(\.x.overhang.start).max() ?? 0
    left = (0..<grid.columnCount).map { column in
      max(grid.hasYLabels(inColumn: column) ? labelled : bare, overhang).rounded(.up)
    }
    right = max(axes.map(\.x.overhang.end).max() ?? 0, trailingRoom).rounded(.up)
    // The highest label of a y axis reaches above its plot by half a line.
    let leastHeader = lettering.tick.size / 2
    header = (0..<grid.rowCount).map { row in
      max(leastHeader, grid.panels(inRow: row).map { headerHeights[$0] }.max() ?? 0).rounded(.up)
    }
    below = (0..<grid.rowCount).map { row in
      let names = grid.panels(inRow: row).filter(grid.hasXLabels).map { index in
        axes[index].x.labelHeight + letters.height(of: axes[index].x.nameLines)
      }
      return (bare + (names.max() ?? 0)).rounded(.up)
    }
  }

  /// The total width that is not plot.
  var width: Double {
    left.reduce(0, +) + Double(left.count) * (right + PanelGutters.gap) - PanelGutters.gap
  }

  /// The total height that is not plot.
  var height: Double {
    header.reduce(0, +) + below.reduce(0, +) + Double(header.count - 1) * PanelGutters.gap
  }

  /// The plot areas in a grid of plots of one size, whose gutters begin at a corner of the page.
  func plot(row: Int, column: Int, size: Size, from corner: PagePoint) -> Rect {
    let x =
      left[...column].reduce(0, +) + Double(column) * (right + PanelGutters.gap + size.width)
    let y =
      header[...row].reduce(0, +) + below[..<row].reduce(0, +)
      + Double(row) * (PanelGutters.gap + size.height)
    return Rect(x: corner.x + x, y: corner.y + y, width: size.width, height: size.height)
  }
}

/// Places the entries of a legend in rows, from left to right.
struct LegendLayout {
  /// The entries of each row with their left edges, counted from the legend's own.
  let rows: [[(entry: LegendEntry, x: Double)]]
  let rowHeight: Double
  let textSize: Double

  init(_ entries: [LegendEntry], width: Double, textSize: Double, measuring: any TextMeasuring) {
    let gap = 18.0
    var rows: [[(entry: LegendEntry, x: Double)]] = []
    var x = 0.0
    for entry in entries {
      let room =
        entry.swatchWidth + 5
        + measuring.width(of: entry.label, size: textSize, weight: .regular)
      if rows.isEmpty || x + room > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((entry, x))
      x += room + gap
    }
    self.rows = rows
    self.textSize = textSize
    rowHeight = (textSize * 1.6).rounded()
  }

  var height: Double { Double(rows.count) * rowHeight }

  func elements(at origin: Point, theme: Theme, capHeight: Double) -> [Scene.Element] {
    rows.enumerated().flatMap { index, row in
      let middle = origin.y + (Double(index) + 0.5) * rowHeight
      return row.flatMap { entry, x in
        entry.elements(x: origin.x + x, middle: middle) + [
          .text(
            Text(
              entry.label,
              at: Point(
                origin.x + x + entry.swatchWidth + 5, middle + capHeight * textSize / 2),
              size: textSize, color: theme.ink))
        ]
      }
    }
  }
}

/// Places the entries of a legend in rows and columns.
struct LegendLayout {
  private(set) var size: Size
  private var entries: [PlacedEntry]
  private let font: TextFlow
  private let markScale: Double
  /// The width that the legend may have.
  private let room: Double

  /// An entry and the top left corner of its box, counted from the legend's own.
  private struct PlacedEntry {
    let entry: LegendEntry
    let lines: [String]
    /// Whether the lines stand below the swatch and not beside it.
    let areBelow: Bool
    let origin: PagePoint
  }

  private static let columnGap = 18.0
  private static let swatchGap = 5.0

  /// Entries row by row, in as many columns as a width holds.
  init(_ entries: [LegendEntry], width: Double, font: TextFlow, markScale: Double) {
    func table(_ entries: [LegendEntry], _ columns: Int) -> LegendLayout {
      LegendLayout(entries, width: width, font: font, markScale: markScale) {
        ($0 / columns, $0 % columns)
      }
    }
    let line = table(entries, max(1, entries.count))
    guard line.size.width > width else {
      self = line
      return
    }
    // A long entry at the end would stretch a column: it has a row of its own.
    let (short, long) = LegendLayout.split(entries, font)
    let most =
      (1...max(1, short.count)).reversed().first { table(short, $0).size.width <= width } ?? 1
    // Fewer columns with the same number of rows leave no short last row.
    let even = max(1, short.count.dividedRoundingUp(by: short.count.dividedRoundingUp(by: most)))
    let columns = table(short, even).size.width <= width ? even : most
    self = table(short, columns).above(table(long, 1))
  }

  /// Entries column by column, in as few columns as a height holds.
  init(_ entries: [LegendEntry], height: Double, width: Double, font: TextFlow, markScale: Double) {
    let (short, long) = LegendLayout.split(entries, font)
    let tables = (1...max(1, short.count)).map { columns in
      let rows = max(1, short.count.dividedRoundingUp(by: columns))
      return LegendLayout(short, width: width, font: font, markScale: markScale) {
        ($0 % rows, $0 / rows)
      }.above(
        LegendLayout(long, width: width, font: font, markScale: markScale) { ($0, 0) })
    }
    self = tables.first { $0.size.height <= height } ?? tables[0]
  }

  /// The entries without those at the end that are much longer than the usual, and those.
  private static func split(
    _ entries: [LegendEntry], _ font: TextFlow
  ) -> (short: [LegendEntry], long: [LegendEntry]) {
    let widths = entries.map { font.width(of: [$0.label]) }
    let usual = widths.sorted().dropFirst(widths.count / 2).first ?? 0
    let long = widths.reversed().prefix { $0 > 1.5 * usual }.count
    return (Array(entries.dropLast(long)), Array(entries.suffix(long)))
  }

  /// This legend with the rows of another below it.
  private func above(_ other: LegendLayout) -> LegendLayout {
    guard !other.entries.isEmpty else { return self }
    var both = self
    let top = entries.isEmpty ? 0 : size.height + LegendLayout.rowGap(font)
    both.entries += other.entries.map {
      PlacedEntry(
        entry: $0.entry, lines: $0.lines, areBelow: $0.areBelow,
        origin: $0.origin + PagePoint(0, top))
    }
    both.size = Size(width: max(size.width, other.size.width), height: top + other.size.height)
    return both
  }

  /// The distance between two rows.
  private static func rowGap(_ font: TextFlow) -> Double { (font.size * 0.3).rounded() }

  /// A table of entries, each column as wide as its widest entry, none wider than `width`.
  private init(
    _ entries: [LegendEntry], width: Double, font: TextFlow, markScale: Double,
    cell: (Int) -> (row: Int, column: Int)
  ) {
    let drawings = entries.map {
      SwatchDrawing($0.swatch, font: font, markScale: markScale, room: width)
    }
    let areBelow = zip(entries, drawings).map { entry, drawing in
      let length = drawing.width + LegendLayout.swatchGap + font.width(of: [entry.label])
      return drawing.isLong && length > width
    }
    let swatches = zip(drawings, areBelow).map { drawing, isBelow in
      isBelow ? 0 : drawing.width + LegendLayout.swatchGap
    }
    let lines = zip(entries, swatches).map { font.lines($0.label, width: max(1, width - $1)) }
    let cells = entries.indices.map(cell)
    var widths = [Double](repeating: 0, count: (cells.map(\.column).max() ?? -1) + 1)
    var heights = [Double](repeating: 0, count: (cells.map(\.row).max() ?? -1) + 1)
    for (index, cell) in cells.enumerated() {
      let (beside, above) =
        areBelow[index] ? (0, drawings[index].width) : (swatches[index], 0)
      widths[cell.column] = max(
        widths[cell.column], above, beside + font.width(of: lines[index]))
      heights[cell.row] = max(
        heights[cell.row],
        font.height(of: lines[index]) + (areBelow[index] ? font.lineHeight : 0))
    }
    let lefts = LegendLayout.starts(widths, gap: LegendLayout.columnGap)
    let tops = LegendLayout.starts(heights, gap: LegendLayout.rowGap(font))
    self.entries = cells.enumerated().map { index, cell in
      PlacedEntry(
        entry: entries[index], lines: lines[index], areBelow: areBelow[index],
        origin: PagePoint(lefts[cell.column], tops[cell.row]))
    }
    self.font = font
    self.markScale = markScale
    room = width
    size = Size(
      width: zip(lefts, widths).map(+).max() ?? 0, height: zip(tops, heights).map(+).max() ?? 0)
  }

  /// Where each of some lengths begins when all are laid end to end with gaps.
  private static func starts(_ lengths: [Double], gap: Double) -> [Double] {
    var start = 0.0
    return lengths.map { length in
      defer { start += length + gap }
      return start
    }
  }

  /// Swatches and labels.
  func elements(at origin: PagePoint, theme: Theme) -> [Scene.Element] {
    entries.flatMap { placed in
      let corner = origin + placed.origin
      let swatch = SwatchDrawing(
        placed.entry.swatch, font: font, markScale: markScale, room: room)
      let label =
        placed.areBelow
        ? corner + PagePoint(0, font.lineHeight)
        : corner + PagePoint(swatch.width + LegendLayout.swatchGap, 0)
      return swatch.elements(x: corner.x, middle: corner.y + font.lineHeight / 2, theme: theme)
        + font.elements(placed.lines, at: label, color: theme.ink)
    }
  }
}

extension Int {
  /// The quotient rounded up; 0 if the divisor is 0.
  func dividedRoundingUp(by divisor: Int) -> Int {
    divisor == 0 ? 0 : (self + divisor - 1) / divisor
  }
}

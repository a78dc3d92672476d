/// The most changed pixels in any 32 × 32 window, counted as rows go by from the top.
struct WindowCounter {
  /// The side of a window in pixels.
  static let side = 32

  /// The most changed pixels in any window so far.
  private(set) var densest = 0

  /// The changes of the last rows: row `y` at `y % side`, 1 where a pixel changed.
  private var rows: [[UInt8]]
  /// Which rows those are, from the top.
  private var rowNumbers: [Int] = []
  /// The changes in each column of those rows.
  private var columnCounts: [UInt8]

  /// Starts at the top of a picture of so many columns.
  init(width: Int) {
    rows = Array(repeating: [UInt8](repeating: 0, count: width), count: Self.side)
    columnCounts = [UInt8](repeating: 0, count: width)
  }

  /// Adds a row with changes; rows without any are left out.
  ///
  /// A window whose last row has no change holds no more than the window one row above.
  mutating func add(row: Int, _ distances: DistanceRow) {
    let columns = distances.changedColumns
    let slot = row % Self.side
    removeRows(through: row - Self.side)
    for column in columns {
      let change: UInt8 = distances.values[column] > 0 ? 1 : 0
      rows[slot][column] = change
      columnCounts[column] += change
    }
    rowNumbers.append(row)

    let first = max(0, columns.lowerBound - Self.side + 1)
    let end = min(columnCounts.count, columns.upperBound + Self.side - 1)
    var count = 0
    for column in first..<end {
      count += Int(columnCounts[column])
      if column >= first + Self.side { count -= Int(columnCounts[column - Self.side]) }
      densest = max(densest, count)
    }
  }

  private mutating func removeRows(through last: Int) {
    while let row = rowNumbers.first, row <= last {
      rowNumbers.removeFirst()
      let slot = row % Self.side
      for column in columnCounts.indices {
        columnCounts[column] -= rows[slot][column]
        rows[slot][column] = 0
      }
    }
  }
}

/// The most changed pixels in any 32 × 32 window, counted as rows go by from the top.
struct WindowCounter {
  /// The side of a window in pixels.
  static let side = 32

  /// The most changed pixels in any window so far.
  private(set) var densest = 0

  /// The rows with changes among the last 32, from the top.
  private var rows: [(number: Int, changes: [ChangedPixel])] = []
  /// The changes in each column of those rows.
  private var columnCounts: [UInt8]

  /// Starts at the top of an image of so many columns.
  init(width: Int) {
    columnCounts = [UInt8](repeating: 0, count: width)
  }

  /// Adds a row with changes, from the left; rows without any are left out.
  ///
  /// A window whose last row has no change holds no more than the window one row above.
  mutating func add(row: Int, _ changes: [ChangedPixel]) {
    guard let left = changes.first?.column, let right = changes.last?.column else { return }
    while let first = rows.first, first.number <= row - Self.side {
      for change in first.changes { columnCounts[change.column] -= 1 }
      rows.removeFirst()
    }
    for change in changes { columnCounts[change.column] += 1 }
    rows.append((row, changes))

    // Every window that holds a change of this row.
    let start = max(0, left - Self.side + 1)
    let end = min(columnCounts.count, right + Self.side)
    var count = 0
    for column in start..<end {
      count += Int(columnCounts[column])
      if column >= start + Self.side { count -= Int(columnCounts[column - Self.side]) }
      densest = max(densest, count)
    }
  }
}

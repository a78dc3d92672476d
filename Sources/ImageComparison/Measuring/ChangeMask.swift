/// Which pixels of an image changed: a bit a pixel, for the rows with changes.
package struct ChangeMask: Hashable, Sendable {
  private let wordsPerRow: Int
  /// The numbers of the rows with changes, from the top.
  private var rows: [Int] = []
  /// The bits of those rows, one after the other.
  private var words: [UInt64] = []

  /// Starts at the top of an image of so many columns.
  init(width: Int) {
    wordsPerRow = (width + 63) / 64
  }

  /// Adds the changes of a row below the last one.
  mutating func add(row: Int, _ changes: [ChangedPixel]) {
    if changes.isEmpty { return }
    rows.append(row)
    let start = words.count
    words.append(contentsOf: repeatElement(0, count: wordsPerRow))
    for change in changes { words[start + change.column / 64] |= 1 << UInt64(change.column % 64) }
  }

  /// Visits each changed pixel in some columns and rows, from the top and the left.
  ///
  /// - Complexity: O(rows with changes · columns / 64 + changed pixels).
  package func forEachChange(
    inColumns columns: Range<Int>, rows: Range<Int>, _ body: (_ column: Int, _ row: Int) -> Void
  ) {
    let columns = columns.clamped(to: 0..<64 * wordsPerRow)
    if columns.isEmpty { return }
    for (index, row) in self.rows.enumerated() where rows.contains(row) {
      let start = index * wordsPerRow
      for word in columns.lowerBound / 64...(columns.upperBound - 1) / 64 {
        var bits = words[start + word]
        while bits != 0 {
          let column = 64 * word + bits.trailingZeroBitCount
          if columns.contains(column) { body(column, row) }
          bits &= bits - 1
        }
      }
    }
  }
}

package import ImageComparison

/// A named part of an image whose layout is known.
public struct ImagePart: Hashable, Sendable {
  /// What a reader would call it: "legend", "right panel: plot".
  public let name: String
  /// The columns that it may cover, which may overlap with those of other parts.
  public let columns: Range<Int>
  /// The rows that it may cover.
  public let rows: Range<Int>

  /// Names a rectangle of pixels.
  public init(name: String, columns: Range<Int>, rows: Range<Int>) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

extension [ImagePart] {
  /// The names of the parts in which pixels changed, those with most changes first.
  ///
  /// A pixel belongs to the smallest part around it: those of axes and titles reach far.
  ///
  /// - Complexity: O(changed pixels in the columns and rows · parts).
  package func names(
    changedIn mask: ChangeMask, columns: Range<Int>, rows: Range<Int>
  ) -> [String] {
    let parts = sorted { $0.columns.count * $0.rows.count < $1.columns.count * $1.rows.count }
    var counts = [Int](repeating: 0, count: parts.count)
    mask.forEachChange(inColumns: columns, rows: rows) { column, row in
      let part = parts.firstIndex { $0.columns.contains(column) && $0.rows.contains(row) }
      if let part { counts[part] += 1 }
    }
    return counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map { parts[$0].name }
  }
}

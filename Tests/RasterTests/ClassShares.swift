import Raster

extension DecisionMap {
  /// The share of the cells that each class wins, `[K]`; zero for a class without a region.
  var classShares: [Double] {
    var counts = Array(repeating: 0, count: classCount)
    for row in rows {
      for winner in row.classes { counts[Int(winner)] += 1 }
    }
    return counts.map { Double($0) / Double(grid.columnCount * grid.rowCount) }
  }
}

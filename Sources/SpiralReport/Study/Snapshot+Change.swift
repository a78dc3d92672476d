import Raster
import SpiralCore

/// Cells of the grid, each way, on which models are compared: regions smaller than a cell are no change
/// that a small map shows.
private let cellCount = 48

extension [Snapshot<TwoLayerNetwork>] {
  /// The first model, the last and some between, chosen so that the regions change about equally from
  /// each to the next; all where there are no more.
  ///
  /// - Parameters:
  ///   - count: How many are chosen, at least two.
  ///   - view: The part of the plane whose regions are compared.
  func spacedByChange(_ count: Int, over view: View) -> [Snapshot<TwoLayerNetwork>] {
    guard self.count > count else { return self }
    let maps = map {
      DecisionMap(of: $0.model, over: view, columns: cellCount, rows: cellCount)
    }
    let changes = zip(maps, maps.dropFirst()).map { $0.change(to: $1) }
    let ways = changes.reduce(into: [0.0]) { ways, change in
      ways.append(ways[ways.count - 1] + change)
    }
    guard let whole = ways.last else { return self }
    var chosen = [0]
    for place in 1..<(count - 1) {
      let goal = whole * Double(place) / Double(count - 1)
      // At least one for each place that is still to come.
      let free = (chosen[place - 1] + 1)...(self.count - count + place)
      chosen.append(free.min { abs(ways[$0] - goal) < abs(ways[$1] - goal) } ?? free.lowerBound)
    }
    return (chosen + [self.count - 1]).map { self[$0] }
  }
}

extension DecisionMap {
  /// How much of what a map shows is not the same in another: the strength of tints that differ.
  fileprivate func change(to other: DecisionMap) -> Double {
    zip(rows, other.rows).reduce(0) { sum, rows in
      sum
        + rows.0.classes.indices.reduce(0) { sum, column in
          let here = strength(of: rows.0, inColumn: column)
          let there = strength(of: rows.1, inColumn: column)
          let isSame = rows.0.classes[column] == rows.1.classes[column]
          return sum + (isSame ? abs(here - there) : here + there)
        }
    }
  }

  /// How certain the winner of a cell is, 0 where the model guesses; nothing where scores overflow.
  private func strength(of row: Row, inColumn column: Int) -> Double {
    guard row.confidences[column].isFinite, classCount > 1 else { return 0 }
    let guess = 1 / Double(classCount)
    return max(0, Double(row.confidences[column]) - guess) / (1 - guess)
  }
}

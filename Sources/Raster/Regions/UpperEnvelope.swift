import SpiralCore

extension Mesh {
  /// Cuts cells along ties, so that in each cell one class has the largest score throughout.
  ///
  /// The classes are taken one at a time. On every cell the largest score of the classes so far is
  /// affine, and so is the next one's; where they cross, the cell is cut and the lower side goes to
  /// the newcomer. A tie stays with the earlier class, as everywhere in this library. This is the
  /// upper envelope of K planes, in K − 1 rounds instead of one for each of the K(K − 1)/2 pairs.
  ///
  /// - Parameter table: The scores at the vertices; they must be affine on every cell.
  /// - Returns: The class of each cell.
  /// - Complexity: O(K · cells).
  mutating func cutAlongTies(of table: ScoreTable) -> [Int] {
    var lead = Lead(table)
    var winners = Array(repeating: 0, count: cellCount)
    for challenger in table.scores.indices.dropFirst() {
      lead.measure(over: challenger)
      for cell in winners.indices {
        if cut(Int32(cell), along: &lead) != nil {
          winners.append(challenger)
        } else if lead.sum(over: cell, of: self) < 0 {
          winners[cell] = challenger
        }
      }
      lead.raiseTop(to: challenger)
    }
    return winners
  }
}

/// How far the best of the classes so far leads the next one: affine on every cell.
private struct Lead: CellwiseAffine {
  private var table: ScoreTable
  /// The largest score of the classes so far, at each vertex.
  private var top: [Double]
  /// `top` less the score of the challenger, 0 where that is a tie.
  private var values: [Double]

  init(_ table: ScoreTable) {
    self.table = table
    top = table.scores[0]
    values = []
  }

  mutating func measure(over challenger: Int) {
    values = top.indices.map { vertex in
      let value = top[vertex] - table.scores[challenger][vertex]
      return abs(value) <= table.tolerances[vertex] ? 0 : value
    }
  }

  mutating func raiseTop(to challenger: Int) {
    for vertex in top.indices {
      top[vertex] = max(top[vertex], table.scores[challenger][vertex])
    }
  }

  func value(atVertex vertex: Int, _: Point) -> Double { values[vertex] }

  mutating func insertVertex(between start: Int, and stop: Int, at fraction: Double) {
    func interpolated(_ values: [Double]) -> Double {
      values[start] + (values[stop] - values[start]) * fraction
    }
    for k in table.scores.indices { table.scores[k].append(interpolated(table.scores[k])) }
    table.tolerances.append(max(table.tolerances[start], table.tolerances[stop]))
    top.append(interpolated(top))
    values.append(0)
  }

  /// The sum over the vertices of a cell that was not cut: its sign is the sign of the whole cell.
  func sum(over cell: Int, of mesh: Mesh) -> Double {
    var sum = 0.0
    var edge = mesh.firstEdges[cell]
    repeat {
      sum += values[mesh.origin(of: edge)]
      edge = mesh.next(after: edge)
    } while edge != mesh.firstEdges[cell]
    return sum
  }
}

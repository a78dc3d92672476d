import SpiralCore

/// How far areas may be off: coordinates are rounded, and hinge lines bent, by less than 10⁻¹³.
private let rounding = 1e-12

extension Mesh {
  /// Checks that the mesh divides the square: edges match in pairs, loops close, areas add up.
  ///
  /// - Complexity: O(edges).
  func check() throws(MeshFault) {
    let torn = MeshFault.tornMesh(
      vertices: positions.count, edges: edges.count / 2, cells: cellCount)
    // Euler's formula, the outside being one more face.
    guard positions.count - edges.count / 2 + cellCount + 1 == 2 else { throw torn }
    for edge in edges.indices.lazy.map(Int32.init) {
      let following = next(after: edge)
      guard twin(of: twin(of: edge)) == edge, twin(of: edge) != edge,
        cell(leftOf: following) == cell(leftOf: edge), origin(of: following) == end(of: edge)
      else { throw torn }
    }
    var edgesInLoops = length(ofLoopFrom: outerEdge)
    for first in firstEdges { edgesInLoops += length(ofLoopFrom: first) }
    guard edgesInLoops == edges.count else { throw torn }

    var sum = 0.0
    for cell in firstEdges.indices {
      let area = area(of: cell)
      guard area >= -8 * rounding else { throw .invertedCell(area: area) }
      sum += area
    }
    guard abs(sum - 4) <= 4 * rounding else { throw .wrongArea(sum: sum) }
  }

  private func length(ofLoopFrom first: Int32) -> Int {
    var length = 0
    var edge = first
    repeat {
      length += 1
      edge = next(after: edge)
    } while edge != first && length <= edges.count
    return length
  }

  /// Checks by evaluating the model anew that borders are ties and that winners win beside them.
  ///
  /// - Complexity: O(borders · H · K).
  func checkTies(of model: BoundedForm, _ winners: [Int]) throws(MeshFault) {
    let borders = edges.indices.map(Int32.init).filter { edge in
      cell(leftOf: edge) != Self.outside && cell(leftOf: twin(of: edge)) != Self.outside
        && winners[Int(cell(leftOf: edge))] != winners[Int(cell(leftOf: twin(of: edge)))]
    }
    let ends = borders.map { positions[origin(of: $0)] }
    let centers = borders.map { center(of: cell(leftOf: $0)) }
    let owners = borders.map { winners[Int(cell(leftOf: $0))] }
    let atEnds = ScoreTable(of: model, at: ends)
    let atCenters = ScoreTable(of: model, at: centers)
    for (index, owner) in owners.enumerated() {
      let lead = atEnds.lead(over: owner, at: index)
      guard lead <= MeshFault.slack * atEnds.tolerances[index] else {
        throw .noTie(x: ends[index].x, y: ends[index].y, lead: lead)
      }
      let centralLead = atCenters.lead(over: owner, at: index)
      guard centralLead <= MeshFault.slack * atCenters.tolerances[index] else {
        throw .wrongWinner(x: centers[index].x, y: centers[index].y, lead: centralLead)
      }
    }
  }

  private func center(of cell: Int32) -> Point {
    var sum = Point(0, 0)
    var count = 0.0
    var edge = firstEdges[Int(cell)]
    repeat {
      sum += positions[origin(of: edge)]
      count += 1
      edge = next(after: edge)
    } while edge != firstEdges[Int(cell)]
    return sum / count
  }
}

extension ScoreTable {
  /// How far the best class leads another one at a point: 0 for the best itself.
  fileprivate func lead(over class: Int, at index: Int) -> Double {
    scores.reduce(-.infinity) { max($0, $1[index]) } - scores[`class`][index]
  }
}

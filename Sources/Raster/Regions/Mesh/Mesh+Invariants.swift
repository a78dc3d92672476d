import SpiralCore

/// How far areas may be off: coordinates are rounded, and hinge lines bent, by less than 10⁻¹³.
private let rounding = 1e-12

extension Mesh {
  /// The first promise that the mesh breaks: edges match in pairs, loops close, areas add up.
  ///
  /// - Complexity: O(edges).
  var fault: MeshFault? {
    let torn = MeshFault.tornMesh(
      vertices: positions.count, edges: edges.count / 2, cells: cellCount)
    // Euler's formula, the outside being one more face.
    guard positions.count - edges.count / 2 + cellCount + 1 == 2 else { return torn }
    for edge in edges.indices.lazy.map(Int32.init) {
      let following = next(after: edge)
      guard twin(of: twin(of: edge)) == edge, twin(of: edge) != edge,
        cell(leftOf: following) == cell(leftOf: edge), origin(of: following) == end(of: edge)
      else { return torn }
    }
    var edgesInLoops = length(ofLoopFrom: outerEdge)
    for first in firstEdges { edgesInLoops += length(ofLoopFrom: first) }
    guard edgesInLoops == edges.count else { return torn }

    var sum = 0.0
    for cell in firstEdges.indices {
      let area = area(of: cell)
      guard area >= -8 * rounding else { return .invertedCell(area: area) }
      sum += area
    }
    guard abs(sum - 4) <= 4 * rounding else { return .wrongArea(sum: sum) }
    return nil
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
}

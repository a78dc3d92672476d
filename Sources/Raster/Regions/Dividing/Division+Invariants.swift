import SpiralCore

extension Division {
  /// The first promise that the division breaks, or nil.
  ///
  /// Beside those of the mesh: evaluated anew, borders are ties of the two best classes, and in the
  /// middle of the cells beside them their class wins.
  ///
  /// - Parameter isStopped: Whether to give up; then the answer means nothing.
  /// - Complexity: O(borders · H · K), on all cores.
  func fault(against model: BoundedForm, isStopped: @Sendable () -> Bool) -> MeshFault? {
    if let fault = mesh.fault { return fault }
    let borders = mesh.edges.indices.map(Int32.init).filter { edge in
      mesh.cell(leftOf: edge) != Mesh.outside
        && mesh.cell(leftOf: mesh.twin(of: edge)) != Mesh.outside
        && winner(leftOf: edge) != winner(leftOf: mesh.twin(of: edge))
    }
    let ties = tieClaims(at: borders)
    if let (index, lead) = model.firstRefuted(of: ties, isStopped: isStopped) {
      return .noTie(x: ties[index].point.x, y: ties[index].point.y, lead: lead)
    }
    let cells = Set(borders.map { Int(mesh.cell(leftOf: $0)) }).sorted()
    let wins = cells.map { BoundedForm.Claim(point: center(of: $0), winners: [winners[$0]]) }
    if let (index, lead) = model.firstRefuted(of: wins, isStopped: isStopped) {
      return .wrongWinner(x: wins[index].point.x, y: wins[index].point.y, lead: lead)
    }
    return nil
  }

  /// At each vertex between two classes, that the classes around it are tied.
  private func tieClaims(at borders: [Int32]) -> [BoundedForm.Claim] {
    var winnersAtVertex = [Int: Set<Int>](minimumCapacity: borders.count)
    for edge in borders {
      for vertex in [mesh.origin(of: edge), mesh.end(of: edge)] {
        winnersAtVertex[vertex, default: []].insert(winner(leftOf: edge))
      }
    }
    return winnersAtVertex.sorted { $0.key < $1.key }.map { vertex, winners in
      BoundedForm.Claim(point: mesh.positions[vertex], winners: winners.sorted())
    }
  }

  private func winner(leftOf edge: Int32) -> Int { winners[Int(mesh.cell(leftOf: edge))] }

  private func center(of cell: Int) -> Point {
    var sum = Point(0, 0)
    var count = 0.0
    var edge = mesh.firstEdges[cell]
    repeat {
      sum += mesh.positions[mesh.origin(of: edge)]
      count += 1
      edge = mesh.next(after: edge)
    } while edge != mesh.firstEdges[cell]
    return sum / count
  }
}

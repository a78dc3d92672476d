import Raster
import SpiralCore

/// The regions of a model over [−1, 1]² found the plain way: all linear pieces, then their ties.
///
/// Every line is tried on every cell, every vertex is evaluated by itself, and every class is tried on
/// every cell: slow, with nothing that could be left out by mistake.
struct FullArrangement {
  /// In how many pieces the hinge lines cut the square.
  let pieceCount: Int
  let classCount: Int
  private(set) var mesh = PieceMesh()
  /// The class of each cell.
  private(set) var winners: [Int]
  /// At each vertex the score of each class, and the difference that counts as a tie.
  private var scores: [[Double]] = []
  private var tolerances: [Double] = []

  init(of form: HingeForm) {
    classCount = form.classCount
    for function in form.hinges.map(\.function) {
      let tolerance = 1e-14 * function.size
      var heights = mesh.positions.map { position in
        let height = function.value(at: position)
        return abs(height) <= tolerance ? 0 : height
      }
      for cell in mesh.firstEdges.indices { _ = mesh.cut(cell, by: &heights) }
    }
    pieceCount = mesh.firstEdges.count
    winners = Array(repeating: 0, count: pieceCount)
    for position in mesh.positions {
      let (scores, terms) = form.evaluated(at: position)
      self.scores.append(scores)
      tolerances.append(1e-12 * terms)
    }
    cutAlongTies()
  }

  /// Cuts the pieces along ties: the upper envelope of their planes, one class after another.
  private mutating func cutAlongTies() {
    var top = scores.map { $0[0] }
    for challenger in 1..<max(1, classCount) {
      var leads = top.indices.map { vertex in
        let lead = top[vertex] - scores[vertex][challenger]
        return abs(lead) <= tolerances[vertex] ? 0 : lead
      }
      for cell in winners.indices {
        let (negative, inserted) = mesh.cut(cell, by: &leads)
        for (start, end, fraction) in inserted {
          scores.append(
            zip(scores[start], scores[end]).map { $0 + ($1 - $0) * fraction })
          tolerances.append(max(tolerances[start], tolerances[end]))
          top.append(top[start] + (top[end] - top[start]) * fraction)
        }
        if negative != nil {
          winners.append(challenger)
        } else if mesh.loop(around: cell).reduce(0, { $0 + leads[mesh.edges[$1].origin] }) < 0 {
          winners[cell] = challenger
        }
      }
      for vertex in top.indices { top[vertex] = max(top[vertex], scores[vertex][challenger]) }
    }
  }

  /// The share of the square that each class wins.
  var areaShares: [Double] {
    var areas = Array(repeating: 0.0, count: classCount)
    for (cell, winner) in winners.enumerated() { areas[winner] += mesh.area(of: cell) / 4 }
    return areas
  }

  /// The outlines of the regions of each class, with every vertex that lies on them.
  var rings: [[[Point]]] {
    var rings = Array(repeating: [[Point]](), count: classCount)
    var isTraced = Array(repeating: false, count: mesh.edges.count)
    for first in mesh.edges.indices where !isTraced[first] && isBorder(first) {
      guard let winner = winner(leftOf: first) else { continue }
      var ring: [Point] = []
      var edge = first
      repeat {
        isTraced[edge] = true
        ring.append(mesh.positions[mesh.edges[edge].origin])
        edge = mesh.edges[edge].next
        while !isBorder(edge) { edge = mesh.edges[mesh.edges[edge].twin].next }
      } while edge != first
      rings[winner].append(ring)
    }
    return rings
  }

  private func winner(leftOf edge: Int) -> Int? {
    let cell = mesh.edges[edge].cell
    return cell == PieceMesh.outside ? nil : winners[cell]
  }

  private func isBorder(_ edge: Int) -> Bool {
    winner(leftOf: edge) != winner(leftOf: mesh.edges[edge].twin)
  }
}

extension HingeForm {
  /// The scores at a vertex, where hinges through it add nothing, and the sizes of their terms.
  fileprivate func evaluated(at point: Point) -> (scores: [Double], terms: Double) {
    var scores = base.map { $0.value(at: point) }
    var terms = base.map(\.size).max() ?? 0
    for hinge in hinges {
      let height = hinge.function.value(at: point)
      if height <= 1e-14 * hinge.function.size { continue }
      for k in scores.indices { scores[k] += height * hinge.outputs[k] }
      terms += hinge.function.size * (hinge.outputs.map(abs).max() ?? 0)
    }
    return (scores, terms)
  }
}

extension AffineFunction {
  /// No term of a value in [−1, 1]² is larger.
  fileprivate var size: Double { abs(gradient.x) + abs(gradient.y) + abs(offset) }
}

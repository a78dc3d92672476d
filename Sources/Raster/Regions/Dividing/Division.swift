import SpiralCore

/// The square [−1, 1]² divided into cells in each of which one class wins.
struct Division {
  /// The cells.
  private(set) var mesh: Mesh
  /// The class of each cell.
  private(set) var winners: [Int] = [0]

  /// Divides as far as is needed to tell who wins where.
  ///
  /// - Parameters:
  ///   - scores: What is known of the scores.
  ///   - isStopped: Whether to give up; it is asked every few cells.
  /// - Throws: `CancellationError` if it was stopped.
  init(
    of scores: consuming some PiecewiseScores, isStopped: () -> Bool
  ) throws(CancellationError) {
    mesh = Mesh(lines: scores.lines)
    var waiting = [(cell: Int32(0), part: scores.whole)]
    var count = 0
    while let (cell, part) = waiting.popLast() {
      count += 1
      if count % 16 == 0 && isStopped() { throw CancellationError() }
      switch scores.examine(part, within: mesh.corners(of: cell)) {
      case .won(let winner):
        winners[Int(cell)] = winner
      case .planes(let contenders):
        cutAlongTies(of: contenders, in: cell)
      case .cut(let index, let negative, let positive):
        let line = Int32(Mesh.firstLine + index)
        if let new = mesh.cut(cell, along: line) {
          winners.append(0)
          waiting.append((new, negative))
          waiting.append((cell, positive))
        } else {
          // The line touches the cell by rounding alone.
          waiting.append(
            (cell, sum(of: mesh.lines[Int(line)], over: cell) < 0 ? negative : positive))
        }
      }
    }
  }

  /// Cuts a cell on which all scores are planes: their upper envelope.
  ///
  /// The classes are taken one at a time. Each part of the cell so far has a winner; where its plane
  /// crosses that of the next class, the part is cut and the lower side goes to the newcomer. A tie
  /// stays with the earlier class, as everywhere in this library.
  private mutating func cutAlongTies(of contenders: [Contender], in cell: Int32) {
    var parts = [(cell: cell, leader: 0)]
    for challenger in contenders.indices.dropFirst() {
      for index in parts.indices {
        let part = parts[index]
        let tie = ScorePlane.tie(
          of: contenders[part.leader].plane, and: contenders[challenger].plane)
        guard mesh.corners(of: part.cell).contains(where: { tie.value(at: $0) < 0 }) else {
          continue
        }
        if let new = mesh.cut(part.cell, along: mesh.append(tie)) {
          winners.append(0)
          parts.append((new, challenger))
        } else if sum(of: tie, over: part.cell) < 0 {
          parts[index].leader = challenger
        }
      }
    }
    for part in parts { winners[Int(part.cell)] = contenders[part.leader].index }
  }

  /// The sum over the vertices of a cell that was not cut: its sign is the sign of the whole cell.
  private func sum(of line: Line, over cell: Int32) -> Double {
    var sum = 0.0
    var edge = mesh.firstEdges[Int(cell)]
    repeat {
      sum += line.value(at: mesh.positions[mesh.origin(of: edge)])
      edge = mesh.next(after: edge)
    } while edge != mesh.firstEdges[Int(cell)]
    return sum
  }
}

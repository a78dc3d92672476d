import SpiralCore

extension Mesh {
  /// Cuts every cell along the zero lines of affine functions: their arrangement in the square.
  ///
  /// A line is followed from where it enters the square, from cell to cell through the vertices
  /// that it makes or passes, so only cells that it touches are looked at. A line that runs along
  /// edges that are there already, or along a side of the square, cuts nothing.
  ///
  /// - Returns: For each function the vertices that it made; they lie on its line.
  /// - Complexity: O(n²) for n lines: each touches O(n) cells.
  mutating func cut(along functions: [AffineFunction]) -> [Range<Int>] {
    var lastVisit = [-1]
    return functions.enumerated().map { turn, function in
      let vertexCount = positions.count
      var line = Line(function)
      var queue = cellsAtSides(touchedBy: line)
      while let cell = queue.popLast() {
        guard lastVisit[Int(cell)] != turn else { continue }
        lastVisit[Int(cell)] = turn
        let new = cut(cell, along: &line)
        queueCells(around: cell, touchedBy: line, &queue)
        if let new {
          lastVisit.append(turn)
          queueCells(around: new, touchedBy: line, &queue)
        }
      }
      return vertexCount..<positions.count
    }
  }

  /// The cells at the sides of the square where a line enters or leaves it.
  private func cellsAtSides(touchedBy line: Line) -> [Int32] {
    var cells: [Int32] = []
    var edge = outerEdge
    repeat {
      let start = line.value(atVertex: origin(of: edge), positions[origin(of: edge)])
      let stop = line.value(atVertex: end(of: edge), positions[end(of: edge)])
      if !(start > 0 && stop > 0 || start < 0 && stop < 0) {
        cells.append(cell(leftOf: twin(of: edge)))
      }
      edge = next(after: edge)
    } while edge != outerEdge
    return cells
  }

  /// Adds the cells that share with a cell a vertex on the line.
  private func queueCells(around cell: Int32, touchedBy line: Line, _ queue: inout [Int32]) {
    var edge = firstEdges[Int(cell)]
    repeat {
      if line.value(atVertex: origin(of: edge), positions[origin(of: edge)]) == 0 {
        var spoke = nextAroundOrigin(of: edge)
        while spoke != edge {
          if self.cell(leftOf: spoke) != Mesh.outside { queue.append(self.cell(leftOf: spoke)) }
          spoke = nextAroundOrigin(of: spoke)
        }
      }
      edge = next(after: edge)
    } while edge != firstEdges[Int(cell)]
  }
}

/// An affine function as a cut: vertices within rounding of its zero line count as on it.
private struct Line: CellwiseAffine {
  let function: AffineFunction
  let tolerance: Double

  init(_ function: AffineFunction) {
    self.function = function
    tolerance = BoundedForm.functionRounding * function.bound(within: Point(1, 1))
  }

  func value(atVertex _: Int, _ position: Point) -> Double {
    let value = function.value(at: position)
    return abs(value) <= tolerance ? 0 : value
  }

  // Positions are all it needs: a new vertex lies on the line to within rounding, so its value is 0.
  mutating func insertVertex(between _: Int, and _: Int, at _: Double) {}
}

import SpiralCore

/// A function that is affine on every cell of a mesh, known by its values at the vertices.
protocol CellwiseAffine {
  /// The value at a vertex: exactly 0 wherever it is 0 up to rounding.
  func value(atVertex vertex: Int, _ position: Point) -> Double

  /// Takes note of a vertex put on the edge between two others, where the function is zero.
  mutating func insertVertex(between start: Int, and stop: Int, at fraction: Double)
}

extension Mesh {
  /// Cuts a cell in two along the zero line of a function, if it has both signs there.
  ///
  /// A convex cell has one run of negative vertices. Where rounding has bent the cell by its 10⁻¹²
  /// there may be more; the run with the least value is cut off and the others stay, as wrong as
  /// rounding is.
  ///
  /// - Returns: The negative part, a new cell, or nil if nothing was cut.
  mutating func cut(_ cell: Int32, along function: inout some CellwiseAffine) -> Int32? {
    splitCrossedEdges(of: cell, by: &function)

    let first = firstEdges[Int(cell)]
    var lowest = first
    var least = 0.0
    var isPositiveSomewhere = false
    var edge = first
    repeat {
      let value = value(of: function, atOriginOf: edge)
      if value < least { (lowest, least) = (edge, value) }
      if value > 0 { isPositiveSomewhere = true }
      edge = next(after: edge)
    } while edge != first
    guard least < 0 && isPositiveSomewhere else { return nil }

    // Once around from the lowest vertex: its run of negative vertices ends at the first zero met,
    // and began after the last one.
    var runEnd: Int32?
    var runStart = lowest
    edge = lowest
    while next(after: edge) != lowest {
      if value(of: function, atOriginOf: next(after: edge)) >= 0 {
        runEnd = runEnd ?? edge
        runStart = edge
      }
      edge = next(after: edge)
    }
    guard let runEnd, runEnd != runStart else { return nil }
    return splitCell(from: runStart, to: runEnd)
  }

  /// Puts a vertex wherever the function changes sign along an edge of a cell.
  private mutating func splitCrossedEdges(
    of cell: Int32, by function: inout some CellwiseAffine
  ) {
    let first = firstEdges[Int(cell)]
    var edge = first
    var value = value(of: function, atOriginOf: edge)
    repeat {
      let following = next(after: edge)
      let nextValue = self.value(of: function, atOriginOf: following)
      if (value < 0 && nextValue > 0) || (value > 0 && nextValue < 0) {
        let fraction = value / (value - nextValue)
        function.insertVertex(
          between: origin(of: edge), and: origin(of: following), at: fraction)
        splitEdge(edge, at: fraction)
      }
      edge = following
      value = nextValue
    } while edge != first
  }

  private func value(of function: some CellwiseAffine, atOriginOf edge: Int32) -> Double {
    let vertex = origin(of: edge)
    return function.value(atVertex: vertex, positions[vertex])
  }
}

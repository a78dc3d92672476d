import SpiralCore

/// How far from an edge the crossing of its line may lie and still be a point of the edge.
///
/// Edges are bent by some 10⁻¹⁴ where their ends count as on a line. A crossing at a very small angle
/// moves by much more, and is then no place for a vertex.
private let largestBend = 1e-13

extension Mesh {
  /// Cuts a cell in two along a line, if it has vertices on both sides.
  ///
  /// A convex cell has one run of negative vertices. Where rounding has bent the cell by its 10⁻¹²
  /// there may be more; the run with the least value is cut off and the others stay, as wrong as
  /// rounding is.
  ///
  /// - Returns: The negative part, a new cell, or nil if nothing was cut.
  mutating func cut(_ cell: Int32, along line: Int32) -> Int32? {
    splitCrossedEdges(of: cell, by: line)

    let cut = lines[Int(line)]
    let first = firstEdges[Int(cell)]
    var lowest = first
    var least = 0.0
    var isPositiveSomewhere = false
    var edge = first
    repeat {
      let value = cut.value(at: positions[origin(of: edge)])
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
      if cut.value(at: positions[origin(of: next(after: edge))]) >= 0 {
        runEnd = runEnd ?? edge
        runStart = edge
      }
      edge = next(after: edge)
    }
    guard let runEnd, runEnd != runStart else { return nil }
    return splitCell(from: runStart, to: runEnd, along: line)
  }

  /// Puts a vertex wherever a line changes sign along an edge of a cell.
  private mutating func splitCrossedEdges(of cell: Int32, by line: Int32) {
    let cut = lines[Int(line)]
    let first = firstEdges[Int(cell)]
    var edge = first
    var value = cut.value(at: positions[origin(of: edge)])
    repeat {
      let following = next(after: edge)
      let nextValue = cut.value(at: positions[origin(of: following)])
      if (value < 0 && nextValue > 0) || (value > 0 && nextValue < 0) {
        splitEdge(edge, at: crossing(of: edge, with: cut, fraction: value / (value - nextValue)))
      }
      edge = following
      value = nextValue
    } while edge != first
  }

  /// Where a line crosses an edge: at the crossing of the two lines, unless rounding has bent the edge.
  private func crossing(of edge: Int32, with cut: Line, fraction: Double) -> Point {
    let start = positions[origin(of: edge)]
    let way = positions[end(of: edge)] - start
    let crossing = lines[Int(line(of: edge))].crossing(with: cut)
    let step = crossing - start
    let squaredLength = (way * way).sum()
    let along = (step * way).sum()
    let aside = abs(step.x * way.y - step.y * way.x)
    return along > 0 && along < squaredLength && aside <= largestBend * squaredLength.squareRoot()
      ? crossing : start + way * fraction
  }
}

import SpiralCore

/// A division of the square [−1, 1]² into cells, kept as half-edges (a doubly connected edge list).
///
/// Every edge is two half-edges, one for each side; a half-edge runs counter-clockwise around the
/// cell on its left. The only changes are a new vertex on an edge and a new edge across a cell, and
/// each changes both sides at once: whatever rounding does to the positions, the mesh cannot tear.
struct Mesh {
  /// One side of an edge.
  struct HalfEdge {
    /// The vertex that it leaves.
    var origin: Int32
    /// The half-edge that follows around the same cell.
    var next: Int32
    /// The other side of the edge.
    var twin: Int32
    /// The cell on the left, or `Mesh.outside`.
    var cell: Int32
  }

  /// Stands for everything beyond the square where a half-edge names its cell.
  static let outside: Int32 = -1

  /// Where the vertices lie.
  private(set) var positions: [Point]
  /// All half-edges.
  private(set) var edges: [HalfEdge]
  /// One half-edge of each cell.
  private(set) var firstEdges: [Int32]
  /// One half-edge of the loop around the outside.
  let outerEdge: Int32 = 4

  /// The square as a single cell.
  init() {
    positions = [Point(-1, -1), Point(1, -1), Point(1, 1), Point(-1, 1)]
    let inner = (0..<4).map { side in
      HalfEdge(origin: side, next: (side + 1) % 4, twin: side + 4, cell: 0)
    }
    let outer = (0..<4).map { side in
      HalfEdge(
        origin: (side + 1) % 4, next: 4 + (side + 3) % 4, twin: side, cell: Mesh.outside)
    }
    edges = inner + outer
    firstEdges = [0]
  }

  /// The number of cells.
  var cellCount: Int { firstEdges.count }

  func origin(of edge: Int32) -> Int { Int(edges[Int(edge)].origin) }
  func next(after edge: Int32) -> Int32 { edges[Int(edge)].next }
  func twin(of edge: Int32) -> Int32 { edges[Int(edge)].twin }
  func cell(leftOf edge: Int32) -> Int32 { edges[Int(edge)].cell }
  func end(of edge: Int32) -> Int { origin(of: twin(of: edge)) }

  /// The half-edge that leaves the same vertex next, clockwise.
  func nextAroundOrigin(of edge: Int32) -> Int32 { next(after: twin(of: edge)) }

  /// Puts a vertex on an edge, for the cells on both sides at once.
  ///
  /// - Parameters:
  ///   - edge: Keeps its origin and ends at the new vertex.
  ///   - fraction: How far along the edge, 0 … 1.
  mutating func splitEdge(_ edge: Int32, at fraction: Double) {
    let twin = twin(of: edge)
    let start = positions[origin(of: edge)]
    let stop = positions[origin(of: twin)]
    let vertex = Int32(positions.count)
    positions.append(start + (stop - start) * fraction)

    let edgeRest = Int32(edges.count)
    let twinRest = edgeRest + 1
    edges.append(
      HalfEdge(
        origin: vertex, next: next(after: edge), twin: twin, cell: cell(leftOf: edge)))
    edges.append(
      HalfEdge(
        origin: vertex, next: next(after: twin), twin: edge, cell: cell(leftOf: twin)))
    edges[Int(edge)].next = edgeRest
    edges[Int(edge)].twin = twinRest
    edges[Int(twin)].next = twinRest
    edges[Int(twin)].twin = edgeRest
  }

  /// Draws an edge across a cell, from the end of one of its half-edges to the end of another.
  ///
  /// The way from the second end on to the first keeps the cell; the rest becomes a new one.
  ///
  /// - Returns: The new cell.
  @discardableResult
  mutating func splitCell(from before: Int32, to after: Int32) -> Int32 {
    let old = cell(leftOf: before)
    let new = Int32(firstEdges.count)
    let there = Int32(edges.count)
    let back = there + 1
    let first = next(after: before)
    let second = next(after: after)
    edges.append(HalfEdge(origin: Int32(origin(of: first)), next: second, twin: back, cell: old))
    edges.append(HalfEdge(origin: Int32(origin(of: second)), next: first, twin: there, cell: new))
    edges[Int(before)].next = there
    edges[Int(after)].next = back
    firstEdges[Int(old)] = there
    firstEdges.append(back)
    var edge = first
    while edge != back {
      edges[Int(edge)].cell = new
      edge = next(after: edge)
    }
    return new
  }

  /// The area of a cell, negative if it runs clockwise.
  func area(of cell: Int) -> Double {
    // Relative to one of its own vertices, so that a small cell keeps all its digits.
    let anchor = positions[origin(of: firstEdges[cell])]
    var twice = 0.0
    var edge = firstEdges[cell]
    repeat {
      let start = positions[origin(of: edge)] - anchor
      let stop = positions[end(of: edge)] - anchor
      twice += start.x * stop.y - start.y * stop.x
      edge = next(after: edge)
    } while edge != firstEdges[cell]
    return twice / 2
  }
}

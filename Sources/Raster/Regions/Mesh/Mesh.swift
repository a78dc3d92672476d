import SpiralCore

/// A division of the square [−1, 1]² into cells, kept as half-edges (a doubly connected edge list).
///
/// Every edge is two half-edges, one for each side; a half-edge runs counter-clockwise around the
/// cell on its left. The only changes are a new vertex on an edge and a new edge across a cell, and
/// each changes both sides at once: whatever rounding does to the positions, the mesh cannot tear.
/// Cells are cut one at a time. Where a cut ends at a neighbour that stays whole, the neighbour gets
/// a vertex in the middle of a straight side.
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
    /// The line that the edge lies on.
    let line: Int32
  }

  /// Stands for everything beyond the square where a half-edge names its cell.
  static let outside: Int32 = -1

  /// Where the vertices lie.
  private(set) var positions: [Point]
  /// All half-edges.
  private(set) var edges: [HalfEdge]
  /// One half-edge of each cell.
  private(set) var firstEdges: [Int32]
  /// The lines that edges lie on: first the four sides of the square.
  private(set) var lines: [Line]
  /// One half-edge of the loop around the outside.
  let outerEdge: Int32 = 4

  /// The square as a single cell.
  ///
  /// - Parameter lines: The lines along which it may be cut; they count from `firstLine`.
  init(lines: [Line]) {
    self.lines =
      [(0, 1, 1), (1, 0, -1), (0, 1, -1), (1, 0, 1)].map { x, y, offset in
        Line(hingeOf: AffineFunction(gradient: Point(x, y), offset: offset))
      } + lines
    positions = [Point(-1, -1), Point(1, -1), Point(1, 1), Point(-1, 1)]
    let inner = (0..<4).map { side in
      HalfEdge(origin: side, next: (side + 1) % 4, twin: side + 4, cell: 0, line: side)
    }
    let outer = (0..<4).map { side in
      HalfEdge(
        origin: (side + 1) % 4, next: 4 + (side + 3) % 4, twin: side, cell: Mesh.outside,
        line: side)
    }
    edges = inner + outer
    firstEdges = [0]
  }

  /// The index of the first line that is no side of the square.
  static let firstLine = 4

  /// The number of cells.
  var cellCount: Int { firstEdges.count }

  func origin(of edge: Int32) -> Int { Int(edges[Int(edge)].origin) }
  func next(after edge: Int32) -> Int32 { edges[Int(edge)].next }
  func twin(of edge: Int32) -> Int32 { edges[Int(edge)].twin }
  func cell(leftOf edge: Int32) -> Int32 { edges[Int(edge)].cell }
  func line(of edge: Int32) -> Int32 { edges[Int(edge)].line }
  func end(of edge: Int32) -> Int { origin(of: twin(of: edge)) }

  /// The half-edge that leaves the same vertex next, clockwise.
  func nextAroundOrigin(of edge: Int32) -> Int32 { next(after: twin(of: edge)) }

  /// The vertices of a cell at which its outline changes from one line to another.
  func corners(of cell: Int32) -> [Point] {
    var corners: [Point] = []
    var edge = firstEdges[Int(cell)]
    var line = line(of: edge)
    repeat {
      edge = next(after: edge)
      if self.line(of: edge) != line { corners.append(positions[origin(of: edge)]) }
      line = self.line(of: edge)
    } while edge != firstEdges[Int(cell)]
    return corners
  }

  /// Adds a line along which cells may be cut.
  ///
  /// - Returns: Its index.
  mutating func append(_ line: Line) -> Int32 {
    lines.append(line)
    return Int32(lines.count - 1)
  }

  /// Puts a vertex on an edge, for the cells on both sides at once.
  ///
  /// - Parameters:
  ///   - edge: Keeps its origin and ends at the new vertex.
  ///   - position: Where the vertex lies.
  mutating func splitEdge(_ edge: Int32, at position: Point) {
    let twin = twin(of: edge)
    let line = line(of: edge)
    let vertex = Int32(positions.count)
    positions.append(position)

    let edgeRest = Int32(edges.count)
    let twinRest = edgeRest + 1
    edges.append(
      HalfEdge(
        origin: vertex, next: next(after: edge), twin: twin, cell: cell(leftOf: edge),
        line: line))
    edges.append(
      HalfEdge(
        origin: vertex, next: next(after: twin), twin: edge, cell: cell(leftOf: twin),
        line: line))
    edges[Int(edge)].next = edgeRest
    edges[Int(edge)].twin = twinRest
    edges[Int(twin)].next = twinRest
    edges[Int(twin)].twin = edgeRest
  }

  /// Draws an edge across a cell, from the end of one of its half-edges to the end of another.
  ///
  /// The way from the second end on to the first keeps the cell; the rest becomes a new one.
  ///
  /// - Parameters:
  ///   - before: The half-edge at whose end the new edge begins.
  ///   - after: The half-edge at whose end the new edge ends.
  ///   - line: The line that the edge lies on.
  /// - Returns: The new cell.
  @discardableResult
  mutating func splitCell(from before: Int32, to after: Int32, along line: Int32) -> Int32 {
    let old = cell(leftOf: before)
    let new = Int32(firstEdges.count)
    let there = Int32(edges.count)
    let back = there + 1
    let first = next(after: before)
    let second = next(after: after)
    edges.append(
      HalfEdge(
        origin: Int32(origin(of: first)), next: second, twin: back, cell: old, line: line))
    edges.append(
      HalfEdge(
        origin: Int32(origin(of: second)), next: first, twin: there, cell: new, line: line))
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

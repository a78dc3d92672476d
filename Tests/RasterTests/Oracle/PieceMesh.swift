import SpiralCore

/// A division of the square [−1, 1]² into cells, each cut as a whole along lines or ties.
///
/// It is the mesh of the plain way to regions: all linear pieces first, then the ties on each. A
/// vertex lies where an edge is crossed, interpolated between the ends that the edge has then.
struct PieceMesh {
  struct HalfEdge {
    var origin: Int
    var next: Int
    var twin: Int
    var cell: Int
  }

  /// The cell of half-edges beyond the square.
  static let outside = -1

  private(set) var positions = [Point(-1, -1), Point(1, -1), Point(1, 1), Point(-1, 1)]
  private(set) var edges: [HalfEdge]
  private(set) var firstEdges = [0]

  init() {
    let inner = (0..<4).map { side in
      HalfEdge(origin: side, next: (side + 1) % 4, twin: side + 4, cell: 0)
    }
    let outer = (0..<4).map { side in
      HalfEdge(
        origin: (side + 1) % 4, next: 4 + (side + 3) % 4, twin: side, cell: Self.outside)
    }
    edges = inner + outer
  }

  func end(of edge: Int) -> Int { edges[edges[edge].twin].origin }

  /// The half-edges around a cell, counter-clockwise.
  func loop(around cell: Int) -> [Int] {
    var loop = [firstEdges[cell]]
    while let last = loop.last, edges[last].next != loop[0] { loop.append(edges[last].next) }
    return loop
  }

  func area(of cell: Int) -> Double {
    let anchor = positions[edges[firstEdges[cell]].origin]
    return loop(around: cell).reduce(0) { area, edge in
      let start = positions[edges[edge].origin] - anchor
      let stop = positions[end(of: edge)] - anchor
      return area + (start.x * stop.y - start.y * stop.x) / 2
    }
  }

  /// A vertex put on the edge between two others.
  typealias Insertion = (start: Int, end: Int, fraction: Double)

  /// Cuts a cell where values at its vertices change sign.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - heights: The value at each vertex, 0 up to rounding; 0 is appended for each new one.
  /// - Returns: The negative part, a new cell, or nil if nothing was cut; and the new vertices.
  mutating func cut(
    _ cell: Int, by heights: inout [Double]
  ) -> (negative: Int?, inserted: [Insertion]) {
    var inserted: [Insertion] = []
    for edge in loop(around: cell) {
      let (start, stop) = (edges[edge].origin, end(of: edge))
      let (before, after) = (heights[start], heights[stop])
      if (before < 0 && after > 0) || (before > 0 && after < 0) {
        let fraction = before / (before - after)
        inserted.append((start, stop, fraction))
        heights.append(0)
        split(edge, at: positions[start] + (positions[stop] - positions[start]) * fraction)
      }
    }
    let loop = loop(around: cell)
    let values = loop.map { heights[edges[$0].origin] }
    guard let least = values.min(), least < 0, let largest = values.max(), largest > 0,
      let lowest = values.firstIndex(of: least)
    else { return (nil, inserted) }
    // The run of negative vertices around the lowest one lies between two others.
    let order = loop.indices.map { ($0 + lowest) % loop.count }
    guard let end = order.first(where: { values[$0] >= 0 }),
      let start = order.last(where: { values[$0] >= 0 }), start != end
    else { return (nil, inserted) }
    let before = loop[(start + loop.count - 1) % loop.count]
    return (split(from: before, to: loop[(end + loop.count - 1) % loop.count]), inserted)
  }

  private mutating func split(_ edge: Int, at position: Point) {
    let twin = edges[edge].twin
    positions.append(position)
    let (rest, twinRest) = (edges.count, edges.count + 1)
    for half in [edge, twin] {
      edges.append(
        HalfEdge(
          origin: positions.count - 1, next: edges[half].next, twin: edges[half].twin,
          cell: edges[half].cell))
    }
    (edges[edge].next, edges[edge].twin) = (rest, twinRest)
    (edges[twin].next, edges[twin].twin) = (twinRest, rest)
  }

  private mutating func split(from before: Int, to after: Int) -> Int {
    let (old, new) = (edges[before].cell, firstEdges.count)
    let (there, back) = (edges.count, edges.count + 1)
    let (first, second) = (edges[before].next, edges[after].next)
    edges.append(HalfEdge(origin: edges[first].origin, next: second, twin: back, cell: old))
    edges.append(HalfEdge(origin: edges[second].origin, next: first, twin: there, cell: new))
    edges[before].next = there
    edges[after].next = back
    firstEdges[old] = there
    firstEdges.append(back)
    for edge in loop(around: new) { edges[edge].cell = new }
    return new
  }
}

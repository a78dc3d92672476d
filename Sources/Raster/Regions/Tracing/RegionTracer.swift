import SpiralCore

/// Follows the edges between cells of different classes and joins them into rings and polylines.
///
/// A vertex is a corner unless exactly two such edges meet there in one straight line. Corners are
/// settled once for the mesh, so neighbouring regions keep the same points along their border.
struct RegionTracer {
  private let mesh: Mesh
  private let winners: [Int]
  /// The half-edges with another class, or none, on the other side.
  private let borders: [Int32]
  /// How many borders meet at each vertex.
  private let degrees: [UInt16]
  /// Which vertices are corners.
  private var isCorner: [Bool]

  /// The sine of the largest turn at which a vertex is dropped.
  ///
  /// A turn, not a distance: vertices closer together than any distance would all look straight, and
  /// a corner between them would be lost.
  private static let straightness = 1e-12
  /// How far rounding may move the vertices of a straight border, with room to spare.
  ///
  /// Of a short edge it turns the direction by more than `straightness`.
  private static let rounding = 1e-15

  /// Prepares the tracing of a division.
  init(_ division: Division) {
    mesh = division.mesh
    winners = division.winners
    let (mesh, winners) = (mesh, winners)
    borders = mesh.edges.indices.lazy.map(Int32.init).filter { edge in
      Self.winner(leftOf: edge, mesh, winners)
        != Self.winner(leftOf: mesh.twin(of: edge), mesh, winners)
    }
    var degrees = [UInt16](repeating: 0, count: mesh.positions.count)
    for edge in borders { degrees[mesh.origin(of: edge)] += 1 }
    self.degrees = degrees
    isCorner = degrees.map { $0 != 2 }
    findCorners()
  }

  /// Finds the vertices at which a border turns.
  private mutating func findCorners() {
    // Where both edges lie on one line nothing turns, however short they are.
    var mayTurn = isCorner
    for edge in borders where winner(leftOf: edge) != nil {
      let following = border(after: edge)
      if mesh.line(of: edge) != mesh.line(of: following) { mayTurn[mesh.end(of: edge)] = true }
    }
    func endOfSide(from first: Int32) -> Int32 {
      var edge = first
      repeat {
        if mayTurn[mesh.end(of: edge)] { break }
        edge = border(after: edge)
      } while edge != first
      return edge
    }
    for edge in borders where winner(leftOf: edge) != nil && mayTurn[mesh.origin(of: edge)] {
      let last = endOfSide(from: edge)
      let vertex = mesh.end(of: last)
      guard degrees[vertex] == 2 else { continue }
      let following = border(after: last)
      isCorner[vertex] = !isStraight(
        from: mesh.positions[mesh.origin(of: edge)], over: last, following,
        to: mesh.positions[mesh.end(of: endOfSide(from: following))])
    }
  }

  /// The rings around the cells of each class, `[K]`: outer ones counter-clockwise, holes clockwise.
  func rings(classCount: Int) -> [[[Point]]] {
    var rings = Array(repeating: [[Point]](), count: classCount)
    var isTraced = Array(repeating: false, count: mesh.edges.count)
    for first in borders where !isTraced[Int(first)] {
      guard let winner = winner(leftOf: first) else { continue }
      var ring: [Point] = []
      var edge = first
      repeat {
        isTraced[Int(edge)] = true
        if isCorner[mesh.origin(of: edge)] { append(mesh.origin(of: edge), to: &ring) }
        edge = border(after: edge)
      } while edge != first
      if ring.count > 1 && ring.first == ring.last { ring.removeLast() }
      if ring.count >= 3 { rings[winner].append(ring) }
    }
    return rings.map(inFixedOrder)
  }

  /// The lines between two classes, each from junction to junction, or closed.
  ///
  /// The class with the lower index is on the left.
  func boundaries() -> [DecisionRegions.Boundary] {
    let inner = borders.compactMap { edge -> (edge: Int32, left: Int, right: Int)? in
      guard let left = winner(leftOf: edge), let right = winner(leftOf: mesh.twin(of: edge)),
        left < right
      else { return nil }
      return (edge, left, right)
    }
    var boundaries: [DecisionRegions.Boundary] = []
    var isTraced = Array(repeating: false, count: mesh.edges.count)
    func trace(from first: Int32, _ left: Int, _ right: Int) {
      var points = [mesh.positions[mesh.origin(of: first)]]
      var edge = first
      while true {
        isTraced[Int(edge)] = true
        let end = mesh.end(of: edge)
        if isCorner[end] { append(end, to: &points) }
        if isJunction(end) { break }
        edge = border(after: edge)
        if edge == first { break }
      }
      if points.count > 1 {
        boundaries.append(DecisionRegions.Boundary(left: left, right: right, points: points))
      }
    }
    for (edge, left, right) in inner where isJunction(mesh.origin(of: edge)) {
      trace(from: edge, left, right)
    }
    // What is left are closed lines; they begin at a corner.
    for (edge, left, right) in inner
    where !isTraced[Int(edge)] && isCorner[mesh.origin(of: edge)] {
      trace(from: edge, left, right)
    }
    return inFixedOrder(boundaries)
  }

  /// The points where three or more classes meet.
  func triplePoints() -> [DecisionRegions.TriplePoint] {
    var isSeen = Array(repeating: false, count: mesh.positions.count)
    return borders.compactMap { edge -> DecisionRegions.TriplePoint? in
      let vertex = mesh.origin(of: edge)
      guard degrees[vertex] >= 3 && !isSeen[vertex] else { return nil }
      isSeen[vertex] = true
      var classes = Set<Int>()
      var spoke = edge
      repeat {
        if let winner = winner(leftOf: spoke) { classes.insert(winner) }
        spoke = mesh.nextAroundOrigin(of: spoke)
      } while spoke != edge
      guard classes.count >= 3 else { return nil }
      return DecisionRegions.TriplePoint(
        position: mesh.positions[vertex], classes: classes.sorted())
    }.sorted { $0.position.precedes($1.position) }
  }

  /// Adds a vertex, unless rounding has put it where the last one is.
  private func append(_ vertex: Int, to points: inout [Point]) {
    if points.last != mesh.positions[vertex] { points.append(mesh.positions[vertex]) }
  }

  private func isJunction(_ vertex: Int) -> Bool { degrees[vertex] != 2 }

  private func winner(leftOf edge: Int32) -> Int? { Self.winner(leftOf: edge, mesh, winners) }

  private static func winner(leftOf edge: Int32, _ mesh: Mesh, _ winners: [Int]) -> Int? {
    let cell = mesh.cell(leftOf: edge)
    return cell == Mesh.outside ? nil : winners[Int(cell)]
  }

  /// The next border around the region on the left.
  private func border(after edge: Int32) -> Int32 {
    var following = mesh.next(after: edge)
    while winner(leftOf: mesh.twin(of: following)) == winner(leftOf: following) {
      following = mesh.next(after: mesh.twin(of: following))
    }
    return following
  }

  /// Whether a border goes straight on from one side to the next.
  ///
  /// - Parameters:
  ///   - start: Where the first side begins.
  ///   - last: Its last edge.
  ///   - next: The first edge of the second side.
  ///   - end: Where that side ends.
  private func isStraight(
    from start: Point, over last: Int32, _ next: Int32, to end: Point
  ) -> Bool {
    let vertex = mesh.positions[mesh.origin(of: next)]
    let (arriving, leaving) = (vertex - start, end - vertex)
    guard (arriving * leaving).sum() > 0 else { return false }
    let lengths = Point((arriving * arriving).sum(), (leaving * leaving).sum()).squareRoot()
    let sine = abs(arriving.x * leaving.y - arriving.y * leaving.x) / (lengths.x * lengths.y)
    if sine <= Self.straightness { return true }
    // Of short sides the lines know better than the vertices.
    let (line, nextLine) = (
      mesh.lines[Int(mesh.line(of: last))], mesh.lines[Int(mesh.line(of: next))]
    )
    return sine <= Self.straightness + Self.rounding / lengths.min()
      && line.isParallel(to: nextLine, within: Self.straightness)
  }
}

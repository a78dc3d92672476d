import SpiralCore

/// The corners of the square, from the lower left one counter-clockwise.
private let corners = [Point(-1, -1), Point(1, -1), Point(1, 1), Point(-1, 1)]

/// Puts rings into an order that does not depend on how the cells were cut.
///
/// A ring starts at the first corner of the square that it has, from the lower left one
/// counter-clockwise, and else at its leftmost point. Rings are sorted by where they start.
func inFixedOrder(_ rings: [[Point]]) -> [[Point]] {
  rings.map { ring in
    let start = ring.indices.min { startsBefore(ring[$0], ring[$1]) } ?? 0
    return Array(ring[start...] + ring[..<start])
  }.sorted { $0.lexicographicallyPrecedes($1, by: startsBefore) }
}

/// Puts lines into an order that does not depend on how the cells were cut.
///
/// They are sorted by their later class, then by how far they reach to the left, the least first. A
/// closed one starts at its leftmost point.
func inFixedOrder(_ boundaries: [DecisionRegions.Boundary]) -> [DecisionRegions.Boundary] {
  boundaries.map { boundary -> (line: DecisionRegions.Boundary, left: Double) in
    let left = boundary.points.reduce(.infinity) { min($0, $1.x) }
    guard boundary.points.first == boundary.points.last else { return (boundary, left) }
    let loop = boundary.points.dropLast()
    let start = loop.indices.min { loop[$0].precedes(loop[$1]) } ?? 0
    let line = DecisionRegions.Boundary(
      left: boundary.left, right: boundary.right, points: Array(loop[start...] + loop[...start]))
    return (line, left)
  }.sorted { one, other in
    if one.line.right != other.line.right { return one.line.right < other.line.right }
    if one.left != other.left { return one.left > other.left }
    return one.line.points.lexicographicallyPrecedes(other.line.points) { $0.precedes($1) }
  }.map(\.line)
}

private func startsBefore(_ one: Point, _ other: Point) -> Bool {
  let rank = corners.firstIndex(of: one) ?? corners.count
  let otherRank = corners.firstIndex(of: other) ?? corners.count
  return rank == otherRank ? one.precedes(other) : rank < otherRank
}

extension Point {
  /// Whether a point lies further left than another or, at the same x, lower.
  func precedes(_ other: Point) -> Bool { x == other.x ? y < other.y : x < other.x }
}

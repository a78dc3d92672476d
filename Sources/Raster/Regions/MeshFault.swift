/// A promise of the exact computation that was not kept.
public enum MeshFault: Error, Equatable, Sendable {
  /// Edges, vertices and cells do not fit together.
  case tornMesh(vertices: Int, edges: Int, cells: Int)
  /// A cell lies upside down by more than rounding.
  case invertedCell(area: Double)
  /// The cells do not add up to the square of area 4.
  case wrongArea(sum: Double)
  /// At a vertex between two classes their scores are not the two best, or not tied.
  case noTie(x: Double, y: Double, lead: Double)
  /// A class does not win at a point of its region.
  case wrongWinner(x: Double, y: Double, lead: Double)
  /// A point lies in no region, or in more than one.
  case notTiled(x: Double, y: Double, regions: Int)
}

extension MeshFault: CustomStringConvertible {
  /// What was found; coordinates are those of the view stretched to −1 … 1.
  public var description: String {
    switch self {
    case .tornMesh(let vertices, let edges, let cells):
      "\(vertices) vertices, \(edges) edges and \(cells) cells are not a planar subdivision"
    case .invertedCell(let area):
      "a cell has the area \(area)"
    case .wrongArea(let sum):
      "the cells cover \(sum) instead of 4"
    case .noTie(let x, let y, let lead):
      "at a boundary vertex (\(x), \(y)) the scores differ by \(lead)"
    case .wrongWinner(let x, let y, let lead):
      "another class leads by \(lead) inside a region at (\(x), \(y))"
    case .notTiled(let x, let y, let regions):
      "the point (\(x), \(y)) lies in \(regions) regions"
    }
  }
}

package import Raster

extension MeshFault {
  /// What was found, as a reader is told.
  package var words: Phrase {
    switch self {
    case .tornMesh(let vertices, let edges, let cells):
      "\(vertices) vertices, \(edges) edges and \(cells) cells are not a planar subdivision"
    case .invertedCell(let area): "a cell has the area \("\(area)")"
    case .wrongArea(let sum): "the cells cover \("\(sum)") instead of 4"
    case .noTie(let x, let y, let lead):
      "at a boundary vertex (\("\(x)"), \("\(y)")) the scores differ by \("\(lead)")"
    case .wrongWinner(let x, let y, let lead):
      "another class leads by \("\(lead)") inside a region at (\("\(x)"), \("\(y)"))"
    case .notTiled(let x, let y, let regions):
      "the point (\("\(x)"), \("\(y)")) lies in \(regions) regions"
    }
  }
}

import SpiralCore

/// The square [−1, 1]² divided into cells in each of which one class wins.
struct Division {
  /// The cells.
  private(set) var mesh: Mesh
  /// The class of each cell.
  private(set) var winners: [Int]
  /// How many cells there were before the ties were cut.
  let pieceCount: Int

  /// Divides along the hinge lines, on whose cells the scores are affine, and then along the ties.
  ///
  /// - Throws: The first promise of a mesh that the result breaks.
  init(exactly form: HingeForm) throws(MeshFault) {
    self.init(form, cutAlong: form.hinges.map(\.function).filter { $0.segmentInSquare != nil })
    try mesh.check()
    try mesh.checkTies(of: BoundedForm(form, doubt: .on), winners)
  }

  /// Divides along a grid of triangles, between whose corners the scores are interpolated.
  init(sampling form: HingeForm) {
    let steps = 256
    let ticks = (1..<steps).map { 2 * Double($0) / Double(steps) - 1 }
    let columns = ticks.map { AffineFunction(gradient: Point(1, 0), offset: -$0) }
    let rows = ticks.map { AffineFunction(gradient: Point(0, 1), offset: -$0) }
    let diagonals = ([-1] + ticks).flatMap { tick in
      [tick + 1, -tick - 1].map { AffineFunction(gradient: Point(1, -1), offset: $0) }
    }
    self.init(form, cutAlong: columns + rows + diagonals)
  }

  private init(_ form: HingeForm, cutAlong lines: [AffineFunction]) {
    mesh = Mesh()
    let runs = mesh.cut(along: lines)
    pieceCount = mesh.cellCount
    winners = mesh.cutAlongTies(
      of: ScoreTable(
        of: BoundedForm(form, doubt: .off), at: mesh.positions, of: lines,
        madeBy: runs))
  }

  /// The share of the square that each class wins, `[K]`.
  func areaShares(classCount: Int) -> [Double] {
    var areas = Array(repeating: 0.0, count: classCount)
    for (cell, winner) in winners.enumerated() { areas[winner] += mesh.area(of: cell) }
    return areas.map { $0 / 4 }
  }
}

import Plotting

/// Closed polygons, looked at without any of the code that makes outlines.
struct Polygons {
  private let edges: [(start: Point, end: Point)]
  /// How many polygons there are.
  let count: Int

  /// Takes the polygons of a path, which has no curves.
  init(_ path: Path) {
    var edges: [(Point, Point)] = []
    var first = Point()
    var last = Point()
    var count = 0
    for step in path.steps {
      switch step {
      case .move(let point):
        first = point
        last = point
        count += 1
      case .line(let point):
        edges.append((last, point))
        last = point
      case .close: edges.append((last, first))
      case .curve: preconditionFailure("a polygon has no curves")
      }
    }
    self.edges = edges
    self.count = count
  }

  /// How often they run around a point: upward edges to its right less downward ones.
  func winding(around point: Point) -> Int {
    var winding = 0
    for (start, end) in edges where (start.y <= point.y) != (end.y <= point.y) {
      let share = (point.y - start.y) / (end.y - start.y)
      if start.x + share * (end.x - start.x) > point.x { winding += start.y < end.y ? 1 : -1 }
    }
    return winding
  }

  /// The area that they cover, counted in cells of a side.
  func area(cell side: Double) -> Double {
    let ends = edges.map(\.end)
    guard let left = ends.map(\.x).min(), let right = ends.map(\.x).max(),
      let top = ends.map(\.y).min(), let bottom = ends.map(\.y).max()
    else { return 0 }
    var cells = 0
    for row in 0...Int((bottom - top) / side) {
      for column in 0...Int((right - left) / side) {
        let middle = Point(left + (Double(column) + 0.5) * side, top + (Double(row) + 0.5) * side)
        if winding(around: middle) != 0 { cells += 1 }
      }
    }
    return Double(cells) * side * side
  }
}

/// How far a point is from the nearest of some lines.
func distance(from point: Point, to lines: [(start: Point, end: Point)]) -> Double {
  lines.map { start, end in
    let step = end - start
    let square = (step * step).sum()
    let along = square == 0 ? 0 : ((point - start) * step).sum() / square
    let gap = point - (start + min(max(along, 0), 1) * step)
    return (gap * gap).sum().squareRoot()
  }.min() ?? .infinity
}

/// Numbers from 0 to 1 without a pattern, the same in every run: shares of squares times √2.
func scattered(_ number: Int) -> Double {
  let product = Double(number * number) * 2.0.squareRoot()
  return product - product.rounded(.down)
}

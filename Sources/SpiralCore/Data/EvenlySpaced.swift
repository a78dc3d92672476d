/// Evenly spaced numbers with NumPy's rounding: i · step + start, and the last set to `end`.
///
/// One number is `start` alone.
func linspace(from start: Double, through end: Double, count: Int) -> [Double] {
  guard count > 1 else { return [start] }
  let step = (end - start) / Double(count - 1)
  return (0..<count - 1).map { Double($0) * step + start } + [end]
}

/// Evenly spaced numbers with NumPy's rounding that stop one step before `end`.
func linspace(from start: Double, upTo end: Double, count: Int) -> [Double] {
  let step = (end - start) / Double(count)
  return (0..<count).map { Double($0) * step + start }
}

extension RandomState {
  /// Two normals around a point, its first coordinate first.
  mutating func point(around center: Point, deviation: Double) -> Point {
    let x = center.x + deviation * normal()
    return Point(x, center.y + deviation * normal())
  }
}

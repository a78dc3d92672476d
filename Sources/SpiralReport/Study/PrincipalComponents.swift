/// The two directions in which points of a space of many dimensions spread most.
struct PrincipalComponents: Sendable {
  /// The mean of the points, `[D]`.
  private let mean: [Double]
  /// The directions, of length 1, `[2][D]`; zero where the points do not spread.
  private let directions: [[Double]]

  /// Finds the directions of some points, `[N][D]`.
  ///
  /// The power method on the covariance: two hundred products suffice for a picture, and the start is
  /// fixed, so the same points give the same directions. Each direction's largest entry is positive.
  ///
  /// - Precondition: there is a point, and all have D entries.
  init(of points: [[Double]]) {
    precondition(!points.isEmpty, "directions need points")
    let dimension = points[0].count
    var mean = Array(repeating: 0.0, count: dimension)
    for point in points { for d in mean.indices { mean[d] += point[d] / Double(points.count) } }
    // Directions do not depend on the unit. In one that is a power of two no digit changes, and squares
    // neither overflow nor vanish.
    let offsets = points.map { point in mean.indices.map { point[$0] - mean[$0] } }
    let largest = offsets.joined().map(\.magnitude).max() ?? 0
    let unit = largest == 0 ? 1 : largest.binade
    let centered = offsets.map { $0.map { $0 / unit } }
    var directions: [[Double]] = []
    for _ in 0..<2 {
      directions.append(Self.direction(of: centered, besides: directions, dimension))
    }
    self.mean = mean
    self.directions = directions
  }

  /// Where a point falls in the plane of the two directions.
  func project(_ point: [Double]) -> SIMD2<Double> {
    let offset = mean.indices.map { point[$0] - mean[$0] }
    return SIMD2(dot(offset, directions[0]), dot(offset, directions[1]))
  }

  private static func direction(
    of points: [[Double]], besides found: [[Double]], _ dimension: Int
  ) -> [Double] {
    var direction = (0..<dimension).map { 1 / Double($0 + 1) }
    for _ in 0..<200 {
      // One product with the covariance, without forming it.
      var next = Array(repeating: 0.0, count: dimension)
      for point in points {
        let share = dot(point, direction)
        for d in next.indices { next[d] += share * point[d] }
      }
      for other in found {
        let share = dot(next, other)
        for d in next.indices { next[d] -= share * other[d] }
      }
      let length = dot(next, next).squareRoot()
      guard length > 0 else { return Array(repeating: 0, count: dimension) }
      direction = next.map { $0 / length }
    }
    let largest = direction.max { abs($0) < abs($1) } ?? 0
    return largest < 0 ? direction.map { -$0 } : direction
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
}

import Foundation
import TestSupport
import Testing

/// What the figure 'hidden' shows, against directions computed in another way.
struct HiddenLayerFigureTests {
  @Test(arguments: [SmallReport.seed, 1])
  func `the right panel shows the two directions of largest spread, at right angles`(
    _ seed: Int
  ) throws {
    // With another seed the largest entries of both directions would be negative as they are found.
    let report =
      seed == SmallReport.seed
      ? try SmallReport.shared
      : try SmallReport(
        SmallReport.study + ["--seed", "\(seed)", "--figures", "hidden", "--formats", "svg"])
    let network = try report.models.network
    let values = try report.points.map { network.hidden($0.place) }
    let directions = principalDirections(of: values)
    let mapped = values.map { value in
      SIMD2(dot(value, directions[0]), dot(value, directions[1]))
    }
    // Each class is drawn twice: as it is, and as the hidden layer maps it.
    let symbols = try report.drawing("hidden").symbols
    #expect(symbols.map(\.outlines.count) == Array(repeating: 20, count: 6))
    #expect(symbols.prefix(3).map(\.fill) == symbols.suffix(3).map(\.fill))
    let scale = scale(of: mapped.prefix(20), drawnAt: symbols[3].starts)
    for label in 0..<3 {
      let places = Array(mapped[20 * label..<20 * (label + 1)])
      expectMap(places, to: symbols[3 + label].starts, unitsPerValue: scale)
    }
  }

  private func scale(
    of places: ArraySlice<SIMD2<Double>>, drawnAt drawn: [SIMD2<Double>]
  ) -> Double {
    let (xs, drawnXs) = (places.map(\.x), drawn.map(\.x))
    return ((drawnXs.max() ?? 0) - (drawnXs.min() ?? 0)) / ((xs.max() ?? 0) - (xs.min() ?? 0))
  }
}

/// The two eigenvectors of the covariance of some points with the largest eigenvalues, each with its
/// largest entry positive, by Jacobi's rotations.
private func principalDirections(of points: [[Double]]) -> [[Double]] {
  let indices = points[0].indices
  let mean = indices.map { d in points.reduce(0) { $0 + $1[d] } / Double(points.count) }
  var matrix = indices.map { i in
    indices.map { j in points.reduce(0) { $0 + ($1[i] - mean[i]) * ($1[j] - mean[j]) } }
  }
  var vectors = indices.map { i in indices.map { i == $0 ? 1.0 : 0 } }
  for _ in 0..<50 {
    for p in indices {
      for q in indices where q > p && matrix[p][q] != 0 {
        let angle = 0.5 * atan2(2 * matrix[p][q], matrix[q][q] - matrix[p][p])
        let (c, s) = (cos(angle), sin(angle))
        for k in indices {
          (matrix[k][p], matrix[k][q]) = (
            c * matrix[k][p] - s * matrix[k][q], s * matrix[k][p] + c * matrix[k][q]
          )
        }
        for k in indices {
          (matrix[p][k], matrix[q][k]) = (
            c * matrix[p][k] - s * matrix[q][k], s * matrix[p][k] + c * matrix[q][k]
          )
          (vectors[k][p], vectors[k][q]) = (
            c * vectors[k][p] - s * vectors[k][q], s * vectors[k][p] + c * vectors[k][q]
          )
        }
      }
    }
  }
  return indices.sorted { matrix[$0][$0] > matrix[$1][$1] }.prefix(2).map { column in
    let direction = vectors.map { $0[column] }
    let largest = direction.max { abs($0) < abs($1) } ?? 0
    return direction.map { largest < 0 ? -$0 : $0 }
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
}

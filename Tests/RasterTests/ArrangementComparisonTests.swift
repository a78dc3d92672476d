import Concurrency
import Foundation
import Raster
import SpiralCore
import Testing

/// Regions found where they are needed against regions of all linear pieces.
struct ArrangementComparisonTests {
  /// Nearly repeated hinges make pieces as narrow as 10⁻¹¹, in which rounding decides.
  static let distance = 1e-9
  /// Whether the slow comparisons are wanted: `RASTER_LONG_TESTS=1 swift test --filter Arrangement`.
  static let isLong = ProcessInfo.processInfo.environment["RASTER_LONG_TESTS"] != nil

  @Test func `a thousand awkward nets have the rings of the full arrangement`() {
    let failures = concurrentMap(1000) { seed in
      disagreements(of: .awkward(seed: UInt64(seed)), pieceTolerance: 3).map {
        "seed \(seed): \($0)"
      }
    }.flatMap { $0 }
    #expect(failures.isEmpty, "\(failures.prefix(20).joined(separator: "\n"))")
  }

  @Test func `ordinary nets, trained little or much, have its rings and its number of pieces`() {
    let failures = concurrentMap(60) { seed in
      let (hiddenCount, classCount) = (10 + seed % 7 * 6, 2 + seed % 9)
      let net: TwoLayerNetwork =
        seed % 2 == 0
        ? .random(hiddenCount: hiddenCount, classCount: classCount, seed: UInt64(seed))
        : .young(hiddenCount: hiddenCount, classCount: classCount, seed: UInt64(seed))
      return disagreements(of: net).map { "seed \(seed): \($0)" }
    }.flatMap { $0 }
    #expect(failures.isEmpty, "\(failures.prefix(20).joined(separator: "\n"))")
  }

  @Test func `large nets keep every promise and, up to 200 units, have its rings`() {
    let count = Self.isLong ? 100 : 4
    let failures = concurrentMap(count) { seed -> [String] in
      var random = SplitMix(seed: UInt64(seed) &+ 1000)
      let hiddenCount = Int.random(in: 100...(Self.isLong ? 2000 : 150), using: &random)
      let classCount = Int.random(in: 2...20, using: &random)
      let net: TwoLayerNetwork =
        seed % 2 == 0
        ? .random(hiddenCount: hiddenCount, classCount: classCount, seed: UInt64(seed))
        : .young(hiddenCount: hiddenCount, classCount: classCount, seed: UInt64(seed))
      let problems =
        RegionChecks(of: net, over: .square).problems(rasterSize: 24)
        + (hiddenCount <= 200 ? disagreements(of: net) : [])
      return problems.map { "seed \(seed), \(hiddenCount) units, \(classCount) classes: \($0)" }
    }.flatMap { $0 }
    #expect(failures.isEmpty, "\(failures.prefix(20).joined(separator: "\n"))")
  }

  /// How the regions of a net over [−1, 1]² differ from those of its full arrangement, in words.
  private func disagreements(of net: TwoLayerNetwork, pieceTolerance: Int = 0) -> [String] {
    let regions = DecisionRegions(of: net, over: .square)
    let arrangement = FullArrangement(of: net.hingeForm)
    var found: [String] = []
    if let fault = regions.fault { found.append("fell back: \(fault)") }
    let pieceCount = regions.linearPieceCount ?? 0
    if abs(pieceCount - arrangement.pieceCount) > pieceTolerance {
      found.append("\(pieceCount) pieces instead of \(arrangement.pieceCount)")
    }
    for (index, rings) in arrangement.rings.enumerated() {
      let region = regions.regions[index]
      let share = arrangement.areaShares[index]
      if abs(region.areaShare - share) > Self.distance {
        found.append("class \(index) has \(region.areaShare) instead of \(share)")
      }
      found += unmatched(region.rings, in: rings).map { "class \(index), more: \($0)" }
      found += unmatched(rings, in: region.rings).map { "class \(index), missing: \($0)" }
    }
    return found
  }

  /// The rings of some extent of which no other ring runs along every vertex.
  private func unmatched(_ rings: [[Point]], in others: [[Point]]) -> [String] {
    rings.filter { ring in
      let xs = ring.map(\.x)
      let ys = ring.map(\.y)
      guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max(),
        min(right - left, top - bottom) > Self.distance
      else { return false }
      return !others.contains { other in
        ring.allSatisfy { distance(of: $0, from: other) <= Self.distance }
      }
    }.map { "a ring of \($0.count) vertices at \($0[0])" }
  }

  private func distance(of point: Point, from ring: [Point]) -> Double {
    zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(.infinity) { least, side in
      let way = side.1 - side.0
      let squaredLength = (way * way).sum()
      let share =
        squaredLength > 0 ? min(1, max(0, ((point - side.0) * way).sum() / squaredLength)) : 0
      let step = point - side.0 - way * share
      return min(least, (step * step).sum().squareRoot())
    }
  }
}

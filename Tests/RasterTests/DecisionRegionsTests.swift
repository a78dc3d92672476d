import Raster
import SpiralCore
import Synchronization
import Testing

/// The regions of the course's trained models.
struct DecisionRegionsTests {
  let models: TrainedModels
  let view: View

  init() throws {
    models = try #require(TrainedModels.course)
    view = .course(around: models.dataset.points)
  }

  @Test func `the net's regions keep every promise at 800 by 800 pixels`() {
    let checks = RegionChecks(of: models.network, over: view)
    #expect(checks.problems(rasterSize: 800) == [])
  }

  @Test func `the net's pieces number one plus its lines plus their crossings`() {
    let regions = DecisionRegions(of: models.network, over: view)
    let lines = regions.hingeSegments
    #expect(lines.count > 80)
    #expect(regions.linearPieceCount == 1 + lines.count + crossingCount(of: lines))
  }

  @Test func `hinge segments are zeros of their units and end on the sides of the view`() {
    let regions = DecisionRegions(of: models.network, over: view)
    for segment in regions.hingeSegments {
      for end in [segment.start, segment.end] {
        #expect(abs(models.network.hiddenInput(of: segment.unit, at: end)) < 1e-12)
        #expect(
          view.x.lowerBound == end.x || view.x.upperBound == end.x || view.y.lowerBound == end.y
            || view.y.upperBound == end.y)
      }
      #expect(segment.start != segment.end)
    }
  }

  @Test func `on either side of every boundary edge the class of that side wins`() {
    let regions = DecisionRegions(of: models.network, over: view)
    let distance = 1e-7
    for boundary in regions.boundaries {
      for (start, end) in zip(boundary.points, boundary.points.dropFirst()) {
        let way = end - start
        let left = Point(-way.y, way.x) * (distance / (way * way).sum().squareRoot())
        let middle = (start + end) / 2
        #expect(models.network.predictedClass(at: middle + left) == boundary.left)
        #expect(models.network.predictedClass(at: middle - left) == boundary.right)
      }
    }
  }

  @Test func `three classes meet in one point where all scores are tied`() throws {
    let regions = DecisionRegions(of: models.network, over: view)
    let point = try #require(regions.triplePoints.first)
    #expect(regions.triplePoints.count == 1)
    #expect(point.classes == [0, 1, 2])
    let scores = models.network.scores(at: point.position)
    let spread = (scores.max() ?? 0) - (scores.min() ?? 0)
    #expect(
      spread <= RegionChecks.tieTolerance * models.network.hingeForm.terms(at: point.position))
  }

  @Test func `permuted units, some in two halves, give the same regions to the last bit`() {
    // Halves bring less doubt, so the view is cut in another order.
    let network = models.network
    var random = SplitMix(seed: 7)
    let halved = network.units.flatMap { unit -> [TwoLayerNetwork.Unit] in
      guard Bool.random(using: &random) else { return [unit] }
      let half = (unit.x, unit.y, unit.bias, unit.outputs.map { $0 / 2 })
      return [half, half]
    }
    let other = TwoLayerNetwork(
      units: halved.shuffled(using: &random), biases: network.outputBiases)
    #expect(other.hiddenCount > network.hiddenCount)
    let regions = DecisionRegions(of: network, over: view)
    let others = DecisionRegions(of: other, over: view)
    #expect(others.linearPieceCount == regions.linearPieceCount)
    #expect(others.regions == regions.regions)
    #expect(others.boundaries == regions.boundaries)
    #expect(others.triplePoints == regions.triplePoints)
  }

  @Test func `a ring begins at a corner of the view if it has one`() {
    let regions = DecisionRegions(of: models.network, over: view)
    let starts = regions.regions.flatMap(\.rings).map { $0[0] }
    #expect(starts[0] == Point(view.x.lowerBound, view.y.lowerBound))
    for start in starts {
      #expect([view.x.lowerBound, view.x.upperBound].contains(start.x))
      #expect([view.y.lowerBound, view.y.upperBound].contains(start.y))
    }
  }

  @Test func `who stops the computation gets an error soon, who does not gets the regions`() throws
  {
    let asked = Mutex(0)
    let regions = try DecisionRegions(of: models.network, over: view) {
      asked.withLock { $0 += 1 }
      return false
    }
    #expect(regions == DecisionRegions(of: models.network, over: view))
    let total = asked.withLock { $0 }
    #expect(total > 30)
    for last in [0, 1, total / 2, total - 1] {
      asked.withLock { $0 = 0 }
      #expect(throws: CancellationError.self) {
        try DecisionRegions(of: models.network, over: view) {
          asked.withLock { count in
            count += 1
            return count > last
          }
        }
      }
    }
    #expect(throws: CancellationError.self) {
      try DecisionRegions(of: models.network, over: view).linearPieceCount { true }
    }
    #expect(try regions.linearPieceCount { false } == regions.linearPieceCount)
  }

  @Test func `softmax regression gives one convex polygon a class and no hinges`() {
    let regions = DecisionRegions(of: models.linear, over: view)
    #expect(regions.linearPieceCount == 1)
    #expect(regions.hingeSegments == [])
    #expect(regions.regions.map(\.rings.count) == [1, 1, 1])
    #expect(regions.boundaries.map(\.points.count) == [2, 2, 2])
    #expect(regions.triplePoints.map(\.classes) == [[0, 1, 2]])
    #expect(abs(regions.regions.reduce(-1) { $0 + $1.areaShare }) < RegionChecks.areaTolerance)
  }

  @Test func `regions of the linear model agree with its map`() {
    let regions = DecisionRegions(of: models.linear, over: view)
    let map = DecisionMap(
      of: models.linear, over: view, columns: 400, rows: 400, includingConfidence: false)
    for (region, share) in zip(regions.regions, map.classShares) {
      // Cells astride the boundary are counted whole: at most about two a row of 400.
      #expect(abs(region.areaShare - share) < 2.0 / 400)
    }
  }

  /// How many pairs of segments cross inside the view, by solving for each pair.
  private func crossingCount(of segments: [DecisionRegions.HingeSegment]) -> Int {
    var count = 0
    for (index, one) in segments.enumerated() {
      for other in segments[(index + 1)...] {
        let (step, otherStep) = (one.end - one.start, other.end - other.start)
        let determinant = step.x * otherStep.y - step.y * otherStep.x
        let between = other.start - one.start
        let along = (between.x * otherStep.y - between.y * otherStep.x) / determinant
        let crossing = one.start + step * along
        if view.x.contains(crossing.x) && view.y.contains(crossing.y) { count += 1 }
      }
    }
    return count
  }
}

import Concurrency
import Raster
import SpiralCore
import Testing

/// Models whose hinge lines or scores coincide.
struct DegenerateRegionsTests {
  @Test func `a thousand awkward nets keep every promise`() {
    let failures = concurrentMap(1000) { seed in
      RegionChecks(of: .awkward(seed: UInt64(seed)), over: .square).problems()
        .map { "seed \(seed): \($0)" }
    }.flatMap { $0 }
    #expect(failures.isEmpty, "\(failures.prefix(20).joined(separator: "\n"))")
  }

  @Test func `a thousand nets of very unequal units keep every promise`() {
    let failures = concurrentMap(1000) { seed in
      RegionChecks(of: .unequal(seed: UInt64(seed)), over: .square).problems()
        .map { "seed \(seed): \($0)" }
    }.flatMap { $0 }
    #expect(failures.isEmpty, "\(failures.prefix(20).joined(separator: "\n"))")
  }

  @Test func `promises hold in a view far away, and in a long one`() {
    let views = [View(x: 900...902, y: -40 ... -39), View(x: -0.001...0.001, y: -70...30)]
    for (seed, view) in views.enumerated() {
      var net = TwoLayerNetwork.random(hiddenCount: 30, classCount: 4, seed: UInt64(seed))
      // The same net as over the square, stretched onto the view.
      let center = Point(
        view.x.lowerBound + view.x.upperBound, view.y.lowerBound + view.y.upperBound)
      for h in 0..<30 {
        net.hiddenWeights[0, h] *= 2 / view.width
        net.hiddenWeights[1, h] *= 2 / view.height
        net.hiddenBiases[h] -=
          (net.hiddenWeights[0, h] * center.x + net.hiddenWeights[1, h] * center.y) / 2
      }
      let checks = RegionChecks(of: net, over: view)
      #expect(checks.problems() == [])
      #expect(checks.regions.linearPieceCount ?? 0 > 100)
    }
  }

  @Test(arguments: [Point(0, 0), Point(0.25, -0.5), Point(0.1, 0.3)])
  func `lines through one point cut the view into two pieces a line`(common: Point) {
    var net = TwoLayerNetwork.random(hiddenCount: 20, classCount: 3, seed: 1)
    for h in 0..<20 {
      net.hiddenBiases[h] = -net.hiddenWeights[0, h] * common.x - net.hiddenWeights[1, h] * common.y
    }
    let checks = RegionChecks(of: net, over: .square)
    #expect(checks.problems() == [])
    #expect(checks.regions.linearPieceCount == 40)
  }

  @Test(arguments: [1, -1, 3, -0.7])
  func `repeated and opposite units cut nothing twice`(factor: Double) {
    let once = TwoLayerNetwork.random(hiddenCount: 12, classCount: 3, seed: 2)
    let twice = TwoLayerNetwork(
      units: once.units
        + once.units.map { unit in
          (unit.x * factor, unit.y * factor, unit.bias * factor, unit.outputs.reversed())
        },
      biases: once.outputBiases)
    let checks = RegionChecks(of: twice, over: .square)
    #expect(checks.problems() == [])
    #expect(
      checks.regions.linearPieceCount == DecisionRegions(of: once, over: .square).linearPieceCount)
  }

  @Test(arguments: [1e-9, 1e-11, 1e-13, 1e-14, 1e-15, 1e-16])
  func `sixty nearly equal lines keep every promise`(spread: Double) {
    var net = TwoLayerNetwork.random(hiddenCount: 80, classCount: 4, seed: 3)
    let shifts = TwoLayerNetwork.random(hiddenCount: 80, classCount: 1, seed: 4)
    for h in 1..<60 {
      let nearly = { (value: Double, shift: Double) in value + shift * spread }
      net.hiddenWeights[0, h] = nearly(net.hiddenWeights[0, 0], shifts.hiddenWeights[0, h])
      net.hiddenWeights[1, h] = nearly(net.hiddenWeights[1, 0], shifts.hiddenWeights[1, h])
      net.hiddenBiases[h] = nearly(net.hiddenBiases[0], shifts.hiddenBiases[h])
    }
    #expect(RegionChecks(of: net, over: .square).problems(rasterSize: 100) == [])
  }

  @Test(arguments: [1e6, 1e-8, 1e150, 1e-200])
  func `scaled weights move nothing`(scale: Double) {
    let net = TwoLayerNetwork.random(hiddenCount: 25, classCount: 5, seed: 5)
    var scaled = net
    scaled.hiddenWeights.values = net.hiddenWeights.values.map { $0 * scale }
    scaled.hiddenBiases = net.hiddenBiases.map { $0 * scale }
    scaled.outputBiases = net.outputBiases.map { $0 * scale }
    let checks = RegionChecks(of: scaled, over: .square)
    #expect(checks.problems() == [])
    let regions = DecisionRegions(of: net, over: .square)
    for (region, other) in zip(regions.regions, checks.regions.regions) {
      #expect(abs(region.areaShare - other.areaShare) < RegionChecks.areaTolerance)
    }
  }

  @Test func `dead units, and units without weights, change nothing`() {
    let net = TwoLayerNetwork.random(hiddenCount: 10, classCount: 3, seed: 6)
    let padded = TwoLayerNetwork(
      units: net.units + [
        (0.5, 0.25, -2, [9, -9, 9]), (0, 0, 0, [1, 2, 3]), (0, 0, -1, [1, 2, 3]),
      ],
      biases: net.outputBiases)
    let regions = DecisionRegions(of: padded, over: .square)
    #expect(regions == DecisionRegions(of: net, over: .square))
  }

  @Test func `a net whose units are all dead is one region without a boundary`() {
    var net = TwoLayerNetwork.random(hiddenCount: 10, classCount: 3, seed: 6)
    net.hiddenBiases = net.hiddenBiases.map { _ in -10 }
    net.outputBiases = [0, 0.5, 0.25]
    expectOneRegion(of: 1, in: DecisionRegions(of: net, over: .square), classCount: 3)
  }

  @Test func `scores that are tied everywhere leave all to the lowest class`() {
    var net = TwoLayerNetwork.random(hiddenCount: 10, classCount: 4, seed: 6)
    net.outputWeights.values = net.outputWeights.values.map { _ in 0 }
    net.outputBiases = [1, 2, 2, 2]
    let regions = DecisionRegions(of: net, over: .square)
    #expect(regions.hingeSegments.count > 5)
    expectOneRegion(of: 1, in: regions, classCount: 4)
  }

  @Test func `no hidden units and a single class are one region`() {
    let none = TwoLayerNetwork(units: [], biases: [0, 1])
    expectOneRegion(of: 1, in: DecisionRegions(of: none, over: .square), classCount: 2)
    let single = TwoLayerNetwork.random(hiddenCount: 5, classCount: 1, seed: 1)
    expectOneRegion(of: 0, in: DecisionRegions(of: single, over: .square), classCount: 1)
  }

  @Test func `hinge lines along the sides of the view cut nothing`() {
    let net = TwoLayerNetwork(
      units: [(1, 0, 1, [0, 1]), (0, 2, -2, [3, 0]), (-1, 0, 1, [1, 0]), (1, 1, -2, [1, 0])],
      biases: [0, 0])
    let checks = RegionChecks(of: net, over: .square)
    #expect(checks.problems() == [])
    #expect(checks.regions.hingeSegments == [])
  }

  @Test func `a boundary along a hinge line is drawn once and straight`() {
    // Class 1 scores max(0, x) − max(0, −y): the tie with class 0 covers a quarter of the view.
    let net = TwoLayerNetwork(
      units: [(1, 0, 0, [0, 1]), (0, -1, 0, [0, -1])], biases: [0, 0])
    let checks = RegionChecks(of: net, over: .square)
    #expect(checks.problems() == [])
    #expect(checks.regions.boundaries.map(\.points) == [[Point(1, -1), Point(0, 0), Point(0, 1)]])
    #expect(checks.regions.regions[0].areaShare == 0.625)
  }

  @Test func `a tie beside a lead goes to the earlier class`() {
    // Class 1 scores max(0, x + ½): it leads in the middle, and left of x = −½ it is tied.
    let net = TwoLayerNetwork(units: [(1, 0, 0.5, [0, 1])], biases: [0, 0])
    let checks = RegionChecks(of: net, over: .square)
    #expect(checks.problems() == [])
    #expect(checks.regions.regions.map(\.areaShare) == [0.25, 0.75])
  }

  @Test func `hinges that hardly bend the boundary leave no corner on it`() {
    // The tie x + 0.37 y = 0.3 turns by 10⁻¹⁵ on each of ten lines that are 10⁻⁶ apart.
    let bends: [TwoLayerNetwork.Unit] = (0..<10).map { (0, 1, 1e-6 * Double($0), [1e-15, 0]) }
    let net = TwoLayerNetwork(units: bends + [(1, 0.37, 2, [0, 1])], biases: [2.3, 0])
    let checks = RegionChecks(of: net, over: .square)
    #expect(checks.problems() == [])
    #expect(checks.regions.boundaries.map(\.points.count) == [2])
  }

  @Test(arguments: [[0, 1, 2, 3], [3, 0, 2, 1], [1, 3, 0, 2]])
  func `nearly equal lines cut nothing where they lie within rounding`(order: [Int]) {
    // The first two are within 10⁻¹⁴ of each other between the other two.
    let lines: [(x: Double, y: Double, bias: Double)] = [
      (0, 1, 0), (-3e-14, 1, 0), (1, 0, 0.1), (1, 0, -0.1),
    ]
    let units: [TwoLayerNetwork.Unit] = order.map {
      (lines[$0].x, lines[$0].y, lines[$0].bias, [1, 0])
    }
    let net = TwoLayerNetwork(units: units, biases: [0, 0.5])
    let checks = RegionChecks(of: net, over: .square)
    #expect(checks.problems() == [])
    #expect(checks.regions.linearPieceCount == 8)
  }

  @Test func `an island is a ring in its class and a hole in the other`() {
    // A pyramid: class 1 wins where |x| + |y| < ½.
    let net = TwoLayerNetwork(
      units: [(1, 0, 0, [1, 0]), (-1, 0, 0, [1, 0]), (0, 1, 0, [1, 0]), (0, -1, 0, [1, 0])],
      biases: [0, 0.5])
    let checks = RegionChecks(of: net, over: .square)
    #expect(checks.problems() == [])
    #expect(checks.regions.regions.map(\.rings.count) == [2, 1])
    #expect(checks.regions.boundaries.map(\.points.count) == [5])
    #expect(checks.regions.boundaries[0].points.first == checks.regions.boundaries[0].points.last)
    #expect(checks.regions.regions[1].areaShare == 0.125)
  }

  @Test func `ten classes meet around a point`() {
    let net = TwoLayerNetwork(
      units: (0..<10).map { k in
        let (x, y) = [
          (1, 0), (0.75, 0.5), (0.25, 1), (-0.25, 1), (-0.75, 0.5), (-1, 0), (-0.75, -0.5),
          (-0.25, -1), (0.25, -1), (0.75, -0.5),
        ][k]
        return (x, y, 0, (0..<10).map { $0 == k ? 1 : 0 })
      },
      biases: Array(repeating: 0, count: 10))
    let checks = RegionChecks(of: net, over: .square)
    #expect(checks.problems() == [])
    #expect(checks.regions.triplePoints.map(\.position) == [Point(0, 0)])
    #expect(checks.regions.triplePoints.map(\.classes) == [Array(0..<10)])
  }

  @Test func `the stand-in for broken regions interpolates ties and says so`() throws {
    let net = TwoLayerNetwork.random(hiddenCount: 8, classCount: 3, seed: 8)
    let exact = DecisionRegions(of: net, over: .square)
    let fault = MeshFault.wrongArea(sum: 3)
    let sampled = try DecisionRegions(
      sampling: net, over: .square, because: fault, isStopped: { false })
    #expect(sampled.fault == fault)
    #expect(sampled.linearPieceCount == nil)
    for (region, other) in zip(exact.regions, sampled.regions) {
      #expect(abs(region.areaShare - other.areaShare) < 1e-4)
    }
    // No sliver of a third class along the border of two others.
    #expect(sampled.triplePoints.count == exact.triplePoints.count)
  }

  private func expectOneRegion(
    of winner: Int, in regions: DecisionRegions, classCount: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let corners = [Point(-1, -1), Point(1, -1), Point(1, 1), Point(-1, 1)]
    for k in 0..<classCount {
      #expect(
        regions.regions[k].rings == (k == winner ? [corners] : []), sourceLocation: sourceLocation)
      #expect(
        regions.regions[k].areaShare == (k == winner ? 1 : 0), sourceLocation: sourceLocation)
    }
    #expect(regions.boundaries == [], sourceLocation: sourceLocation)
    #expect(regions.triplePoints == [], sourceLocation: sourceLocation)
    #expect(regions.fault == nil, sourceLocation: sourceLocation)
  }
}

import SpiralCore
import Testing

@Suite struct StandardizationTests {
  private let points = [Point(1, 10), Point(2, 30), Point(3, 20), Point(6, 40)]

  @Test func `standardised points have mean 0 and standard deviation 1`() {
    let standardization = Standardization(of: points)
    #expect(standardization.mean == Point(3, 25))
    #expect(standardization.scale == Point(3.5.squareRoot(), 125.0.squareRoot()))
    let again = Standardization(of: points.map { standardization($0) })
    for axis in 0..<2 {
      #expect(abs(again.mean[axis]) < 1e-15)
      #expect(abs(again.scale[axis] - 1) < 1e-15)
    }
  }

  @Test func `a coordinate that never changes is moved to 0 and not stretched (B05)`() {
    // Summed and divided, a third of 0.3 is not 0.1 again.
    let points = [Point(0.1, 1), Point(0.1, 2), Point(0.1, 4)]
    let standardization = Standardization(of: points)
    #expect(standardization.mean.x == 0.1)
    #expect(standardization.scale.x == 1)
    #expect(points.allSatisfy { standardization($0).x == 0 })
  }

  @Test func `a linear model in original units scores as it does on standardised points`() {
    let (_, linear, _) = CaseStudy().draw()
    let standardization = Standardization(of: points)
    expectEqualScores(linear, linear.inOriginalUnits(of: standardization), standardization)
  }

  @Test func `a net in original units scores as it does on standardised points`() {
    let (dataset, _, start) = CaseStudy().draw()
    var network = start
    _ = try? GradientDescent().train(&network, on: dataset, steps: 20)
    let standardization = Standardization(of: points)
    expectEqualScores(network, network.inOriginalUnits(of: standardization), standardization)
  }

  private func expectEqualScores(
    _ model: some Classifier, _ original: some Classifier, _ standardization: Standardization
  ) {
    for point in points + [Point(-7, 100), Point(0, 0)] {
      let (standard, own) = (model.scores(at: standardization(point)), original.scores(at: point))
      for (one, other) in zip(standard, own) {
        #expect(abs(one - other) <= 1e-13 * max(1, abs(one)))
      }
    }
  }
}

@Suite struct HoldoutTests {
  private let dataset = Dataset(
    points: (0..<17).map { Point(Double($0), 0) },
    labels: (0..<17).map { $0 < 10 ? 0 : $0 < 16 ? 1 : 2 }, classNames: ["a", "b", "c"],
    axisNames: Dataset.AxisNames(x: "length", y: "width"), origin: "table")

  private func split(_ share: Double, seed: UInt32 = 0) -> (training: Dataset, heldOut: Dataset) {
    var random = RandomState(seed: seed)
    return dataset.holdingOut(share, using: &random)
  }

  @Test(arguments: [(0.0, [0, 0, 0]), (0.2, [2, 1, 0]), (0.25, [3, 2, 0]), (0.9, [9, 5, 0])])
  func `the share of each class is held out, rounded, and never all of it`(
    _ share: Double, _ counts: [Int]
  ) {
    let (training, heldOut) = split(share)
    #expect(heldOut.classCounts == counts)
    #expect(zip(training.classCounts, counts).map(+) == [10, 6, 1])
  }

  @Test func `both parts together are the examples, each in its order, with all names`() {
    let (training, heldOut) = split(0.4)
    #expect(
      (training.points + heldOut.points).sorted { $0.x < $1.x } == dataset.points)
    for part in [training, heldOut] {
      #expect(part.points.map(\.x) == part.points.map(\.x).sorted())
      #expect(part.labels == part.points.map { dataset.labels[Int($0.x)] })
      #expect(part.classNames == dataset.classNames)
      #expect(part.axisNames == dataset.axisNames)
      #expect(part.origin == dataset.origin)
    }
  }

  @Test func `the seed decides which examples are held out, and one number is drawn for each`() {
    #expect(split(0.3, seed: 1) == split(0.3, seed: 1))
    #expect(split(0.3, seed: 1) != split(0.3, seed: 2))
    var (random, other) = (RandomState(seed: 5), RandomState(seed: 5))
    _ = dataset.holdingOut(0.3, using: &random)
    for _ in dataset.points { _ = other.uniform() }
    #expect(random.uniform() == other.uniform())
  }
}

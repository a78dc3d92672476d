import Testing

@testable import SpiralCore

struct SpiralTests {
  @Test(arguments: [1, 3, 7])
  func `a class of one point is at the origin`(classCount: Int) {
    var random = RandomState(seed: 0)
    let dataset = Spiral(pointsPerClass: 1, classCount: classCount, noise: 0.2).dataset(
      using: &random)
    #expect(dataset.points == Array(repeating: .zero, count: classCount))
    #expect(dataset.labels == Array(0..<classCount))
  }

  @Test func `one class is one arm that ends at radius 1`() {
    var random = RandomState(seed: 0)
    let dataset = Spiral(pointsPerClass: 50, classCount: 1, noise: 0).dataset(using: &random)
    #expect(dataset.classNames == ["0"])
    #expect(dataset.points[0] == .zero)
    #expect(dataset.points[49] == Point(.sin(4), .cos(4)))
    let radii = dataset.points.map { ($0 * $0).sum().squareRoot() }
    #expect(zip(radii, radii.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `classes come one after the other`() {
    var random = RandomState(seed: 0)
    let dataset = Spiral(pointsPerClass: 2, classCount: 3, noise: 0.2).dataset(using: &random)
    #expect(dataset.labels == [0, 0, 1, 1, 2, 2])
    #expect(dataset.classNames == ["0", "1", "2"])
  }

  @Test func `one class trains to a loss of its penalty alone`() throws {
    var study = CaseStudy()
    study.data.classCount = 1
    study.data.pointsPerClass = 10
    study.training.hiddenCount = 7
    var (dataset, linear, network) = study.draw()
    var history = LossHistory()
    try study.training.descent.train(&linear, on: dataset, steps: 0..<5, into: &history)
    try study.training.descent.train(&network, on: dataset, steps: 5..<10, into: &history)
    #expect(history.allSatisfy { $0.data == 0 && $0.penalty > 0 })
    #expect(Evaluation(of: network, on: dataset).accuracy == 1)
  }
}

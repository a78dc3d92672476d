import Testing

@testable import SpiralCore

struct EvaluationTests {
  /// Class 0 where x is largest of (x, y, −x − y) and so on.
  private let thirds = SoftmaxClassifier(
    weights: Matrix(rowCount: 2, columnCount: 3, values: [1, 0, -1, 0, 1, -1]),
    biases: [0, 0, 0])

  @Test func `accuracy is a fraction of the examples`() {
    let dataset = Dataset(
      points: [
        Point(1, 0), Point(2, 1), Point(0, 1), Point(-1, -1), Point(0, 2), Point(2, 0),
        Point(-1, -2),
      ],
      labels: [0, 0, 0, 0, 1, 1, 2], classNames: ["a", "b", "c"])
    let evaluation = Evaluation(of: thirds, on: dataset)
    #expect(evaluation.confusion == [[2, 1, 1], [1, 1, 0], [0, 0, 1]])
    #expect(evaluation.correctCount == 4)
    #expect(evaluation.exampleCount == 7)
    #expect(evaluation.accuracy == 4.0 / 7)
  }

  @Test(arguments: [7.0, 10, 20, 50], [true, false])
  func `large steps kill every hidden unit`(stepSize: Double, linearFirst: Bool) throws {
    let (dataset, network, history) = try train(stepSize: stepSize, linearFirst: linearFirst)
    #expect(network.activeUnitCount(on: dataset) == 0)
    #expect(Evaluation(of: network, on: dataset).correctCount == 100)
    if stepSize == 10 { #expect(abs(history[299].total - 2.98) < 0.01) }
  }

  @Test func `a step of 5 leaves as many units and hits as in NumPy`() throws {
    let (dataset, network, _) = try train(stepSize: 5, linearFirst: true)
    #expect(network.activeUnitCount(on: dataset) == 3)
    #expect(Evaluation(of: network, on: dataset).correctCount == 189)
  }

  /// 300 steps of the course's net, with or without the linear weights drawn before its own.
  private func train(
    stepSize: Double, linearFirst: Bool
  ) throws -> (dataset: Dataset, network: TwoLayerNetwork, history: LossHistory) {
    var random = RandomState(seed: 0)
    let dataset = Spiral(pointsPerClass: 100, classCount: 3, noise: 0.2).dataset(using: &random)
    if linearFirst { _ = SoftmaxClassifier(classCount: 3, using: &random) }
    var network = TwoLayerNetwork(hiddenCount: 100, classCount: 3, using: &random)
    #expect(network.activeUnitCount(on: dataset) == 100)
    var history = LossHistory()
    try GradientDescent(stepSize: stepSize)
      .train(&network, on: dataset, steps: 0..<300, into: &history)
    return (dataset, network, history)
  }

  @Test func `a hidden value that is not a number shows in every score`() {
    var network = TwoLayerNetwork(zerosOfHiddenCount: 3, classCount: 2)
    network.hiddenBiases[1] = .nan
    #expect(network.scores(at: .zero).allSatisfy { $0.isNaN })
  }

  @Test func `one unit alive is counted`() {
    var network = TwoLayerNetwork(zerosOfHiddenCount: 3, classCount: 2)
    network.hiddenWeights[1, 2] = 1
    let dataset = Dataset(
      points: [Point(5, -1), Point(-5, 0.5)], labels: [0, 1], classNames: ["a", "b"])
    #expect(network.activeUnitCount(on: dataset) == 1)
  }
}

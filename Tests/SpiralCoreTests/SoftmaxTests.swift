import Testing

@testable import SpiralCore

struct SoftmaxTests {
  @Test func `large scores give the exact loss and a finite gradient`() {
    let linear = SoftmaxClassifier(
      weights: Matrix(rowCount: 2, columnCount: 3, values: [-431, 279, 427, 0, 0, 0]),
      biases: [0, 0, 0])
    let dataset = Dataset(points: [Point(1, 0)], labels: [0], classNames: ["0", "1", "2"])
    let (loss, gradient) = linear.lossAndGradient(on: dataset, regularization: 0)
    #expect(loss.data == 858)
    #expect(gradient.biases[0] == -1)
    #expect(abs(gradient.biases[1]) < 1e-60)
    #expect(gradient.biases[2] == 1)
    #expect(linear.probabilities(at: Point(1, 0))[2] == 1)
    #expect(linear.probabilities(at: Point(1, 0)).max() == 1)
  }

  @Test func `large scores train to finite losses`() throws {
    let scores = [-1047.0, -981, 1891]
    let dataset = Dataset(points: [Point(1, 0)], labels: [0], classNames: ["0", "1", "2"])
    var linear = SoftmaxClassifier(
      weights: Matrix(rowCount: 2, columnCount: 3, values: scores + [0, 0, 0]),
      biases: [0, 0, 0])
    var network = TwoLayerNetwork(
      hiddenWeights: Matrix(rowCount: 2, columnCount: 1, values: [1, 0]), hiddenBiases: [0],
      outputWeights: Matrix(rowCount: 1, columnCount: 3, values: scores),
      outputBiases: [0, 0, 0])
    let descent = GradientDescent(stepSize: 1, regularization: 0)
    var history = LossHistory()
    try descent.train(&linear, on: dataset, steps: 0..<1, into: &history)
    #expect(history[0].data == 2938)
    #expect(linear.weights.values[0] == -1046)
    history = LossHistory()
    try descent.train(&network, on: dataset, steps: 0..<1, into: &history)
    #expect(history[0].data == 2938)
    #expect(network.outputWeights.values[0] == -1046)
    #expect(network.outputWeights.values[2] == 1890)
  }

  @Test func `the loss of a hopeless score is its distance, not a clamp`() {
    #expect([0, 800].crossEntropy(label: 0) == 800)
    #expect([0, 800].crossEntropy(label: 1) == 0)
    #expect([0.0, 1e300].crossEntropy(label: 0) == 1e300)
  }

  @Test(arguments: [
    [0.0], [0, 0], [1, 2, 3], [-1000, 1000], [1e308, -1e308], [-700, -701, -702],
  ])
  func `softmax rows sum to one`(scores: [Double]) {
    let probabilities = scores.softmax
    #expect(abs(probabilities.reduce(0, +) - 1) < Self.rounding)
    #expect(probabilities.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test func `equal scores are equally likely and the first is predicted`() {
    let linear = SoftmaxClassifier(zerosOfClassCount: 4)
    #expect(linear.probabilities(at: Point(3, 4)) == [0.25, 0.25, 0.25, 0.25])
    #expect(linear.probabilities(at: Point(3, 4)).max() == 0.25)
    #expect(linear.predictedClass(at: Point(3, 4)) == 0)
  }

  @Test(
    arguments: zip([2, 3, 10], [0.6931471805599453, 1.0986122886681098, 2.302585092994046]))
  func `the first loss is log of the class count`(classCount: Int, expected: Double) throws {
    let dataset = CaseStudy().draw().dataset
    let relabelled = Dataset(
      points: dataset.points, labels: dataset.points.indices.map { $0 % classCount },
      classNames: (0..<classCount).map(String.init))
    var linear = SoftmaxClassifier(zerosOfClassCount: classCount)
    var network = TwoLayerNetwork(zerosOfHiddenCount: 5, classCount: classCount)
    var history = LossHistory()
    try GradientDescent().train(&linear, on: relabelled, steps: 0..<1, into: &history)
    try GradientDescent().train(&network, on: relabelled, steps: 1..<2, into: &history)
    #expect(abs(history[0].total - expected) < Self.rounding)
    #expect(abs(history[1].total - expected) < Self.rounding)
  }

  /// A few units in the last place of numbers near 1.
  private static let rounding = 1e-15
}

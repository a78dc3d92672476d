import Testing

@testable import SpiralCore

/// What points of one's own may be that the course's are not.
struct OwnPointsTests {
  /// Both models after some steps on points with weights from a seed.
  private func evaluations(
    _ dataset: Dataset, steps: Int = 50
  ) throws -> (evaluations: [Evaluation], history: LossHistory) {
    var random = RandomState(seed: 0)
    let hidden = 10
    var linear = SoftmaxClassifier(
      weights: .normal(2, dataset.classCount, using: &random),
      biases: Array(repeating: 0, count: dataset.classCount))
    var network = TwoLayerNetwork(
      hiddenWeights: .normal(2, hidden, using: &random),
      hiddenBiases: Array(repeating: 0, count: hidden),
      outputWeights: .normal(hidden, dataset.classCount, using: &random),
      outputBiases: Array(repeating: 0, count: dataset.classCount))
    var history = LossHistory()
    let descent = GradientDescent()
    try descent.train(&linear, on: dataset, steps: 0..<steps, into: &history)
    try descent.train(&network, on: dataset, steps: steps..<2 * steps, into: &history)
    return (
      [Evaluation(of: linear, on: dataset), Evaluation(of: network, on: dataset)], history
    )
  }

  @Test func `accuracy counts each point once when classes differ in size (L08)`() throws {
    let dataset = Dataset(
      points: [[0, 0], [1, 0], [0, 1], [1, 1], [3, 3], [4, 3], [0.5, 0.5]],
      labels: [0, 0, 0, 0, 1, 1, 2], classNames: ["a", "b", "c"])
    for evaluation in try evaluations(dataset).evaluations {
      #expect(evaluation.exampleCount == 7)
      #expect(evaluation.confusion.map { $0.reduce(0, +) } == [4, 2, 1])
      #expect((evaluation.accuracy * 7).rounded() == Double(evaluation.correctCount))
      #expect(abs(evaluation.accuracy * 7 - Double(evaluation.correctCount)) < 1e-12)
    }
  }

  @Test(arguments: [
    (2, 0.6931471805599453), (3, 1.0986122886681098), (10, 2.302585092994046),
  ])
  func `the first loss of a model without weights is the logarithm of K (L09)`(
    _ classCount: Int, _ logarithm: Double
  ) throws {
    var random = RandomState(seed: 1)
    let dataset = Blobs(pointsPerClass: 5, classCount: classCount).dataset(using: &random)
    var model = SoftmaxClassifier(
      weights: Matrix(
        rowCount: 2, columnCount: classCount, values: Array(repeating: 0, count: 2 * classCount)),
      biases: Array(repeating: 0, count: classCount))
    var history = LossHistory()
    try GradientDescent().train(&model, on: dataset, steps: 0..<1, into: &history)
    #expect(history.count == 1)
    #expect(abs(history[0].total - logarithm) <= 1e-15)
  }

  @Test func `one class is all right, without a loss of its data (B04)`() throws {
    let dataset = Dataset(
      points: [[1, 2], [3, 4], [5, 6]], labels: [0, 0, 0], classNames: ["a"])
    let (evaluations, history) = try evaluations(dataset)
    #expect(evaluations.map(\.correctCount) == [3, 3])
    #expect(history.allSatisfy { $0.data == 0 && $0.total.isFinite })
  }

  @Test func `a constant feature and equal points train to finite losses (B05)`() throws {
    for points: [Point] in [
      [[5, 0], [5, 1], [5, 2], [5, 3]], Array(repeating: [5, 5], count: 4),
    ] {
      let dataset = Dataset(points: points, labels: [0, 0, 1, 1], classNames: ["a", "b"])
      let (evaluations, history) = try evaluations(dataset)
      #expect(evaluations.allSatisfy { $0.exampleCount == 4 })
      #expect(history.allSatisfy { $0.total.isFinite })
    }
  }
}

extension Matrix {
  /// Small normals.
  fileprivate static func normal(
    _ rowCount: Int, _ columnCount: Int, using random: inout RandomState
  ) -> Matrix {
    Matrix(
      rowCount: rowCount, columnCount: columnCount,
      values: (0..<rowCount * columnCount).map { _ in 0.01 * random.normal() })
  }
}

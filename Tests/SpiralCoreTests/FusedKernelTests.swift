import Concurrency
import Testing

@testable import SpiralCore

/// The fused kernel against the notes' text, line by line.
struct FusedKernelTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6, 10])
  func `a step gives the gradient of the notes`(classCount: Int) throws {
    for exampleCount in [1, 2, 4, 5, 63, 64, 65, 300] {
      for hiddenCount in [1, 2, 7, 100] {
        let (dataset, linear, network) = example(
          exampleCount: exampleCount, classCount: classCount, hiddenCount: hiddenCount)
        try expectSameStep(linear, dataset)
        try expectSameStep(network, dataset)
      }
    }
  }

  @Test func `a step in many blocks gives the gradient of the notes`() throws {
    let (dataset, linear, network) = example(
      exampleCount: 20_001, classCount: 3, hiddenCount: 31)
    try expectSameStep(linear, dataset, rounding: Self.roundingOfManyExamples)
    try expectSameStep(network, dataset, rounding: Self.roundingOfManyExamples)
  }

  @Test func `losses agree with the notes' text for 200 steps`() throws {
    let (dataset, linear, network) = CaseStudy().draw()
    try expectSameLosses(linear, dataset)
    try expectSameLosses(network, dataset)
  }

  @Test func `many runs side by side give the bits of one alone`() throws {
    let (dataset, _, network) = example(exampleCount: 12_000, classCount: 4, hiddenCount: 64)
    @Sendable func train() -> TwoLayerNetwork {
      var network = network
      var history = LossHistory()
      do {
        try GradientDescent().train(&network, on: dataset, steps: 0..<3, into: &history)
      } catch {
        Issue.record(error)
      }
      return network
    }
    let alone = train()
    #expect(concurrentMap(6) { _ in train() }.allSatisfy { $0 == alone })
  }

  /// Points and models with weights and biases of size 1.
  private func example(
    exampleCount: Int, classCount: Int, hiddenCount: Int
  ) -> (dataset: Dataset, linear: SoftmaxClassifier, network: TwoLayerNetwork) {
    var random = RandomState(seed: 11)
    let points = (0..<exampleCount).map { _ in Point(random.normal(), random.normal()) }
    let dataset = Dataset(
      points: points, labels: points.indices.map { ($0 * $0 + $0 / 3) % classCount },
      classNames: (0..<classCount).map(String.init))
    var linear = SoftmaxClassifier(classCount: classCount, using: &random)
    linear.addScaled(linear, by: 99)
    linear.biases = linear.biases.map { _ in random.normal() }
    var network = TwoLayerNetwork(
      hiddenCount: hiddenCount, classCount: classCount, using: &random)
    network.addScaled(network, by: 99)
    network.hiddenBiases = network.hiddenBiases.map { _ in random.normal() }
    network.outputBiases = network.outputBiases.map { _ in random.normal() }
    return (dataset, linear, network)
  }

  private func expectSameStep(
    _ model: some ParameterList, _ dataset: Dataset, rounding: Double = rounding
  ) throws {
    var fused = model
    var textbook = Textbook(model: model)
    var history = LossHistory()
    try descent.train(&fused, on: dataset, steps: 0..<1, into: &history)
    try descent.train(&textbook, on: dataset, steps: 1..<2, into: &history)
    #expect(abs(history[0].data - history[1].data) <= rounding * max(1, history[1].data))
    for (one, other) in zip(fused.parameters, textbook.model.parameters) {
      #expect(abs(one - other) <= rounding * max(1, abs(other)))
    }
  }

  private func expectSameLosses(
    _ model: some ParameterList, _ dataset: Dataset
  ) throws {
    var fused = model
    var textbook = Textbook(model: model)
    var history = LossHistory()
    var textbookHistory = LossHistory()
    try descent.train(&fused, on: dataset, steps: 0..<200, into: &history)
    try descent.train(&textbook, on: dataset, steps: 0..<200, into: &textbookHistory)
    for (one, other) in zip(history, textbookHistory) {
      #expect(abs(one.total - other.total) < Self.rounding)
    }
  }

  private let descent = GradientDescent()
  /// Both sum hundreds of numbers of size 1 in other orders.
  private static let rounding = 1e-14
  /// The notes' text sums 20,000 numbers one after the other, without blocks or lanes.
  private static let roundingOfManyExamples = 1e-13
}

/// A model that trains by the loop of the notes in place of its kernel.
private struct Textbook<Model: TrainableClassifier>: TrainableClassifier {
  var model: Model

  var classCount: Int { model.classCount }
  var sumOfSquaredWeights: Double { model.sumOfSquaredWeights }
  func scores(at point: Point) -> [Double] { model.scores(at: point) }
  func inOriginalUnits(of standardization: Standardization) -> Textbook {
    Textbook(model: model.inOriginalUnits(of: standardization))
  }

  func lossAndGradient(
    on dataset: Dataset, regularization: Double
  ) -> (loss: Loss, gradient: Textbook) {
    let (loss, gradient) = model.lossAndGradient(on: dataset, regularization: regularization)
    return (loss, Textbook(model: gradient))
  }

  mutating func addScaled(_ other: Textbook, by factor: Double) {
    model.addScaled(other.model, by: factor)
  }
}

/// A model as one list of numbers.
protocol ParameterList: TrainableClassifier {
  var parameters: [Double] { get }
}

extension SoftmaxClassifier: ParameterList {
  var parameters: [Double] { weights.values + biases }
}

extension TwoLayerNetwork: ParameterList {
  var parameters: [Double] {
    hiddenWeights.values + hiddenBiases + outputWeights.values + outputBiases
  }
}

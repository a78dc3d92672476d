/// Full-batch gradient descent with a constant step size and weight decay.
public struct GradientDescent: Equatable, Sendable {
  /// The step size (learning rate): the factor of the gradient in a step.
  public var stepSize: Double
  /// The L2 regularisation strength: the factor of ½ ΣW² in the loss.
  public var regularization: Double

  /// Chooses both; the defaults are the course's.
  public init(stepSize: Double = 1, regularization: Double = 1e-3) {
    self.stepSize = stepSize
    self.regularization = regularization
  }

  /// Takes full-batch steps and records the loss before each.
  ///
  /// A run may be cut into chunks, `0..<100`, `100..<200` and so on, to show progress or to stop
  /// early; the numbers are the same to the last bit.
  ///
  /// - Parameters:
  ///   - model: The parameters, changed in place.
  ///   - dataset: The examples; all of them count in every step.
  ///   - steps: The steps to take. They begin where `history` ends.
  ///   - history: Gets one entry per step.
  /// - Throws: `Divergence` at the first step whose loss is not finite. `model` is then the model
  ///   with that loss, and `history` ends with the step before.
  /// - Precondition: model and dataset have the same number of classes, and there is an example.
  public func train(
    _ model: inout some TrainableClassifier, on dataset: Dataset, steps: Range<Int>,
    into history: inout LossHistory
  ) throws(Divergence) {
    precondition(model.classCount == dataset.classCount, "model and dataset have K classes")
    precondition(dataset.exampleCount > 0, "a mean needs an example")
    precondition(steps.lowerBound == history.count, "the steps begin where the history ends")
    try model.descend(on: dataset, by: self, steps: steps, into: &history)
  }
}

extension GradientDescent {
  /// Takes full-batch steps in one run.
  ///
  /// - Parameters:
  ///   - model: The parameters, changed in place.
  ///   - dataset: The examples; all of them count in every step.
  ///   - steps: The number of steps to take.
  /// - Returns: The loss before each step.
  /// - Throws: `Divergence` at the first step whose loss is not finite. `model` is then the model
  ///   with that loss.
  /// - Precondition: model and dataset have the same number of classes, there is an example, and `steps` is
  ///   not negative.
  @discardableResult
  public func train(
    _ model: inout some TrainableClassifier, on dataset: Dataset, steps: Int
  ) throws(Divergence) -> LossHistory {
    precondition(steps >= 0, "no step can be taken back")
    var history = LossHistory()
    try train(&model, on: dataset, steps: 0..<steps, into: &history)
    return history
  }
}

extension GradientDescent {
  /// Takes full-batch steps of a net as ``train(_:on:steps:into:)`` does, with another thread where one serves
  /// and that is faster. The numbers are the same to the last bit.
  ///
  /// - Parameter assistant: Is dismissed where it is of no use: the net is small, the batch is shared by all
  ///   cores already, or the threads do not each have a core.
  package func train(
    _ network: inout TwoLayerNetwork, on dataset: Dataset, steps: Range<Int>,
    into history: inout LossHistory, with assistant: Assistant
  ) throws(Divergence) {
    try train(
      &network, on: dataset, steps: steps, into: &history, with: assistant, Patience())
  }

  /// The same, with a limit for the time that the threads wait for each other.
  func train(
    _ network: inout TwoLayerNetwork, on dataset: Dataset, steps: Range<Int>,
    into history: inout LossHistory, with assistant: Assistant, _ patience: Patience
  ) throws(Divergence) {
    precondition(network.classCount == dataset.classCount, "model and dataset have K classes")
    precondition(steps.lowerBound == history.count, "the steps begin where the history ends")
    if assistant.isServing, !steps.isEmpty {
      try takeTogether(
        &network, on: Batch(dataset), stepCount: steps.count, into: &history, with: assistant,
        patience)
    }
    try train(
      &network, on: dataset, steps: history.count..<steps.upperBound, into: &history)
  }

  /// Takes as many of the steps with another thread as it is of use for.
  ///
  /// Steps with a loss that is not finite are left to a single thread, which ends at the first of them.
  private func takeTogether(
    _ network: inout TwoLayerNetwork, on batch: Batch, stepCount: Int,
    into history: inout LossHistory, with assistant: Assistant, _ patience: Patience
  ) throws(Divergence) {
    guard SharedDescent.pays(for: network, on: batch) else { return assistant.dismiss() }
    let shared = SharedDescent(network, on: batch, by: self, stepCount: stepCount, patience)
    assistant.start { shared.takeSecondPart() }
    let (trained, losses) = shared.takeFirstPart()
    if patience.isOver { assistant.dismiss() }
    guard losses.allSatisfy(\.total.isFinite) else { return }
    network = trained
    for loss in losses { try history.record(loss, stepSize: stepSize) }
  }
}

extension GradientDescent {
  /// Moves a weight against the gradient of the data loss and of its penalty.
  func update(weight: inout Double, gradient: Double) {
    weight += -stepSize * (gradient + regularization * weight)
  }

  /// Moves a bias against the gradient of the data loss.
  func update(bias: inout Double, gradient: Double) {
    bias += -stepSize * gradient
  }
}

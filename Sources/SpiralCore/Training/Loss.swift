import Concurrency

/// The loss that training minimises: mean cross-entropy plus an L2 penalty on the weights.
public struct Loss: Equatable, Sendable {
  /// The mean of −log p(label) over the examples.
  public let data: Double
  /// ½ · regularisation · ΣW².
  public let penalty: Double

  /// Joins the two parts.
  public init(data: Double, penalty: Double) {
    self.data = data
    self.penalty = penalty
  }

  /// The loss, data plus penalty.
  public var total: Double { data + penalty }
}

extension Loss {
  /// The loss of a model as it is now.
  ///
  /// - Precondition: model and dataset have the same number of classes, and there is an example.
  public init(of model: some TrainableClassifier, on dataset: Dataset, regularization: Double) {
    precondition(model.classCount == dataset.classCount, "model and dataset have K classes")
    precondition(dataset.exampleCount > 0, "a mean needs an example")
    let losses = concurrentMap(dataset.exampleCount, inRunsOf: 1024) { example in
      model.scores(at: dataset.points[example]).crossEntropy(label: dataset.labels[example])
    }
    self.init(data: losses[...].mean, of: model, regularization: regularization)
  }

  /// Adds a model's penalty to its data loss.
  init(data: Double, of model: some TrainableClassifier, regularization: Double) {
    self.init(data: data, penalty: 0.5 * regularization * model.sumOfSquaredWeights)
  }
}

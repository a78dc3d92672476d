package import SpiralCore

/// The case study carried out: the data and both models, trained.
package struct Study: Sendable {
  /// What was to be drawn and trained.
  package let parameters: CaseStudy
  /// The points.
  package let dataset: Dataset
  /// Softmax regression, the baseline.
  package let linear: Trained<SoftmaxClassifier>
  /// The two-layer net.
  package let network: Trained<TwoLayerNetwork>

  /// Draws the data and trains both models.
  ///
  /// - Parameter progress: Is told how many steps a model has taken, now and then; it may throw to
  ///   stop the training.
  /// - Throws: ``ReportError/diverged(model:_:)``, or what `progress` throws.
  package init(
    _ parameters: CaseStudy, progress: (ModelName, Int) throws(ReportError) -> Void
  ) throws(ReportError) {
    self.parameters = parameters
    let start = parameters.draw()
    dataset = start.dataset
    linear = try Trained(
      start.linear, named: .linear, on: dataset, by: parameters.descent,
      steps: parameters.linearStepCount, progress: progress)
    network = try Trained(
      start.network, named: .network, on: dataset, by: parameters.descent,
      steps: parameters.networkStepCount, progress: progress)
  }
}

/// Which of the two models is spoken of.
package enum ModelName: String, Sendable {
  /// Softmax regression.
  case linear
  /// The two-layer net.
  case network
}

/// A model after training, with what is known of it.
package struct Trained<Model: TrainableClassifier>: Sendable {
  /// The parameters after the last step.
  package let model: Model
  /// The loss before each step.
  package let history: LossHistory
  /// The loss after the last step.
  package let finalLoss: Loss
  /// How the model does on the data.
  package let evaluation: Evaluation
  /// Which examples it gets wrong, in order.
  package let mistakes: Set<Int>

  /// Trains a model by full-batch gradient descent.
  init(
    _ model: Model, named name: ModelName, on dataset: Dataset, by descent: GradientDescent,
    steps: Int, progress: (ModelName, Int) throws(ReportError) -> Void
  ) throws(ReportError) {
    var model = model
    var history = LossHistory()
    // Chunks give the same bits as one run, and a moment to look up between them.
    let chunk = 100
    for start in stride(from: 0, to: steps, by: chunk) {
      try progress(name, start)
      do {
        try descent.train(
          &model, on: dataset, steps: start..<min(start + chunk, steps), into: &history)
      } catch {
        throw .diverged(model: name, error)
      }
    }
    self.model = model
    self.history = history
    finalLoss = Loss(of: model, on: dataset, regularization: descent.regularization)
    guard finalLoss.total.isFinite else {
      throw .diverged(model: name, Divergence(step: steps, stepSize: descent.stepSize))
    }
    evaluation = Evaluation(of: model, on: dataset)
    mistakes = Set(
      dataset.points.indices.filter {
        model.predictedClass(at: dataset.points[$0]) != dataset.labels[$0]
      })
  }
}

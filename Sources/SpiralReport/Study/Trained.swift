package import SpiralCore

/// A model after training, with what is known of it.
package struct Trained<Model: TrainableClassifier>: Sendable {
  /// The parameters after the last step.
  package let model: Model
  /// The loss before each step; `nil` for a model from a file that came without it.
  package let history: LossHistory?
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
    self.init(model, history, on: dataset, by: descent)
    guard finalLoss.total.isFinite else {
      throw .diverged(model: name, Divergence(step: steps, stepSize: descent.stepSize))
    }
  }

  /// Judges a model that is trained already.
  init(_ model: Model, _ history: LossHistory?, on dataset: Dataset, by descent: GradientDescent) {
    self.model = model
    self.history = history
    finalLoss = Loss(of: model, on: dataset, regularization: descent.regularization)
    evaluation = Evaluation(of: model, on: dataset)
    mistakes = Set(
      dataset.points.indices.filter {
        model.predictedClass(at: dataset.points[$0]) != dataset.labels[$0]
      })
  }
}

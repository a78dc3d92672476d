package import SpiralCore

/// A model after training, with what is known of it.
package struct Trained<Model: TrainableClassifier>: Sendable {
  /// The parameters after the last step.
  package let model: Model
  /// The loss before each step; `nil` for a model from a file that came without it.
  package let history: LossHistory?
  /// The model before the first step, after the last, and at round numbers of steps between; none for
  /// a model from a file.
  package let snapshots: [Snapshot<Model>]
  /// The loss after the last step.
  package let finalLoss: Loss

  /// Trains a model by full-batch gradient descent.
  init(
    _ model: Model, named name: ModelName, on dataset: Dataset, by descent: GradientDescent,
    steps: Int, progress: Progress = { _ in }
  ) throws(ReportError) {
    var model = model
    var history = LossHistory()
    var snapshots = [Snapshot(step: 0, model: model)]
    // Chunks give the same bits as one run, and a moment to look up between them.
    let chunk = 100
    for start in stride(from: 0, to: steps, by: chunk) {
      try progress(.training(name, step: start))
      let end = min(start + chunk, steps)
      do {
        try descent.train(&model, on: dataset, steps: start..<end, into: &history)
      } catch {
        throw .diverged(model: name, error)
      }
      if end == steps || roundSteps.contains(end) {
        snapshots.append(Snapshot(step: end, model: model))
      }
    }
    self.init(model, history, snapshots, on: dataset, by: descent)
    guard finalLoss.total.isFinite else {
      throw .diverged(model: name, Divergence(step: steps, stepSize: descent.stepSize))
    }
  }

  /// Measures a model that is trained already.
  package init(
    _ model: Model, _ history: LossHistory?, _ snapshots: [Snapshot<Model>] = [],
    on dataset: Dataset, by descent: GradientDescent
  ) {
    self.model = model
    self.history = history
    self.snapshots = snapshots
    finalLoss = Loss(of: model, on: dataset, regularization: descent.regularization)
  }
}

/// A model as it was after some steps of training.
package struct Snapshot<Model: TrainableClassifier>: Sendable {
  /// The number of steps taken.
  package let step: Int
  /// The parameters.
  package let model: Model
}

/// Numbers of steps a factor of about three apart, after which a model is kept.
private let roundSteps: Set = [
  100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000,
]

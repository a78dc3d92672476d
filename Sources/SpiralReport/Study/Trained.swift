package import SpiralCore

/// A model after training, with what is known of it.
package struct Trained<Model: TrainableClassifier>: Sendable {
  /// The parameters after the last step, as they were trained: they expect standardised points where the
  /// points were standardised.
  package let parameters: Model
  /// The parameters before the first step; nothing for a model from a file.
  let initialParameters: Model?
  /// The trained model for points in their own units.
  package let model: Model
  /// The loss before each step; `nil` for a model from a file that came without it.
  package let history: LossHistory?
  /// The model before the first step, after the last, and at round numbers of steps between; none for a
  /// model from a file. They are for points in their own units.
  package let snapshots: [Snapshot<Model>]
  /// The data loss after the last step.
  package let finalDataLoss: Double
  /// The loss after the last step; `nil` for a model of which the regularisation is unknown.
  package let finalLoss: Loss?

  /// Trains a model by full-batch gradient descent, on the calling thread.
  init(
    _ model: Model, named name: ModelName, on points: TrainingPoints, by descent: GradientDescent,
    steps: Int, progress: Progress = { _ in }
  ) throws(ReportError) {
    try self.init(
      model, named: name, on: points, by: descent, steps: steps, progress: progress
    ) { (model, steps, history) throws(Divergence) in
      try descent.train(&model, on: points.scaled, steps: steps, into: &history)
    }
  }

  /// Trains a model by full-batch gradient descent.
  ///
  /// - Parameter take: Takes some steps of the descent and records the loss before each.
  init(
    _ model: Model, named name: ModelName, on points: TrainingPoints, by descent: GradientDescent,
    steps: Int, progress: Progress,
    take: (inout Model, Range<Int>, inout LossHistory) throws(Divergence) -> Void
  ) throws(ReportError) {
    let initial = model
    var model = model
    var history = LossHistory()
    var snapshots = [Snapshot(step: 0, model: points.inOriginalUnits(model))]
    let moments = moments(of: steps)
    // Chunks give the same bits as one run, and a moment to look up between them.
    let chunk = 100
    var start = 0
    while start < steps {
      if start.isMultiple(of: chunk) { progress(.training(name, step: start)) }
      let next = moments.first { $0 > start } ?? steps
      let end = min(start / chunk * chunk + chunk, next)
      do {
        try take(&model, start..<end, &history)
      } catch {
        throw .diverged(model: name, error)
      }
      if end == next {
        snapshots.append(Snapshot(step: end, model: points.inOriginalUnits(model)))
      }
      start = end
    }
    self.init(
      model, from: initial, history, snapshots, on: points,
      regularization: descent.regularization)
    guard finalLoss?.total.isFinite == true else {
      throw .diverged(model: name, Divergence(step: steps, stepSize: descent.stepSize))
    }
  }

  /// Measures a model that is trained already.
  ///
  /// - Parameters:
  ///   - model: The parameters as they were trained.
  ///   - start: The parameters before the first step.
  ///   - regularization: The strength that it was trained with, if that is known.
  package init(
    _ model: Model, from start: Model? = nil, _ history: LossHistory?,
    _ snapshots: [Snapshot<Model>] = [], on points: TrainingPoints, regularization: Double?
  ) {
    parameters = model
    initialParameters = start
    self.model = points.inOriginalUnits(model)
    self.history = history
    self.snapshots = snapshots
    let loss = Loss(of: model, on: points.scaled, regularization: regularization ?? 0)
    finalDataLoss = loss.data
    finalLoss = regularization == nil ? nil : loss
  }
}

/// A model as it was after some steps of training.
package struct Snapshot<Model: TrainableClassifier>: Sendable {
  /// The number of steps taken.
  package let step: Int
  /// The parameters.
  package let model: Model
}

/// Numbers of steps at which a model is kept: all up to ten, then five a decade, and the last.
private func moments(of steps: Int) -> [Int] {
  let round = (1...18).flatMap { exponent in
    let power = (0..<exponent).reduce(1) { power, _ in 10 * power }
    return [1, 2, 3, 5, 7].map { $0 * power }.prefix { $0 < steps }
  }
  return Set((0...10).filter { $0 < steps } + round + [steps]).sorted()
}

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
  /// The model before the first step, after the last, and at four moments between, if there are as
  /// many; none for a model from a file. They are for points in their own units.
  package let snapshots: [Snapshot<Model>]
  /// The data loss after the last step.
  package let finalDataLoss: Double
  /// The loss after the last step; `nil` for a model of which the regularisation is unknown.
  package let finalLoss: Loss?

  /// Trains a model by full-batch gradient descent.
  init(
    _ model: Model, named name: ModelName, on points: TrainingPoints, by descent: GradientDescent,
    steps: Int, progress: Progress = { _ in }
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
        try descent.train(&model, on: points.scaled, steps: start..<end, into: &history)
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

/// Six numbers of steps, the first 0 and the last all of them, or all numbers where there are fewer.
///
/// Between them are the last round numbers a factor of about three apart, 100, 300, 1000, …: a net changes
/// most at first. None lies so near the end that it would show the same again.
private func moments(of steps: Int) -> [Int] {
  let round = (0...6).flatMap { exponent in
    let power = (0..<exponent).reduce(1) { power, _ in 10 * power }
    return [power, 3 * power]
  }.filter { 2 * $0 <= steps }
  if round.count >= 4 { return [0] + round.suffix(4) + [steps] }
  return Set((0...5).map { $0 * steps / 5 }).sorted()
}

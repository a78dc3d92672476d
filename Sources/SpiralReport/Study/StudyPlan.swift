package import SpiralCore

/// What a study is made of: where the points come from, and how both models are trained on them.
package struct StudyPlan: Sendable {
  /// Where the points come from.
  package var data: any DataSource = Spiral()
  /// The size of the net, and how both models are trained.
  package var training = Hyperparameters()
  /// The printed run of the course that the random stream follows.
  package var preset = CaseStudy.Preset.cs231nNotebook
  /// The seed of the random stream.
  package var seed: UInt32 = 0
  /// The share of each class that is kept from training.
  package var holdout = 0.0
  /// Whether points are standardised for training.
  package var standardization = StandardizationChoice.auto

  /// The course's case study.
  package init() {}
}

/// What a study begins with, all of it from one random stream.
struct StudyStart: Sendable {
  /// The examples to train on.
  let points: TrainingPoints
  /// The examples to evaluate on, if some are held out.
  let heldOut: Dataset?
  /// Softmax regression before training.
  let linear: SoftmaxClassifier
  /// The net before training.
  let network: TwoLayerNetwork
}

extension StudyPlan {
  /// Draws the data, what is held out of them, and the two models before training, in this order.
  func draw() -> StudyStart {
    var random = RandomState(seed: seed)
    let all = data.dataset(using: &random)
    let (examples, heldOut) = holdout > 0 ? all.holdingOut(holdout, using: &random) : (all, nil)
    let (linear, network) = preset.drawModels(
      classCount: all.classCount, hiddenCount: training.hiddenCount, using: &random)
    return StudyStart(
      points: points(examples), heldOut: heldOut.flatMap { $0.exampleCount > 0 ? $0 : nil },
      linear: linear, network: network)
  }
}

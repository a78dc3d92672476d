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

  /// The course's case study.
  package init() {}
}

extension StudyPlan {
  /// Draws the data and the two models before training.
  func draw() -> (dataset: Dataset, linear: SoftmaxClassifier, network: TwoLayerNetwork) {
    var random = RandomState(seed: seed)
    let dataset = data.dataset(using: &random)
    let (linear, network) = preset.drawModels(
      classCount: dataset.classCount, hiddenCount: training.hiddenCount, using: &random)
    return (dataset, linear, network)
  }
}

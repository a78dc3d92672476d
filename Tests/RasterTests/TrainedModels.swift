import Raster
import SpiralCore

/// The course's two models after its training, trained once for all tests.
struct TrainedModels {
  /// The models of seed 0.
  static let course = try? TrainedModels()

  let dataset: Dataset
  private(set) var linear: SoftmaxClassifier
  private(set) var network: TwoLayerNetwork

  private init() throws {
    let study = CaseStudy()
    (dataset, linear, network) = study.draw()
    var linearHistory = LossHistory()
    try study.training.descent.train(
      &linear, on: dataset, steps: 0..<study.training.linearStepCount, into: &linearHistory)
    var networkHistory = LossHistory()
    try study.training.descent.train(
      &network, on: dataset, steps: 0..<study.training.networkStepCount, into: &networkHistory)
  }
}

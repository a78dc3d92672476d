package import SpiralCore

/// The points that models are trained on, in the units of the data and as training sees them.
package struct TrainingPoints: Sendable {
  /// The examples in their own units.
  package let dataset: Dataset
  /// What training applies to them first, if anything.
  package let standardization: Standardization?
  /// The examples as training sees them.
  package let scaled: Dataset

  /// Prepares examples for training.
  package init(_ dataset: Dataset, standardization: Standardization? = nil) {
    self.dataset = dataset
    self.standardization = standardization
    scaled = standardization.map(dataset.standardized(by:)) ?? dataset
  }

  /// The model for points in their own units.
  func inOriginalUnits<Model: TrainableClassifier>(_ model: Model) -> Model {
    standardization.map(model.inOriginalUnits(of:)) ?? model
  }
}

/// Whether points are standardised for training.
package enum StandardizationChoice: String, CaseIterable, Sendable {
  /// Where their scale asks for it.
  case auto
  /// Always.
  case yes
  /// Never.
  case no
}

extension StudyPlan {
  /// Examples as training sees them.
  ///
  /// The step size suits features of size 1. `auto` leaves points as they are whose features both have a
  /// mean within 1 of 0 and a standard deviation from 0.2 to 2, and standardises others.
  func points(_ dataset: Dataset) -> TrainingPoints {
    if standardization == .no || standardization == .auto && data.isOfUnitSize {
      return TrainingPoints(dataset)
    }
    let measured = Standardization(of: dataset.points)
    let (mean, scale) = (measured.mean, measured.scale)
    let isOfUnitSize =
      max(abs(mean.x), abs(mean.y)) <= 1 && min(scale.x, scale.y) >= 0.2
      && max(scale.x, scale.y) <= 2
    return TrainingPoints(
      dataset, standardization: standardization == .auto && isOfUnitSize ? nil : measured)
  }
}

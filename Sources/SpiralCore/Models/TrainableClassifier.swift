/// A classifier whose parameters gradient descent can change.
///
/// A gradient has the shape of the parameters, so it is a value of the same type.
public protocol TrainableClassifier: Classifier {
  /// ΣW² over all weights; biases are not regularised.
  var sumOfSquaredWeights: Double { get }

  /// The loss on a dataset and its gradient, by one forward and one backward pass.
  func lossAndGradient(
    on dataset: Dataset, regularization: Double
  ) -> (loss: Loss, gradient: Self)

  /// Adds a multiple of another value of the same shape to every parameter.
  mutating func addScaled(_ other: Self, by factor: Double)

  /// The same classifier for points that are not standardised: its scores at a point are those of this
  /// one at the standardised point, but for rounding.
  func inOriginalUnits(of standardization: Standardization) -> Self

  /// Takes full-batch steps. Call it through ``GradientDescent/train(_:on:steps:into:)``.
  mutating func descend(
    on dataset: Dataset, by descent: GradientDescent, steps: Range<Int>,
    into history: inout LossHistory
  ) throws(Divergence)
}

extension TrainableClassifier {
  /// Takes full-batch steps, each from one forward and one backward pass.
  public mutating func descend(
    on dataset: Dataset, by descent: GradientDescent, steps: Range<Int>,
    into history: inout LossHistory
  ) throws(Divergence) {
    for _ in steps {
      let (loss, gradient) = lossAndGradient(
        on: dataset, regularization: descent.regularization)
      try history.record(loss, stepSize: descent.stepSize)
      addScaled(gradient, by: -descent.stepSize)
    }
  }
}

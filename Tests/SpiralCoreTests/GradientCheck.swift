@testable import SpiralCore

/// The largest relative difference between a gradient and central differences of the loss.
///
/// ReLU has no derivative at 0, so a point at which a difference may cross a hidden unit's kink is
/// left out of both sides, and counted.
struct GradientCheck {
  let largestRelativeError: Double
  let skippedKinkCount: Int

  /// Checks every parameter of a net.
  init(
    _ network: TwoLayerNetwork, on dataset: Dataset, regularization: Double,
    gradient: (TwoLayerNetwork, Dataset) -> TwoLayerNetwork
  ) {
    let smooth = dataset.filter { point in
      let reach = Self.step * max(1, abs(point.x), abs(point.y))
      return (0..<network.hiddenCount).allSatisfy {
        abs(network.hiddenInput(of: $0, at: point)) > reach
      }
    }
    skippedKinkCount = dataset.exampleCount - smooth.exampleCount
    largestRelativeError = Self.largestRelativeError(
      network, on: smooth, regularization: regularization, gradient: gradient,
      parameters: [\.hiddenWeights.values, \.hiddenBiases, \.outputWeights.values, \.outputBiases])
  }

  /// Checks every parameter of a linear classifier.
  init(
    _ linear: SoftmaxClassifier, on dataset: Dataset, regularization: Double,
    gradient: (SoftmaxClassifier, Dataset) -> SoftmaxClassifier
  ) {
    skippedKinkCount = 0
    largestRelativeError = Self.largestRelativeError(
      linear, on: dataset, regularization: regularization, gradient: gradient,
      parameters: [\.weights.values, \.biases])
  }

  private static func largestRelativeError<Model: TrainableClassifier>(
    _ model: Model, on dataset: Dataset, regularization: Double,
    gradient: (Model, Dataset) -> Model, parameters: [WritableKeyPath<Model, [Double]>]
  ) -> Double {
    guard dataset.exampleCount > 0 else { return 0 }
    let gradient = gradient(model, dataset)
    func loss(_ model: Model) -> Double {
      Loss(of: model, on: dataset, regularization: regularization).total
    }
    var largest = 0.0
    for parameter in parameters {
      for index in model[keyPath: parameter].indices {
        var above = model
        var below = model
        above[keyPath: parameter][index] += step
        below[keyPath: parameter][index] -= step
        let difference = (loss(above) - loss(below)) / (2 * step)
        let derivative = gradient[keyPath: parameter][index]
        let size = max(abs(difference), abs(derivative), smallestSize)
        largest = max(largest, abs(difference - derivative) / size)
      }
    }
    return largest
  }

  private static let step = 1e-5
  /// A difference of two losses near 1 is uncertain by about 1e-16 / step = 1e-11. Derivatives
  /// below this size are compared with this size, so that the check sees 1e-8 of it.
  private static let smallestSize = 1e-3
}

extension Dataset {
  fileprivate func filter(_ isKept: (Point) -> Bool) -> Dataset {
    let kept = zip(points, labels).filter { isKept($0.0) }
    return Dataset(points: kept.map(\.0), labels: kept.map(\.1), classNames: classNames)
  }
}

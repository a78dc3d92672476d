/// Maps each feature to mean 0 and standard deviation 1, as measured on one dataset.
///
/// Gradient descent with one step size suits features of size 1. A model that is trained on standardised
/// points is brought back to the units of the points by ``TrainableClassifier/inOriginalUnits(of:)``.
public struct Standardization: Equatable, Sendable {
  /// What is subtracted from each coordinate, in its unit.
  public let mean: Point
  /// What each difference is divided by, in the unit of its coordinate; 1 for a coordinate that is the
  /// same for all points.
  public let scale: Point

  /// Takes known values.
  ///
  /// - Precondition: all are finite, and both scales are above 0.
  public init(mean: Point, scale: Point) {
    precondition(mean.x.isFinite && mean.y.isFinite, "means are finite")
    precondition(
      scale.x > 0 && scale.y > 0 && scale.x.isFinite && scale.y.isFinite,
      "scales are finite and above 0")
    self.mean = mean
    self.scale = scale
  }

  /// Measures points: their mean, and their standard deviation dividing the sum of squares by N.
  ///
  /// - Precondition: there is a point, and all coordinates are finite with magnitudes up to 10¹⁵⁰.
  public init(of points: [Point]) {
    precondition(!points.isEmpty, "a mean needs a point")
    let count = Double(points.count)
    let mean = points.reduce(.zero, +) / count
    let squares = points.reduce(Point.zero) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / count).squareRoot()
    // Rounding leaves a little of a coordinate that never changes, and no feature can be made of that.
    let first = points[0]
    let isConstant = (
      x: points.allSatisfy { $0.x == first.x }, y: points.allSatisfy { $0.y == first.y }
    )
    func scale(_ deviation: Double, isConstant: Bool) -> Double {
      isConstant || deviation < .leastNormalMagnitude ? 1 : deviation
    }
    self.init(
      mean: Point(isConstant.x ? first.x : mean.x, isConstant.y ? first.y : mean.y),
      scale: Point(
        scale(deviation.x, isConstant: isConstant.x), scale(deviation.y, isConstant: isConstant.y)))
  }

  /// A point in standard units.
  public func callAsFunction(_ point: Point) -> Point { (point - mean) / scale }
}

extension Dataset {
  /// The same examples at other places.
  ///
  /// - Parameter standardization: What is applied to each point.
  public func standardized(by standardization: Standardization) -> Dataset {
    Dataset(
      points: points.map { standardization($0) }, labels: labels, classNames: classNames,
      axisNames: axisNames, origin: origin)
  }
}

// MARK: Models

extension SoftmaxClassifier {
  /// The same classifier for points that are not standardised.
  public func inOriginalUnits(of standardization: Standardization) -> SoftmaxClassifier {
    let (weights, biases) = affine(weights, biases, after: standardization)
    return SoftmaxClassifier(weights: weights, biases: biases)
  }
}

extension TwoLayerNetwork {
  /// The same net for points that are not standardised.
  public func inOriginalUnits(of standardization: Standardization) -> TwoLayerNetwork {
    let (weights, biases) = affine(hiddenWeights, hiddenBiases, after: standardization)
    return TwoLayerNetwork(
      hiddenWeights: weights, hiddenBiases: biases, outputWeights: outputWeights,
      outputBiases: outputBiases)
  }
}

/// The affine map x·W + b, taken after standardising, as one affine map of the original point.
private func affine(
  _ weights: Matrix, _ biases: [Double], after standardization: Standardization
) -> (weights: Matrix, biases: [Double]) {
  let (mean, scale) = (standardization.mean, standardization.scale)
  let first = weights.row(0).map { $0 / scale.x }
  let second = weights.row(1).map { $0 / scale.y }
  let shifted = biases.indices.map { biases[$0] - (first[$0] * mean.x + second[$0] * mean.y) }
  return (
    Matrix(rowCount: 2, columnCount: biases.count, values: first + second), shifted
  )
}

/// Softmax regression: scores = x·W + b, a linear classifier.
public struct SoftmaxClassifier: Classifier, Equatable, Sendable {
  /// W, `[D × K]` with D = 2.
  public var weights: Matrix
  /// b, `[K]`.
  public var biases: [Double]

  /// Makes a classifier from its parameters.
  ///
  /// - Precondition: `weights` is `[2 × K]` for the K entries of `biases`, and there is a class.
  public init(weights: Matrix, biases: [Double]) {
    precondition(!biases.isEmpty, "a classifier has a class")
    precondition(weights.rowCount == 2 && weights.columnCount == biases.count, "W is [2 × K]")
    self.weights = weights
    self.biases = biases
  }

  /// The number of classes, K.
  public var classCount: Int { biases.count }

  /// The score of each class at a point, `[K]`.
  public func scores(at point: Point) -> [Double] {
    biases.indices.map { k in point.x * weights[0, k] + point.y * weights[1, k] + biases[k] }
  }
}

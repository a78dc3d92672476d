extension SoftmaxClassifier: TrainableClassifier {
  /// Zero parameters for K classes.
  public init(zerosOfClassCount classCount: Int) {
    self.init(
      weights: Matrix(zerosOfRowCount: 2, columnCount: classCount),
      biases: Array(repeating: 0, count: classCount))
  }

  /// Draws the weights as the course does: W = 0.01 · normal, row after row, and biases of 0.
  public init(classCount: Int, using random: inout RandomState) {
    self.init(zerosOfClassCount: classCount)
    weights.drawSmallNormals(using: &random)
  }

  /// ΣW²; the biases are not regularised.
  public var sumOfSquaredWeights: Double { weights.sumOfSquares }

  /// The loss on a dataset and its gradient, by one forward and one backward pass.
  ///
  /// - Complexity: O(N · K) time and memory.
  public func lossAndGradient(
    on dataset: Dataset, regularization: Double
  ) -> (loss: Loss, gradient: SoftmaxClassifier) {
    let x = dataset.pointMatrix
    let (dataLoss, dScores) = dataset.crossEntropy(of: forward(x))
    var gradient = backward(dScores: dScores, x: x)
    gradient.weights.addScaled(weights, by: regularization)
    let loss = Loss(data: dataLoss, of: self, regularization: regularization)
    return (loss, gradient)
  }

  /// Scores = X·W + b, `[N × K]`.
  private func forward(_ x: Matrix) -> Matrix {
    var scores = x.times(weights)
    scores.addToRows(biases)
    return scores
  }

  /// The gradient of the data loss, from the gradient on the scores.
  private func backward(dScores: Matrix, x: Matrix) -> SoftmaxClassifier {
    SoftmaxClassifier(
      weights: x.transposedTimes(dScores),  // [2 × N] · [N × K]
      biases: dScores.columnSums)
  }

  /// Adds a multiple of another classifier of the same shape to every parameter.
  public mutating func addScaled(_ other: SoftmaxClassifier, by factor: Double) {
    weights.addScaled(other.weights, by: factor)
    biases.addScaled(other.biases, by: factor)
  }
}

extension Matrix {
  /// Sets every entry to 0.01 times a normal draw, row after row.
  mutating func drawSmallNormals(using random: inout RandomState) {
    for index in values.indices { values[index] = 0.01 * random.normal() }
  }
}

extension TwoLayerNetwork: TrainableClassifier {
  /// Zero parameters for H hidden units and K classes.
  public init(zerosOfHiddenCount hiddenCount: Int, classCount: Int) {
    self.init(
      hiddenWeights: Matrix(zerosOfRowCount: 2, columnCount: hiddenCount),
      hiddenBiases: Array(repeating: 0, count: hiddenCount),
      outputWeights: Matrix(zerosOfRowCount: hiddenCount, columnCount: classCount),
      outputBiases: Array(repeating: 0, count: classCount))
  }

  /// Draws the weights as the course does: 0.01 · normal for W, then W2, and biases of 0.
  public init(hiddenCount: Int, classCount: Int, using random: inout RandomState) {
    self.init(zerosOfHiddenCount: hiddenCount, classCount: classCount)
    hiddenWeights.drawSmallNormals(using: &random)
    outputWeights.drawSmallNormals(using: &random)
  }

  /// ΣW² + ΣW2²; the biases are not regularised.
  public var sumOfSquaredWeights: Double {
    hiddenWeights.sumOfSquares + outputWeights.sumOfSquares
  }

  /// The loss on a dataset and its gradient, by one forward and one backward pass.
  ///
  /// This is the notes' text line by line, and the oracle of the fused kernel that trains.
  ///
  /// - Complexity: O(N · H · K) time and O(N · (H + K)) memory.
  public func lossAndGradient(
    on dataset: Dataset, regularization: Double
  ) -> (loss: Loss, gradient: TwoLayerNetwork) {
    let x = dataset.pointMatrix
    let (hidden, scores) = forward(x)
    let (dataLoss, dScores) = dataset.crossEntropy(of: scores)
    var gradient = backward(dScores: dScores, hidden: hidden, x: x)
    gradient.hiddenWeights.addScaled(hiddenWeights, by: regularization)
    gradient.outputWeights.addScaled(outputWeights, by: regularization)
    let loss = Loss(data: dataLoss, of: self, regularization: regularization)
    return (loss, gradient)
  }

  /// Hidden = max(0, X·W + b), `[N × H]`, and scores = hidden·W2 + b2, `[N × K]`.
  private func forward(_ x: Matrix) -> (hidden: Matrix, scores: Matrix) {
    var hidden = x.times(hiddenWeights)
    hidden.addToRows(hiddenBiases)
    for index in hidden.values.indices where hidden.values[index] <= 0 {
      hidden.values[index] = 0
    }
    var scores = hidden.times(outputWeights)
    scores.addToRows(outputBiases)
    return (hidden, scores)
  }

  /// The gradient of the data loss, from the gradient on the scores.
  private func backward(dScores: Matrix, hidden: Matrix, x: Matrix) -> TwoLayerNetwork {
    var dHidden = dScores.timesTransposed(outputWeights)  // [N × K] · [K × H]
    for index in dHidden.values.indices where hidden.values[index] <= 0 {
      dHidden.values[index] = 0  // ReLU passes no gradient where it gave 0
    }
    return TwoLayerNetwork(
      hiddenWeights: x.transposedTimes(dHidden),  // [2 × N] · [N × H]
      hiddenBiases: dHidden.columnSums,
      outputWeights: hidden.transposedTimes(dScores),  // [H × N] · [N × K]
      outputBiases: dScores.columnSums)
  }

  /// Adds a multiple of another net of the same shape to every parameter.
  public mutating func addScaled(_ other: TwoLayerNetwork, by factor: Double) {
    hiddenWeights.addScaled(other.hiddenWeights, by: factor)
    hiddenBiases.addScaled(other.hiddenBiases, by: factor)
    outputWeights.addScaled(other.outputWeights, by: factor)
    outputBiases.addScaled(other.outputBiases, by: factor)
  }
}

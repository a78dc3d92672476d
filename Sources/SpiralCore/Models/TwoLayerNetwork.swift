/// A two-layer net with ReLU: scores = max(0, x·W + b)·W2 + b2.
public struct TwoLayerNetwork: Classifier, Equatable, Sendable {
  /// W, `[D × H]` with D = 2.
  public var hiddenWeights: Matrix
  /// b, `[H]`.
  public var hiddenBiases: [Double]
  /// W2, `[H × K]`.
  public var outputWeights: Matrix
  /// b2, `[K]`.
  public var outputBiases: [Double]

  /// Makes a net from its parameters.
  ///
  /// - Precondition: the shapes are `[2 × H]`, `[H]`, `[H × K]` and `[K]`, and there is a class.
  public init(
    hiddenWeights: Matrix, hiddenBiases: [Double], outputWeights: Matrix, outputBiases: [Double]
  ) {
    precondition(!outputBiases.isEmpty, "a classifier has a class")
    precondition(
      hiddenWeights.rowCount == 2 && hiddenWeights.columnCount == hiddenBiases.count,
      "W is [2 × H]")
    precondition(
      outputWeights.rowCount == hiddenBiases.count
        && outputWeights.columnCount == outputBiases.count,
      "W2 is [H × K]")
    self.hiddenWeights = hiddenWeights
    self.hiddenBiases = hiddenBiases
    self.outputWeights = outputWeights
    self.outputBiases = outputBiases
  }

  /// The number of hidden units, H.
  public var hiddenCount: Int { hiddenBiases.count }
  /// The number of classes, K.
  public var classCount: Int { outputBiases.count }

  /// The score of each class at a point, `[K]`.
  public func scores(at point: Point) -> [Double] {
    var scores = outputBiases
    for h in hiddenBiases.indices {
      let hidden = hiddenInput(of: h, at: point)
      if hidden <= 0 { continue }  // lets NaN through, so that it shows
      for k in scores.indices { scores[k] += hidden * outputWeights[h, k] }
    }
    return scores
  }

  /// What ReLU gets at one hidden unit: x·W + b.
  package func hiddenInput(of unit: Int, at point: Point) -> Double {
    point.x * hiddenWeights[0, unit] + point.y * hiddenWeights[1, unit] + hiddenBiases[unit]
  }
}

extension [Double] {
  /// softmax: the probability of each class, from its score.
  package var softmax: [Double] {
    let top = self[indexOfLargest]  // exp(score − top) cannot overflow
    let exponentials = map { Double.exp($0 - top) }
    let sum = exponentials.reduce(0, +)
    return exponentials.map { $0 / sum }
  }

  /// The cross-entropy loss −log p(label), computed from the scores by log-sum-exp.
  ///
  /// log Σ exp s − s[label] with the largest score taken out of the sum. The probability itself is
  /// never formed: it may round to 0, whose logarithm is infinite.
  package func crossEntropy(label: Int) -> Double {
    let top = self[indexOfLargest]
    let sum = reduce(0) { $0 + Double.exp($1 - top) }
    return (top - self[label]) + .log(sum)
  }
}

extension Dataset {
  /// The mean cross-entropy of given scores and its gradient on them.
  ///
  /// - Parameter scores: `[N × K]`.
  /// - Returns: The loss, and dScores = (p − 1 at the label) / N, `[N × K]`.
  func crossEntropy(of scores: Matrix) -> (loss: Double, dScores: Matrix) {
    var losses: [Double] = []
    var dScores = Matrix(zerosOfRowCount: exampleCount, columnCount: classCount)
    for i in 0..<exampleCount {
      let row = scores.row(i)
      losses.append(row.crossEntropy(label: labels[i]))
      for (k, probability) in row.softmax.enumerated() {
        dScores[i, k] = (probability - (k == labels[i] ? 1 : 0)) / Double(exampleCount)
      }
    }
    return (losses[...].mean, dScores)
  }
}

extension ArraySlice<Double> {
  /// The mean, summed by halves so that the rounding error grows with log N only.
  var mean: Double { sumByHalves / Double(count) }

  private var sumByHalves: Double {
    guard count > 1 else { return first ?? 0 }
    let middle = startIndex + count / 2
    return self[..<middle].sumByHalves + self[middle...].sumByHalves
  }
}

extension SoftmaxClassifier {
  /// Takes full-batch steps with the fused kernel.
  ///
  /// - Complexity: O(N · K) time per step; O(N + K) memory.
  public mutating func descend(
    on dataset: Dataset, by descent: GradientDescent, steps: Range<Int>,
    into history: inout LossHistory
  ) throws(Divergence) {
    let batch = Batch(dataset)
    var tile = LinearSums.makeTile(for: fusedParameters)
    for _ in steps {
      let sums: LinearSums = batch.sums(fusedParameters, unitCount: 1, in: &tile)
      let loss = Loss(
        data: sums.loss.sumOfLanes, of: self, regularization: descent.regularization)
      try history.record(loss, stepSize: descent.stepSize)
      update(by: descent, along: sums)
    }
  }

  private var fusedParameters: LinearSums.Parameters {
    let columns = (0..<pairCount(classCount: classCount)).map { pair in
      LinearSums.Column(
        x: WeightPair(pair, classCount: classCount) { weights[0, $0] },
        y: WeightPair(pair, classCount: classCount) { weights[1, $0] },
        bias: WeightPair(pair, classCount: classCount) { biases[$0] })
    }
    return LinearSums.Parameters(classCount: classCount, columns: columns)
  }

  private mutating func update(by descent: GradientDescent, along sums: LinearSums) {
    sums.x.gradient(ofRow: 0, rowCount: 1, classCount: classCount) {
      descent.update(weight: &weights[0, $0], gradient: $1)
    }
    sums.y.gradient(ofRow: 0, rowCount: 1, classCount: classCount) {
      descent.update(weight: &weights[1, $0], gradient: $1)
    }
    sums.biases.gradient(ofRow: 0, rowCount: 1, classCount: classCount) {
      descent.update(bias: &biases[$0], gradient: $1)
    }
  }
}

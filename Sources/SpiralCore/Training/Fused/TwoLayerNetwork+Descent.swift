extension TwoLayerNetwork {
  /// Takes full-batch steps with the fused kernel.
  ///
  /// - Complexity: O(N · H · K) time per step; O(N + H · K) memory.
  public mutating func descend(
    on dataset: Dataset, by descent: GradientDescent, steps: Range<Int>,
    into history: inout LossHistory
  ) throws(Divergence) {
    let batch = Batch(dataset)
    var tile = NetworkSums.makeTile(for: fusedParameters)
    for _ in steps {
      let sums: NetworkSums = batch.sums(fusedParameters, unitCount: hiddenCount, in: &tile)
      let loss = Loss(
        data: sums.loss.sumOfLanes, of: self, regularization: descent.regularization)
      try history.record(loss, stepSize: descent.stepSize)
      update(by: descent, along: sums)
    }
  }

  /// The net in the form that the kernel reads.
  var fusedParameters: NetworkSums.Parameters {
    let pairs = 0..<pairCount(classCount: classCount)
    return NetworkSums.Parameters(
      classCount: classCount,
      hidden: (0..<hiddenCount).map { h in
        NetworkSums.HiddenUnit(
          x: hiddenWeights[0, h], y: hiddenWeights[1, h], bias: hiddenBiases[h])
      },
      output: pairs.flatMap { pair in
        (0..<hiddenCount).map { h in
          WeightPair(pair, classCount: classCount) { outputWeights[h, $0] }
        }
      },
      outputBiases: pairs.map { WeightPair($0, classCount: classCount) { outputBiases[$0] } })
  }

  /// Takes a step along sums over all examples.
  mutating func update(by descent: GradientDescent, along sums: NetworkSums) {
    for h in 0..<hiddenCount {
      descent.update(weight: &hiddenWeights[0, h], gradient: sums.hidden[h].x.sumOfLanes)
      descent.update(weight: &hiddenWeights[1, h], gradient: sums.hidden[h].y.sumOfLanes)
      descent.update(bias: &hiddenBiases[h], gradient: sums.hidden[h].bias.sumOfLanes)
      sums.output.gradient(ofRow: h, rowCount: hiddenCount, classCount: classCount) {
        descent.update(weight: &outputWeights[h, $0], gradient: $1)
      }
    }
    sums.outputBiases.gradient(ofRow: 0, rowCount: 1, classCount: classCount) {
      descent.update(bias: &outputBiases[$0], gradient: $1)
    }
  }
}

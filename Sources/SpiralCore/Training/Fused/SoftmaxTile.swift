/// Replaces a tile's scores by its errors, and adds up its part of the data loss.
///
/// The error of a class is (p − 1 at the label) / N. The loss of an example is
/// (top − s[label]) + log Σ exp(s − top), so no exponential overflows and no logarithm is taken of a
/// rounded probability. The sums are from 1 to K each; their product over a tile, K¹⁶ at most, has
/// the logarithm that all of them need.
///
/// - Parameters:
///   - scores: `[K / 2 × tileSize]`, score differences to the last class.
///   - examples: The tile's vectors.
///   - loss: The mean data loss, of which each lane holds a part.
func softmax(
  _ scores: inout [ScorePair], _ examples: Span<Examples>, classCount: Int, loss: inout Lanes
) {
  precondition(scores.count == pairCount(classCount: classCount) * tileSize, "a row a pair")
  var scores = scores.mutableSpan
  var product = Lanes(repeating: 1)
  for v in examples.indices {
    let example = examples[v]
    var top = Lanes()  // the last class's difference to itself
    var own = Lanes()
    for k in 0..<classCount - 1 {
      let score = scores[k / 2 * tileSize + v][k % 2]
      top.replace(with: score, where: score .> top)
      own.replace(with: score, where: example.label .== Double(k))
    }
    var sum = Lanes.exp(-top)
    for k in 0..<classCount - 1 {
      let exponential = Lanes.exp(scores[k / 2 * tileSize + v][k % 2] - top)
      scores[k / 2 * tileSize + v][k % 2] = exponential
      sum += exponential
    }
    let scale = example.weight / sum
    for k in 0..<classCount - 1 {
      let atLabel = example.weight.replacing(with: 0, where: example.label .!= Double(k))
      let exponential = scores[k / 2 * tileSize + v][k % 2]
      scores[k / 2 * tileSize + v][k % 2] = exponential * scale - atLabel
    }
    loss += (top - own) * example.weight
    product *= sum.replacing(with: 1, where: example.weight .== 0)
  }
  loss += .log(product) * examples[0].weight[0]  // a tile's first lane is never without an example
}

extension ScorePair {
  /// The first or the second of the pair.
  fileprivate subscript(index: Int) -> Lanes {
    get { index == 0 ? first : second }
    set {
      if index == 0 { first = newValue } else { second = newValue }
    }
  }
}

/// The fused kernel of the linear classifier: forward and backward pass over a tile of examples.
struct LinearSums: BlockSums {
  /// W and b of a pair of classes.
  struct Column {
    let x: WeightPair
    let y: WeightPair
    let bias: WeightPair
  }

  /// The classifier in the form that the passes read.
  struct Parameters {
    let classCount: Int
    /// W and b, `[K / 2]`.
    let columns: [Column]
  }

  /// dW for x, `[K / 2]`.
  private(set) var x: [ScorePair]
  /// dW for y, `[K / 2]`.
  private(set) var y: [ScorePair]
  /// db, `[K / 2]`.
  private(set) var biases: [ScorePair]
  private(set) var loss = Lanes()

  init(zerosFor parameters: Parameters) {
    x = Array(repeating: ScorePair(), count: parameters.columns.count)
    y = x
    biases = x
  }

  /// Score differences and then errors, `[K / 2 × tileSize]`.
  static func makeTile(for parameters: Parameters) -> [ScorePair] {
    Array(repeating: ScorePair(), count: parameters.columns.count * tileSize)
  }

  mutating func add(
    _ examples: Span<Examples>, parameters: Parameters, in scores: inout [ScorePair]
  ) {
    for (p, column) in parameters.columns.enumerated() {
      for v in examples.indices {
        let (x, y) = (examples[v].x, examples[v].y)
        scores[p * tileSize + v].first = x * column.x.first + y * column.y.first + column.bias.first
        scores[p * tileSize + v].second =
          x * column.x.second + y * column.y.second + column.bias.second
      }
    }
    softmax(&scores, examples, classCount: parameters.classCount, loss: &loss)
    for p in parameters.columns.indices {
      for v in examples.indices {
        let error = scores[p * tileSize + v]
        x[p].first += error.first * examples[v].x
        x[p].second += error.second * examples[v].x
        y[p].first += error.first * examples[v].y
        y[p].second += error.second * examples[v].y
        biases[p] += error
      }
    }
  }

  mutating func add(_ other: LinearSums) {
    for p in x.indices {
      x[p] += other.x[p]
      y[p] += other.y[p]
      biases[p] += other.biases[p]
    }
    loss += other.loss
  }
}

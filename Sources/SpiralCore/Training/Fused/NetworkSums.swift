/// The fused kernel of the net: its forward and backward pass over a tile of examples.
struct NetworkSums: BlockSums {
  /// A hidden unit's two weights and bias.
  struct HiddenUnit {
    var x = 0.0
    var y = 0.0
    var bias = 0.0
  }

  /// The net in the form that the passes read.
  struct Parameters {
    let classCount: Int
    /// W and b, `[H]`.
    let hidden: [HiddenUnit]
    /// W2, `[K / 2 × H]`.
    let output: [WeightPair]
    /// b2, `[K / 2]`.
    let outputBiases: [WeightPair]
  }

  /// Gradient sums of a hidden unit's weights and bias.
  struct HiddenSums {
    var x = Lanes()
    var y = Lanes()
    var bias = Lanes()
  }

  /// What a tile's forward pass hands to its backward pass.
  struct Tile {
    /// max(0, x·W + b), `[H × tileSize]`.
    var hidden: [Lanes]
    /// Score differences and then errors, `[K / 2 × tileSize]`.
    var scores: [ScorePair]
  }

  /// dW and db, `[H]`.
  private(set) var hidden: [HiddenSums]
  /// dW2, `[K / 2 × H]`.
  private(set) var output: [ScorePair]
  /// db2, `[K / 2]`.
  private(set) var outputBiases: [ScorePair]
  /// The mean data loss, of which each lane holds a part.
  private(set) var loss = Lanes()

  init(zerosFor parameters: Parameters) {
    hidden = Array(repeating: HiddenSums(), count: parameters.hidden.count)
    output = Array(repeating: ScorePair(), count: parameters.output.count)
    outputBiases = Array(repeating: ScorePair(), count: parameters.outputBiases.count)
  }

  static func makeTile(for parameters: Parameters) -> Tile {
    Tile(
      hidden: Array(repeating: Lanes(), count: parameters.hidden.count * tileSize),
      scores: Array(repeating: ScorePair(), count: parameters.outputBiases.count * tileSize))
  }

  mutating func add(
    _ examples: Span<Examples>, parameters: Parameters, in tile: inout Tile
  ) {
    for p in parameters.outputBiases.indices {
      forward(
        examples, parameters.hidden.span, parameters.output.span.extracting(rows(ofPair: p)),
        bias: parameters.outputBiases[p], hidden: &tile.hidden, scores: &tile.scores, pair: p)
    }
    softmax(&tile.scores, examples, classCount: parameters.classCount, loss: &loss)
    for p in parameters.outputBiases.indices {
      let errors = tile.scores.span.extracting(p * tileSize..<p * tileSize + examples.count)
      backward(
        examples, parameters.output.span.extracting(rows(ofPair: p)), hidden: tile.hidden.span,
        errors: errors, hiddenSums: &hidden, outputSums: &output, rows: rows(ofPair: p))
      for v in errors.indices { outputBiases[p] += errors[v] }
    }
  }

  /// Where a pair's output weights lie among those of all pairs.
  private func rows(ofPair pair: Int) -> Range<Int> {
    pair * hidden.count..<(pair + 1) * hidden.count
  }

  mutating func add(_ other: NetworkSums) {
    for index in hidden.indices {
      hidden[index].x += other.hidden[index].x
      hidden[index].y += other.hidden[index].y
      hidden[index].bias += other.hidden[index].bias
    }
    for index in output.indices { output[index] += other.output[index] }
    for index in outputBiases.indices { outputBiases[index] += other.outputBiases[index] }
    loss += other.loss
  }
}

/// Hidden = max(0, x·W + b), and the score differences of one pair of classes.
private func forward(
  _ examples: Span<Examples>, _ units: Span<NetworkSums.HiddenUnit>, _ output: Span<WeightPair>,
  bias: WeightPair, hidden: inout [Lanes], scores: inout [ScorePair], pair: Int
) {
  precondition(examples.count <= tileSize && output.count == units.count, "a tile, all units")
  var hidden = hidden.mutableSpan
  var scores = scores.mutableSpan
  let column = pair * tileSize
  for v in examples.indices {
    scores[column + v].first = Lanes(repeating: bias.first)
    scores[column + v].second = Lanes(repeating: bias.second)
  }
  for h in units.indices {
    let unit = units[h]
    let weights = output[h]
    let row = h * tileSize
    for v in examples.indices {
      let input = examples[v].x * unit.x + examples[v].y * unit.y + unit.bias
      let value = input.replacing(with: 0, where: input .<= 0)
      hidden[row + v] = value
      scores[column + v].first += value * weights.first
      scores[column + v].second += value * weights.second
    }
  }
}

/// Adds one pair of classes' part to the gradient sums.
///
/// The gradient on a hidden value is a sum over classes, and ReLU passes it or not whatever its
/// size, so each pair's part goes its own way back to the weights.
private func backward(
  _ examples: Span<Examples>, _ output: Span<WeightPair>, hidden: Span<Lanes>,
  errors: Span<ScorePair>, hiddenSums: inout [NetworkSums.HiddenSums],
  outputSums: inout [ScorePair], rows: Range<Int>
) {
  precondition(errors.count == examples.count && output.count == rows.count, "a tile, all units")
  var hiddenSums = hiddenSums.mutableSpan
  var outputSums = outputSums.mutableSpan
  for h in output.indices {
    let weights = output[h]
    let row = h * tileSize
    var toHidden = hiddenSums[h]
    var toOutput = outputSums[rows.lowerBound + h]
    for v in examples.indices {
      let value = hidden[row + v]
      let error = errors[v]
      toOutput.first += value * error.first
      toOutput.second += value * error.second
      let dValue = error.first * weights.first + error.second * weights.second
      let dInput = dValue.replacing(with: 0, where: value .<= 0)  // ReLU
      toHidden.x += dInput * examples[v].x
      toHidden.y += dInput * examples[v].y
      toHidden.bias += dInput
    }
    hiddenSums[h] = toHidden
    outputSums[rows.lowerBound + h] = toOutput
  }
}

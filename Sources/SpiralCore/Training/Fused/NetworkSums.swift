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
    parameters.begin(&tile.scores, of: examples)
    parameters.passForward(examples, hidden: &tile.hidden, scores: &tile.scores)
    addLosses(of: examples, parameters: parameters, errors: &tile.scores)
    passBack(examples, parameters: parameters, hidden: tile.hidden, errors: tile.scores)
    addErrors(tile.scores, of: examples)
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

// MARK: The passes, one after the other

extension NetworkSums.Parameters {
  /// Sets a tile's scores to those of a net without hidden units.
  func begin(_ scores: inout [ScorePair], of examples: Span<Examples>) {
    var scores = scores.mutableSpan
    for (pair, bias) in outputBiases.enumerated() {
      for v in examples.indices {
        scores[pair * tileSize + v].first = Lanes(repeating: bias.first)
        scores[pair * tileSize + v].second = Lanes(repeating: bias.second)
      }
    }
  }

  /// Computes the hidden values of a tile, and adds to its scores what comes of them.
  func passForward(
    _ examples: Span<Examples>, hidden values: inout [Lanes], scores: inout [ScorePair]
  ) {
    for pair in outputBiases.indices {
      forward(
        examples, hidden.span, output.span.extracting(rows(ofPair: pair)), hidden: &values,
        scores: &scores, pair: pair)
    }
  }

  /// Where a pair's output weights lie among those of all pairs.
  fileprivate func rows(ofPair pair: Int) -> Range<Int> {
    pair * hidden.count..<(pair + 1) * hidden.count
  }
}

extension NetworkSums {
  /// Adds a tile's part of the loss, and replaces its scores by its errors.
  mutating func addLosses(
    of examples: Span<Examples>, parameters: Parameters, errors scores: inout [ScorePair]
  ) {
    softmax(&scores, examples, classCount: parameters.classCount, loss: &loss)
  }

  /// Adds a tile's part of the gradient of all weights and of the hidden biases.
  mutating func passBack(
    _ examples: Span<Examples>, parameters: Parameters, hidden values: [Lanes],
    errors: [ScorePair]
  ) {
    for pair in parameters.outputBiases.indices {
      let rows = parameters.rows(ofPair: pair)
      backward(
        examples, parameters.output.span.extracting(rows), hidden: values.span,
        errors: errors.span.extracting(pair * tileSize..<pair * tileSize + examples.count),
        hiddenSums: &hidden, outputSums: &output, rows: rows)
    }
  }

  /// Adds a tile's part of the gradient of the output biases.
  mutating func addErrors(_ errors: [ScorePair], of examples: Span<Examples>) {
    for pair in outputBiases.indices {
      for v in examples.indices { outputBiases[pair] += errors[pair * tileSize + v] }
    }
  }
}

/// Hidden = max(0, x·W + b), and what it adds to the score differences of one pair of classes.
private func forward(
  _ examples: Span<Examples>, _ units: Span<NetworkSums.HiddenUnit>, _ output: Span<WeightPair>,
  hidden: inout [Lanes], scores: inout [ScorePair], pair: Int
) {
  precondition(examples.count <= tileSize && output.count == units.count, "a tile, all units")
  var hidden = hidden.mutableSpan
  var scores = scores.mutableSpan
  let column = pair * tileSize
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

/// A net of which one parameter moves while the others stand still.
///
/// A parameter of a hidden unit moves that unit alone, and one of the output layer one score: everything else
/// is computed once, by the definition of the net. So the loss of a moved net takes O(N · K) and not
/// O(N · H · K), and all parameters can be checked.
struct StillNetwork {
  private let network: TwoLayerNetwork
  private let dataset: Dataset
  private let regularization: Double
  /// What ReLU gets, `[H][N]`.
  private let hiddenInputs: [[Double]]
  /// The scores, `[N · K]`, row after row.
  private let scores: [Double]
  /// The loss of each example, `[N]`.
  private let losses: [Double]

  /// Computes what stands still.
  init(_ network: TwoLayerNetwork, on dataset: Dataset, regularization: Double) {
    self.network = network
    self.dataset = dataset
    self.regularization = regularization
    let rows = dataset.points.map(network.scores)
    hiddenInputs = (0..<network.hiddenCount).map { unit in
      dataset.points.map { network.hiddenInput(of: unit, at: $0) }
    }
    scores = Array(rows.joined())
    losses = zip(rows, dataset.labels).map { $0.crossEntropy(label: $1) }
  }

  /// What the loss gains by another value for one of the parameters.
  func gain(
    at array: WritableKeyPath<TwoLayerNetwork, [Double]>, _ index: Int, _ value: Double
  ) -> Double {
    let old = network[keyPath: array][index]
    let move = value - old
    let (hiddenCount, classCount) = (network.hiddenCount, network.classCount)
    let penalty = 0.5 * regularization * move * (value + old)
    switch array {
    case \.hiddenWeights.values:
      let coordinate = index / hiddenCount  // W is [D × H]
      let moves = dataset.points.map { $0[coordinate] * move }
      return gain(ofUnit: index % hiddenCount, by: moves) + penalty
    case \.hiddenBiases:
      return gain(ofUnit: index, by: Array(repeating: move, count: losses.count))
    case \.outputWeights.values:
      let unit = hiddenInputs[index / classCount]  // W2 is [H × K]
      return gain(ofScore: index % classCount, by: unit.map { max(0, $0) * move }) + penalty
    default:
      return gain(ofScore: index, by: Array(repeating: move, count: losses.count))
    }
  }

  /// What the data loss gains when the input of a hidden unit moves, `[N]`.
  private func gain(ofUnit unit: Int, by moves: [Double]) -> Double {
    let steps = zip(hiddenInputs[unit], moves).map { max(0, $0 + $1) - max(0, $0) }
    return gain(by: steps, times: network.outputWeights.row(unit))
  }

  /// What the data loss gains when one score moves, `[N]`.
  private func gain(ofScore k: Int, by moves: [Double]) -> Double {
    var factors = Array(repeating: 0.0, count: network.classCount)
    factors[k] = 1
    return gain(by: moves, times: factors)
  }

  /// What the data loss gains when the scores of each example move by a step, `[N]`, times factors, `[K]`.
  private func gain(by steps: [Double], times factors: [Double]) -> Double {
    var row = factors
    var sum = 0.0
    // Logarithms take longest: one is taken of a product, which stays below 1e128 for a hundred classes.
    var (product, count) = (1.0, 0)
    for example in steps.indices where steps[example] != 0 {
      let start = example * factors.count
      var top = -Double.infinity
      for k in factors.indices {
        row[k] = scores[start + k] + steps[example] * factors[k]
        top = max(top, row[k])
      }
      var exponentials = 0.0
      for k in factors.indices { exponentials += .exp(row[k] - top) }
      sum += top - row[dataset.labels[example]] - losses[example]
      product *= exponentials
      count += 1
      if count.isMultiple(of: 64) {
        sum += .log(product)
        product = 1
      }
    }
    return (sum + .log(product)) / Double(losses.count)
  }
}

/// A net of which one parameter moves while the others stand still.
///
/// A parameter of a hidden unit moves that unit alone, and one of the output layer one score: everything else
/// is computed once, by the definition of the net. So the loss of a moved net takes O(N · K) and not
/// O(N · H · K), and all parameters can be checked. Lanes are examples, four at a time.
struct StillNetwork {
  private typealias Lanes = SIMD4<Double>

  private let network: TwoLayerNetwork
  private let regularization: Double
  private let exampleCount: Int
  /// The coordinates of the points, `[D][N / 4]`.
  private let points: [[Lanes]]
  /// What ReLU gets, `[H][N / 4]`.
  private let hiddenInputs: [[Lanes]]
  /// The scores, `[K][N / 4]`.
  private let scores: [[Lanes]]
  /// The score of the label and the loss of each example, `[N / 4]`.
  private let labelScores: [Lanes]
  private let losses: [Lanes]
  private let labels: [SIMD4<Int>]
  /// The lanes of the last vector that hold no example.
  private let padding: SIMDMask<Lanes.MaskStorage>

  /// Computes what stands still.
  init(_ network: TwoLayerNetwork, on dataset: Dataset, regularization: Double) {
    self.network = network
    self.regularization = regularization
    exampleCount = dataset.exampleCount
    let rows = dataset.points.map(network.scores)
    let rowLosses = zip(rows, dataset.labels).map { $0.crossEntropy(label: $1) }
    func lanes<Scalar: SIMDScalar & Numeric>(_ value: (Int) -> Scalar) -> [SIMD4<Scalar>] {
      stride(from: 0, to: dataset.exampleCount, by: 4).map { start in
        var vector = SIMD4<Scalar>(repeating: 0)
        for lane in 0..<min(4, dataset.exampleCount - start) {
          vector[lane] = value(start + lane)
        }
        return vector
      }
    }
    points = (0..<2).map { coordinate in lanes { dataset.points[$0][coordinate] } }
    hiddenInputs = (0..<network.hiddenCount).map { unit in
      lanes { network.hiddenInput(of: unit, at: dataset.points[$0]) }
    }
    scores = (0..<network.classCount).map { k in lanes { rows[$0][k] } }
    labelScores = lanes { rows[$0][dataset.labels[$0]] }
    losses = lanes { rowLosses[$0] }
    labels = lanes { dataset.labels[$0] }
    let lastLength = Double((exampleCount - 1) % 4 + 1)
    let hasNoExample = Lanes(0, 1, 2, 3) .>= lastLength
    padding = hasNoExample
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
      let coordinates = points[index / hiddenCount]  // W is [D × H]
      return gain(ofUnit: index % hiddenCount) { coordinates[$0] * move } + penalty
    case \.hiddenBiases:
      return gain(ofUnit: index) { _ in Lanes(repeating: move) }
    case \.outputWeights.values:
      let inputs = hiddenInputs[index / classCount]  // W2 is [H × K]
      return gain(ofScore: index % classCount) { Self.relu(inputs[$0]) * move } + penalty
    default:
      return gain(ofScore: index) { _ in Lanes(repeating: move) }
    }
  }

  private static func relu(_ input: Lanes) -> Lanes { input.replacing(with: 0, where: input .<= 0) }

  /// What the data loss gains when the input of a hidden unit moves.
  private func gain(ofUnit unit: Int, by move: (Int) -> Lanes) -> Double {
    let inputs = hiddenInputs[unit]
    return gain(times: network.outputWeights.row(unit)) { vector in
      Self.relu(inputs[vector] + move(vector)) - Self.relu(inputs[vector])
    }
  }

  /// What the data loss gains when one score moves.
  private func gain(ofScore k: Int, by move: (Int) -> Lanes) -> Double {
    var factors = Array(repeating: 0.0, count: network.classCount)
    factors[k] = 1
    return gain(times: factors, by: move)
  }

  /// What the data loss gains when the scores of each example move by a step times factors, `[K]`.
  private func gain(times factors: [Double], by step: (Int) -> Lanes) -> Double {
    var sum = 0.0
    // Logarithms take longest: one is taken of a product, which stays below 1e128 for a hundred classes.
    var product = Lanes(repeating: 1)
    for vector in losses.indices {
      let step = step(vector)
      if step != .zero {
        var top = Lanes(repeating: -.infinity)
        for k in factors.indices { top = pointwiseMax(top, scores[k][vector] + step * factors[k]) }
        var exponentials = Lanes.zero
        for k in factors.indices {
          exponentials += .exp(scores[k][vector] + step * factors[k] - top)
        }
        let label = labels[vector]
        let labelFactors = Lanes(
          factors[label[0]], factors[label[1]], factors[label[2]], factors[label[3]])
        var change = top - (labelScores[vector] + step * labelFactors) - losses[vector]
        if vector == losses.count - 1 {
          exponentials.replace(with: 1, where: padding)
          change.replace(with: 0, where: padding)
        }
        sum += change.sum()
        product *= exponentials
      }
      if vector % 16 == 15 || vector == losses.count - 1 {
        sum += .log(product[0] * product[1] * product[2] * product[3])
        product = Lanes(repeating: 1)
      }
    }
    return sum / Double(exampleCount)
  }
}

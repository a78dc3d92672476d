import Files
import SpiralCore
import TextFormatting

/// What `data/weights.json` holds: the parameters of both models, without loss.
struct WeightsDocument: Codable {
  var schema = 1
  let linear: Linear
  let network: Network
  let classes: [String]

  struct Linear: Codable {
    let weights: [[Double]]
    let biases: [Double]
  }

  struct Network: Codable {
    let hiddenWeights: [[Double]]
    let hiddenBiases: [Double]
    let outputWeights: [[Double]]
    let outputBiases: [Double]
  }
}

extension OutputDocument {
  /// The parameters of both models.
  static let weights = OutputDocument("data/weights.json") { results in
    try JSON.encode(WeightsDocument(results.study), isPretty: false)
  }
}

extension WeightsDocument {
  fileprivate init(_ study: Study) {
    let linear = study.linear.model
    let network = study.network.model
    self.init(
      linear: Linear(weights: linear.weights.rows, biases: linear.biases.withoutNegativeZeros),
      network: Network(
        hiddenWeights: network.hiddenWeights.rows,
        hiddenBiases: network.hiddenBiases.withoutNegativeZeros,
        outputWeights: network.outputWeights.rows,
        outputBiases: network.outputBiases.withoutNegativeZeros),
      classes: study.dataset.classNames)
  }
}

extension Matrix {
  /// The rows as arrays, `[rowCount][columnCount]`.
  fileprivate var rows: [[Double]] {
    (0..<rowCount).map { row in
      (0..<columnCount).map { self[row, $0].withoutNegativeZero }
    }
  }
}

extension [Double] {
  fileprivate var withoutNegativeZeros: [Double] { map(\.withoutNegativeZero) }
}

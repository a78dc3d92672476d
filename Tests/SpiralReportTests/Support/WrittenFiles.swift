import Foundation

/// What tests read of report.json.
struct WrittenReport: Decodable {
  let command: String
  let dataset: Dataset
  let parameters: Parameters
  let models: [String: Model]
  let drawing: Drawing
  let figures: [Figure]
  let warnings: [String]

  struct Dataset: Decodable {
    let pointsPerClass: Int
    let classes: [String]
    let noise: Double
    let seed: Int
    let preset: String
  }

  struct Parameters: Decodable, Equatable {
    let stepSize: Double
    let regularization: Double
    let hiddenUnits: Int
    let linearSteps: Int
    let networkSteps: Int
  }

  struct Model: Decodable {
    let correct: Int
    let total: Int
    let accuracy: Double
    let loss: Loss
    let confusion: [[Int]]
  }

  struct Loss: Decodable {
    let total: Double
    let data: Double
    let penalty: Double
  }

  struct Drawing: Decodable {
    let unit: String
    let pixelsPerUnit: Double
  }

  struct Figure: Decodable {
    let name: String
    let width: Double
    let height: Double
    let files: [String]
    let title: String
    let caption: String
    let alt: String
    let description: String
  }
}

/// What boundary-linear.json and boundary-network.json hold.
struct WrittenRegions: Decodable {
  let view: View
  let classes: [Class]
  let boundaries: [Boundary]

  struct View: Decodable {
    let xMin: Double
    let xMax: Double
    let yMin: Double
    let yMax: Double
  }

  struct Class: Decodable {
    let name: String
    let area: Double
    let rings: [[[Double]]]
  }

  struct Boundary: Decodable {
    let between: [String]
    let points: [[Double]]
  }
}

/// What weights.json holds, with the models' formulas written out once more.
struct WrittenModels: Decodable {
  let linear: Linear
  let network: Network
  let classes: [String]

  struct Linear: Decodable {
    let weights: [[Double]]
    let biases: [Double]

    /// x·W + b.
    func scores(_ point: SIMD2<Double>) -> [Double] {
      biases.indices.map { point.x * weights[0][$0] + point.y * weights[1][$0] + biases[$0] }
    }
  }

  struct Network: Decodable {
    let hiddenWeights: [[Double]]
    let hiddenBiases: [Double]
    let outputWeights: [[Double]]
    let outputBiases: [Double]

    /// max(0, x·W + b).
    func hidden(_ point: SIMD2<Double>) -> [Double] {
      hiddenBiases.indices.map {
        max(0, point.x * hiddenWeights[0][$0] + point.y * hiddenWeights[1][$0] + hiddenBiases[$0])
      }
    }

    /// hidden·W2 + b2.
    func scores(_ point: SIMD2<Double>) -> [Double] {
      let hidden = hidden(point)
      return outputBiases.indices.map { k in
        outputBiases[k] + hidden.indices.reduce(0) { $0 + hidden[$1] * outputWeights[$1][k] }
      }
    }
  }

  /// The scores of a model at a point, by the name that files give it.
  func scores(of model: String, _ point: SIMD2<Double>) -> [Double] {
    model == "linear" ? linear.scores(point) : network.scores(point)
  }

  /// The class of the largest score.
  func winner(of model: String, _ point: SIMD2<Double>) -> Int {
    let scores = scores(of: model, point)
    return scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
  }

  /// The weights that are penalised, biases not among them.
  func weights(of model: String) -> [Double] {
    (model == "linear" ? linear.weights : network.hiddenWeights + network.outputWeights)
      .flatMap { $0 }
  }
}

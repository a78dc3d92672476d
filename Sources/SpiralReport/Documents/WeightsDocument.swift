import Files
import FoundationEssentials
import SpiralCore
import TextFormatting

/// What `data/weights.json` holds: the parameters of both models, and the run that made them.
///
/// Schema 1 has no `run`. In schema 2 a setting that is not there is unknown, as it is in a report that
/// was drawn from weights of schema 1.
struct WeightsDocument: Codable {
  var schema = 2
  var run: Run?
  let linear: Linear
  let network: Network
  let classes: [String]

  struct Run: Codable {
    let dataset: DatasetEntry
    let parameters: Parameters
    let lossTables: LossTables
  }

  struct DatasetEntry: Codable {
    var kind: String?
    var seed: Int?
    var preset: String?
    var pointsPerClass: Int?
    var noise: Double?
  }

  struct Parameters: Codable {
    var stepSize: Double?
    var regularization: Double?
    var hiddenUnits: Int?
    var linearSteps: Int?
    var networkSteps: Int?
  }

  /// The SHA-256 of each table of losses, by which a table of another run is told apart.
  struct LossTables: Codable {
    var linear: String?
    var network: String?
  }

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

  /// The names of all members, each after those around it.
  static let names: Set = [
    "schema", "run", "run.dataset", "run.dataset.kind", "run.dataset.seed", "run.dataset.preset",
    "run.dataset.pointsPerClass", "run.dataset.noise", "run.parameters", "run.parameters.stepSize",
    "run.parameters.regularization", "run.parameters.hiddenUnits", "run.parameters.linearSteps",
    "run.parameters.networkSteps", "run.lossTables", "run.lossTables.linear",
    "run.lossTables.network", "linear", "linear.weights", "linear.biases", "network",
    "network.hiddenWeights", "network.hiddenBiases", "network.outputWeights",
    "network.outputBiases", "classes",
  ]
}

extension OutputDocument {
  /// The parameters of both models.
  static let weights = OutputDocument(
    "data/weights.json", holds: "the parameters of both models"
  ) { results in
    try JSON.encode(WeightsDocument(results.study), isPretty: false)
  }
}

extension WeightsDocument {
  fileprivate init(_ study: Study) {
    let linear = study.linear.model
    let network = study.network.model
    func checksum(_ history: LossHistory?) -> String? {
      history.map { Checksum(of: LossTable.write($0)).text }
    }
    self.init(
      run: Run(
        dataset: DatasetEntry(study.settings), parameters: Parameters(study.settings),
        lossTables: LossTables(
          linear: checksum(study.linear.history), network: checksum(study.network.history))),
      linear: Linear(weights: linear.weights.rows, biases: linear.biases.withoutNegativeZeros),
      network: Network(
        hiddenWeights: network.hiddenWeights.rows,
        hiddenBiases: network.hiddenBiases.withoutNegativeZeros,
        outputWeights: network.outputWeights.rows,
        outputBiases: network.outputBiases.withoutNegativeZeros),
      classes: study.dataset.classNames)
  }
}

extension WeightsDocument.DatasetEntry {
  fileprivate init(_ settings: RunSettings) {
    // Without its number of points a data set is not known to be a spiral.
    kind = settings.pointsPerClass == nil ? nil : WeightsDocument.spiral
    seed = settings.seed.map(Int.init)
    preset = settings.preset?.rawValue
    pointsPerClass = settings.pointsPerClass
    noise = settings.noise?.withoutNegativeZero
  }
}

extension WeightsDocument.Parameters {
  fileprivate init(_ settings: RunSettings) {
    stepSize = settings.stepSize
    regularization = settings.regularization?.withoutNegativeZero
    hiddenUnits = settings.hiddenCount
    linearSteps = settings.linearStepCount
    networkSteps = settings.networkStepCount
  }
}

extension WeightsDocument {
  /// The kind of the only data set that weights are known to be trained on.
  static let spiral = "spiral"
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

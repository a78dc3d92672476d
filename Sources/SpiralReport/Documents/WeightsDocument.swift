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
  /// What the models expect points to be standardised by; not there where they take points as they are.
  var standardization: StandardizationEntry?

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
    var holdout: Double?
    /// What the coordinates of a table are called, x and y.
    var axes: [String]?
    /// The SHA-256 of `points.csv`, by which the points of a table are known.
    var points: String?
  }

  struct StandardizationEntry: Codable {
    /// Subtracted from x and y.
    let mean: [Double]
    /// What the differences are divided by.
    let scale: [Double]
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

  /// The names of the members that a schema has, each after those around it.
  static func names(inSchema schema: Int) -> Set<String> {
    schema == 1 ? parameterNames : parameterNames.union(runNames)
  }

  private static let parameterNames: Set = [
    "schema", "linear", "linear.weights", "linear.biases", "network", "network.hiddenWeights",
    "network.hiddenBiases", "network.outputWeights", "network.outputBiases", "classes",
    "standardization", "standardization.mean", "standardization.scale",
  ]

  private static let runNames: Set = [
    "run", "run.dataset", "run.dataset.kind", "run.dataset.seed", "run.dataset.preset",
    "run.dataset.pointsPerClass", "run.dataset.noise", "run.dataset.holdout",
    "run.dataset.axes", "run.dataset.points", "run.parameters", "run.parameters.stepSize",
    "run.parameters.regularization", "run.parameters.hiddenUnits", "run.parameters.linearSteps",
    "run.parameters.networkSteps", "run.lossTables", "run.lossTables.linear",
    "run.lossTables.network",
  ]
}

extension OutputDocument {
  /// The parameters of both models.
  static let weights = OutputDocument(
    "data/weights.json", holds: "the parameters of both models"
  ) { results in
    try JSON.encode(WeightsDocument(results), isPretty: false)
  }
}

extension WeightsDocument {
  fileprivate init(_ results: StudyResults) {
    let study = results.study
    let linear = study.linear.parameters
    let network = study.network.parameters
    self.init(
      run: Run(
        dataset: DatasetEntry(study), parameters: Parameters(study.settings),
        lossTables: LossTables(
          linear: results.linearLossTable?.checksum.text,
          network: results.networkLossTable?.checksum.text)),
      linear: Linear(weights: linear.weights.rows, biases: linear.biases.withoutNegativeZeros),
      network: Network(
        hiddenWeights: network.hiddenWeights.rows,
        hiddenBiases: network.hiddenBiases.withoutNegativeZeros,
        outputWeights: network.outputWeights.rows,
        outputBiases: network.outputBiases.withoutNegativeZeros),
      classes: study.dataset.classNames,
      standardization: study.points.standardization.map(StandardizationEntry.init))
  }
}

extension WeightsDocument.DatasetEntry {
  fileprivate init(_ study: Study) {
    let settings = study.settings
    kind = settings.dataKind?.name
    seed = settings.seed.map(Int.init)
    preset = settings.preset?.rawValue
    pointsPerClass = settings.pointsPerClass
    noise = settings.noise?.withoutNegativeZero
    // Most runs hold nothing out, and a file that says nothing of it is of such a run.
    holdout = settings.holdout == 0 ? nil : settings.holdout
    if settings.dataKind == .table {
      axes = [study.dataset.axisNames.x, study.dataset.axisNames.y]
      points = Checksum(of: PointsFile.write(study)).text
    }
  }
}

extension WeightsDocument.StandardizationEntry {
  init(_ standardization: Standardization) {
    func pair(_ point: Point) -> [Double] {
      [point.x.withoutNegativeZero, point.y.withoutNegativeZero]
    }
    self.init(mean: pair(standardization.mean), scale: pair(standardization.scale))
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

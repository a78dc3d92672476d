import Files

/// What `report.json` holds.
struct ReportDocument: Encodable {
  let schema = 1
  let version: String
  let command: String
  let dataset: DatasetEntry
  let parameters: Parameters
  let models: Models
  let training: [TrainingEntry]
  let drawing: DrawingEntry
  let figures: [FigureEntry]
  let warnings: [String]

  struct DatasetEntry: Encodable {
    let kind: String
    let classes: [String]
    let seed: UInt32
    /// The course's run that a spiral follows.
    let preset: String?
    /// How many points a model can get right at most.
    let attainable: Int
    let parameters: any Encodable
    /// The share of each class that is held out, if any is.
    let holdout: Double?

    enum Key: String, CodingKey { case kind, classes, seed, preset, attainable, holdout }
  }

  /// How both models were trained; null where their weights do not say it.
  struct Parameters: Encodable {
    let stepSize: Double?
    let regularization: Double?
    let hiddenUnits: Int?
    let linearSteps: Int?
    let networkSteps: Int?
    /// What points are standardised by for training, if they are.
    let standardization: WeightsDocument.StandardizationEntry?

    enum Key: String, CodingKey {
      case stepSize, regularization, hiddenUnits, linearSteps, networkSteps, standardization
    }
  }

  struct Models: Encodable {
    let linear: ModelEntry
    let network: ModelEntry
  }

  /// The parameters of a model, and its gradients against central differences.
  struct TrainingEntry: Encodable {
    let model: String
    let parameters: [ParameterEntry]
    /// Left out for the linear model.
    let hiddenUnits: HiddenUnitsEntry?
    let gradientCheck: [CheckEntry]
  }

  /// What weights from a file do not tell of the start is left out.
  struct ParameterEntry: Encodable {
    let name: String
    let shape: [Int]
    let startNorm: Double?
    let endNorm: Double
  }

  struct HiddenUnitsEntry: Encodable {
    let total: Int
    let liveAtStart: Int?
    let liveAtEnd: Int
  }

  struct CheckEntry: Encodable {
    let moment: String
    let parameters: Int
    let points: Int
    let kinksSkipped: Int
    let largestRelativeError: Double
  }

  struct ModelEntry: Encodable {
    let correct: Int
    let total: Int
    let accuracy: Double
    let loss: LossEntry
    let confusion: [[Int]]
    /// The same counts of the points that were held out, if any were.
    let heldOut: CountEntry?
  }

  struct CountEntry: Encodable {
    let correct: Int
    let total: Int
    let accuracy: Double
    let confusion: [[Int]]
  }

  /// The loss after training; total and penalty are null where the regularisation is unknown.
  struct LossEntry: Encodable {
    let total: Double?
    let data: Double
    let penalty: Double?

    enum Key: String, CodingKey { case total, data, penalty }
  }

  /// How figures are drawn: their sizes are in units, and PNG files have so many pixels for each.
  struct DrawingEntry: Encodable {
    let unit = "1/96 in"
    let pixelsPerUnit: Double
  }

  struct FigureEntry: Encodable {
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

extension ReportDocument {
  /// The path in the output folder.
  static let path = "report.json"

  /// The document as a file.
  ///
  /// - Throws: `notEncodable`.
  var file: OutputFile {
    get throws(ReportError) {
      do {
        return OutputFile(ReportDocument.path, try JSON.encode(self, isPretty: true))
      } catch {
        throw .notEncodable(document: ReportDocument.path, reason: "\(error)")
      }
    }
  }
}

// MARK: What is left out

extension ReportDocument.DatasetEntry {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(classes, forKey: .classes)
    try container.encode(seed, forKey: .seed)
    try container.encodeIfPresent(preset, forKey: .preset)
    try container.encode(attainable, forKey: .attainable)
    try container.encodeIfPresent(holdout, forKey: .holdout)
    // What a source has of its own stands beside what all have.
    try parameters.encode(to: encoder)
  }
}

extension ReportDocument.Parameters {
  func encode(to encoder: any Encoder) throws {
    // What is unknown is null and not left out.
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(stepSize, forKey: .stepSize)
    try container.encode(regularization, forKey: .regularization)
    try container.encode(hiddenUnits, forKey: .hiddenUnits)
    try container.encode(linearSteps, forKey: .linearSteps)
    try container.encode(networkSteps, forKey: .networkSteps)
    try container.encodeIfPresent(standardization, forKey: .standardization)
  }
}

extension ReportDocument.LossEntry {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(total, forKey: .total)
    try container.encode(data, forKey: .data)
    try container.encode(penalty, forKey: .penalty)
  }
}

import DecisionPlot
import Files
import Plotting
import SpiralCore
import TextFormatting

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
    let standardization: StandardizationEntry?

    enum Key: String, CodingKey {
      case stepSize, regularization, hiddenUnits, linearSteps, networkSteps, standardization
    }
  }

  struct StandardizationEntry: Encodable {
    let mean: [Double]
    let scale: [Double]
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

  /// Gathers what is known of a report.
  init(
    _ results: StudyResults, _ training: [TrainingFacts], _ figures: [PreparedFigure],
    _ drawings: [Drawing], _ options: ReportOptions, _ warnings: [String]
  ) {
    let study = results.study
    let language = options.drawing.language
    self.init(
      version: SpiralReportVersion.current, command: options.command,
      dataset: DatasetEntry(results.baseline), parameters: Parameters(study),
      models: Models(
        linear: ModelEntry(results.linear, LossEntry(study.linear)),
        network: ModelEntry(results.network, LossEntry(study.network))),
      training: training.map(TrainingEntry.init),
      drawing: DrawingEntry(pixelsPerUnit: options.drawing.scale),
      figures: figures.map { prepared in
        let size = drawings.first { $0.figure == prepared.figure }?.size
        return FigureEntry(
          name: prepared.figure.name, width: size?.width ?? 0, height: size?.height ?? 0,
          files: options.drawing.files(of: prepared.figure),
          title: options.drawing.heading ?? language(prepared.words.title),
          caption: language(prepared.words.caption), alt: language(prepared.words.alternative),
          description: language(prepared.words.description))
      }, warnings: warnings)
  }

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

extension ReportDocument.DatasetEntry {
  fileprivate init(_ results: BaselineResults) {
    let (plan, dataset) = (results.plan, results.dataset)
    self.init(
      kind: plan.data.settings.dataKind?.name ?? dataset.origin, classes: dataset.classNames,
      seed: plan.seed,
      preset: plan.data.settings.dataKind == .spiral ? plan.preset.rawValue : nil,
      attainable: results.attainableCount, parameters: plan.data.parameters,
      holdout: plan.holdout > 0 ? plan.holdout : nil)
  }

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
  fileprivate init(_ study: Study) {
    let settings = study.settings
    self.init(
      stepSize: settings.stepSize, regularization: settings.regularization,
      hiddenUnits: settings.hiddenCount, linearSteps: settings.linearStepCount,
      networkSteps: settings.networkStepCount,
      standardization: study.points.standardization.map {
        ReportDocument.StandardizationEntry(
          mean: [$0.mean.x, $0.mean.y], scale: [$0.scale.x, $0.scale.y])
      })
  }

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

extension ReportDocument.ModelEntry {
  fileprivate init(_ model: EvaluatedModel, _ loss: ReportDocument.LossEntry) {
    let evaluation = model.evaluation
    self.init(
      correct: evaluation.correctCount, total: evaluation.exampleCount,
      accuracy: evaluation.accuracy, loss: loss, confusion: evaluation.confusion,
      heldOut: model.heldOut.map {
        // A class may be so small that nothing of any class is held out.
        ReportDocument.CountEntry(
          correct: $0.evaluation.correctCount, total: $0.evaluation.exampleCount,
          accuracy: $0.evaluation.accuracy, confusion: $0.evaluation.confusion)
      })
  }
}

extension ReportDocument.TrainingEntry {
  fileprivate init(_ facts: TrainingFacts) {
    let checks = [("start", facts.startCheck), ("end", facts.endCheck)]
    self.init(
      model: facts.model.rawValue,
      parameters: facts.parameters.map { array in
        ReportDocument.ParameterEntry(
          name: array.symbol, shape: array.shape, startNorm: array.startNorm,
          endNorm: array.endNorm)
      },
      hiddenUnits: facts.hiddenUnits.map { units in
        ReportDocument.HiddenUnitsEntry(
          total: units.count, liveAtStart: units.liveAtStart, liveAtEnd: units.liveAtEnd)
      },
      gradientCheck: checks.compactMap { moment, check in
        check.map { check in
          ReportDocument.CheckEntry(
            moment: moment, parameters: check.parameterCount, points: check.exampleCount,
            kinksSkipped: check.skippedKinkCount, largestRelativeError: check.largestRelativeError)
        }
      })
  }
}

extension ReportDocument.LossEntry {
  fileprivate init(_ trained: Trained<some TrainableClassifier>) {
    self.init(
      total: trained.finalLoss?.total, data: trained.finalDataLoss,
      penalty: trained.finalLoss?.penalty.withoutNegativeZero)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(total, forKey: .total)
    try container.encode(data, forKey: .data)
    try container.encode(penalty, forKey: .penalty)
  }
}

/// The version of the program.
package enum SpiralReportVersion {
  /// As in CHANGELOG.md.
  package static let current = "0.1.0"
}

import DecisionPlot
import Files
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
  let figures: [FigureEntry]
  let warnings: [String]

  struct DatasetEntry: Encodable {
    let kind: String
    let classes: [String]
    let seed: UInt32
    let preset: String
    let parameters: any Encodable

    enum Key: String, CodingKey { case kind, classes, seed, preset }
  }

  struct Parameters: Encodable {
    let stepSize: Double
    let regularization: Double
    let hiddenUnits: Int
    let linearSteps: Int
    let networkSteps: Int
  }

  struct Models: Encodable {
    let linear: ModelEntry
    let network: ModelEntry
  }

  struct ModelEntry: Encodable {
    let correct: Int
    let total: Int
    let accuracy: Double
    let loss: LossEntry
    let confusion: [[Int]]
  }

  struct LossEntry: Encodable {
    let total: Double
    let data: Double
    let penalty: Double
  }

  struct FigureEntry: Encodable {
    let name: String
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
    _ results: StudyResults, _ figures: [PreparedFigure], _ options: ReportOptions,
    _ warnings: [String]
  ) {
    let plan = results.study.plan
    let language = options.drawing.language
    self.init(
      version: SpiralReportVersion.current, command: options.command,
      dataset: DatasetEntry(plan, results.dataset),
      parameters: Parameters(
        stepSize: plan.training.descent.stepSize,
        regularization: plan.training.descent.regularization,
        hiddenUnits: plan.training.hiddenCount, linearSteps: plan.training.linearStepCount,
        networkSteps: plan.training.networkStepCount),
      models: Models(
        linear: ModelEntry(results.linear.evaluation, results.study.linear.finalLoss),
        network: ModelEntry(results.network.evaluation, results.study.network.finalLoss)),
      figures: figures.map { prepared in
        FigureEntry(
          name: prepared.figure.name, files: options.drawing.files(of: prepared.figure),
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
  fileprivate init(_ plan: StudyPlan, _ dataset: Dataset) {
    self.init(
      kind: dataset.origin, classes: dataset.classNames, seed: plan.seed,
      preset: plan.preset.rawValue, parameters: plan.data.parameters)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(classes, forKey: .classes)
    try container.encode(seed, forKey: .seed)
    try container.encode(preset, forKey: .preset)
    // What a source has of its own stands beside what all have.
    try parameters.encode(to: encoder)
  }
}

extension ReportDocument.ModelEntry {
  fileprivate init(_ evaluation: Evaluation, _ loss: Loss) {
    self.init(
      correct: evaluation.correctCount, total: evaluation.exampleCount,
      accuracy: evaluation.accuracy,
      loss: ReportDocument.LossEntry(
        total: loss.total, data: loss.data, penalty: loss.penalty.withoutNegativeZero),
      confusion: evaluation.confusion)
  }
}

/// The version of the program.
package enum SpiralReportVersion {
  /// As in CHANGELOG.md.
  package static let current = "0.1.0"
}

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
    let kind = "spiral"
    let pointsPerClass: Int
    let classes: [String]
    let noise: Double
    let seed: UInt32
    let preset: String
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
  /// Gathers what is known of a study and its figures.
  init(_ study: Study, command: String, figures: [FigureEntry], warnings: [String]) {
    let parameters = study.parameters
    self.init(
      version: SpiralReportVersion.current, command: command,
      dataset: DatasetEntry(
        pointsPerClass: parameters.pointsPerClass, classes: study.dataset.classNames,
        noise: parameters.noise, seed: parameters.seed, preset: parameters.preset.rawValue),
      parameters: Parameters(
        stepSize: parameters.descent.stepSize, regularization: parameters.descent.regularization,
        hiddenUnits: parameters.hiddenCount, linearSteps: parameters.linearStepCount,
        networkSteps: parameters.networkStepCount),
      models: Models(
        linear: ModelEntry(study.linear.evaluation, study.linear.finalLoss),
        network: ModelEntry(study.network.evaluation, study.network.finalLoss)),
      figures: figures, warnings: warnings)
  }
}

extension ReportDocument.ModelEntry {
  init(_ evaluation: Evaluation, _ loss: Loss) {
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

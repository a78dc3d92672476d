import DecisionPlot
import Files
import Plotting
import SpiralCore
import TextFormatting

extension ReportDocument {
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
}

extension ReportDocument.DatasetEntry {
  fileprivate init(_ results: BaselineResults) {
    let (plan, dataset) = (results.plan, results.dataset)
    self.init(
      kind: plan.data.kind.name, classes: dataset.classNames, seed: plan.seed,
      preset: plan.data.kind.hasPreset ? plan.preset.rawValue : nil,
      attainable: results.attainableCount, parameters: plan.data.parameters,
      holdout: plan.holdout > 0 ? plan.holdout : nil)
  }
}

extension ReportDocument.Parameters {
  fileprivate init(_ study: Study) {
    let settings = study.settings
    self.init(
      stepSize: settings.stepSize, regularization: settings.regularization,
      hiddenUnits: settings.hiddenCount, linearSteps: settings.linearStepCount,
      networkSteps: settings.networkStepCount,
      standardization: study.points.standardization.map(
        WeightsDocument.StandardizationEntry.init))
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
}

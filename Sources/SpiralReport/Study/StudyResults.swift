import Concurrency
package import DecisionPlot
import Files
import Raster
import SpiralCore

/// The data and the linear model, with what that makes of the plane.
struct BaselineResults: Sendable {
  let plan: StudyPlan
  let dataset: Dataset
  /// The limits that all maps of the plane share.
  let view: Raster.View
  /// Softmax regression, the baseline.
  let linear: EvaluatedModel
  /// How many of the points any model can get right.
  let attainableCount: Int

  /// Evaluates the linear model on the data.
  init(_ study: BaselineStudy, view choice: ViewChoice) {
    self.init(
      plan: study.plan, dataset: study.points.dataset, heldOut: study.heldOut,
      linear: study.linear.model, view: choice)
  }

  fileprivate init(
    plan: StudyPlan, dataset: Dataset, heldOut: Dataset?, linear: SoftmaxClassifier,
    view choice: ViewChoice
  ) {
    self.plan = plan
    self.dataset = dataset
    attainableCount = dataset.attainableCount
    view = choice.view(of: dataset.points + (heldOut?.points ?? []))
    self.linear = EvaluatedModel(linear, on: dataset, heldOut: heldOut, over: view)
  }
}

/// A study with what its models make of the plane, computed once for all figures and documents.
package struct StudyResults: Sendable {
  /// The data and both models.
  package let study: Study
  /// The data and the linear model.
  let baseline: BaselineResults
  /// The two-layer net.
  package let network: EvaluatedModel
  /// The same study for many seeds, if a figure needs it.
  let seeds: SeedStudy?
  private let lossTables = (linear: Once<OutputFile?>(), network: Once<OutputFile?>())

  /// Evaluates the net of a study whose baseline is evaluated already.
  init(_ study: Study, baseline: BaselineResults, seeds: SeedStudy? = nil) {
    self.study = study
    self.baseline = baseline
    self.seeds = seeds
    network = EvaluatedModel(
      study.network.model, on: study.dataset, heldOut: study.heldOut, over: baseline.view)
  }

  /// Evaluates both models of a study.
  package init(_ study: Study, view: ViewChoice, seeds: SeedStudy? = nil) {
    self.init(
      study,
      baseline: BaselineResults(
        plan: study.plan, dataset: study.dataset, heldOut: study.heldOut,
        linear: study.linear.model, view: view),
      seeds: seeds)
  }

  var dataset: Dataset { baseline.dataset }
  var view: Raster.View { baseline.view }
  /// Softmax regression, the baseline.
  package var linear: EvaluatedModel { baseline.linear }
}

extension StudyResults {
  /// The loss of the linear model before every step; nothing where it is unknown.
  ///
  /// It takes some time to print, and weights know it by its checksum, so it is made once.
  var linearLossTable: OutputFile? {
    lossTables.linear.value {
      study.linear.history.map { OutputFile(OutputDocument.linearLosses.path, LossTable.write($0)) }
    }
  }

  /// The loss of the net before every step; nothing where it is unknown.
  var networkLossTable: OutputFile? {
    lossTables.network.value {
      study.network.history.map {
        OutputFile(OutputDocument.networkLosses.path, LossTable.write($0))
      }
    }
  }
}

extension ViewChoice {
  fileprivate func view(of points: [Point]) -> Raster.View {
    switch self {
    case .data: .framing(points)
    case .course: .course(around: points)
    }
  }
}

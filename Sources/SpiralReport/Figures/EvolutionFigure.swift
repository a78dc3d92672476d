import DecisionPlot
import Plotting
import SpiralCore
import TextFormatting

/// How many moments are shown, the last of training among them.
private let momentCount = 6

extension ReportFigure {
  /// The net's regions at moments of its training.
  package static let evolution = ReportFigure(
    "evolution", page: .grid,
    source: .history(
      { EvolutionFigure($0) },
      unless: "Weights hold one moment of training, so the figure 'evolution' cannot be drawn."))
}

private struct EvolutionFigure: FigureContent {
  private let dataset: Dataset
  private let snapshotCount: Int
  private let moments: [(title: Phrase, model: EvaluatedModel)]

  /// Judges the net as it was at each moment, if that is known.
  init?(_ results: StudyResults) {
    let snapshots = results.study.network.snapshots
    guard !snapshots.isEmpty else { return nil }
    dataset = results.dataset
    snapshotCount = snapshots.count
    moments = snapshots.suffix(momentCount).map { snapshot in
      (
        "step \(snapshot.step.grouped)",
        EvaluatedModel(snapshot.model, on: results.dataset, over: results.view)
      )
    }
  }

  var showsRegions: Bool { true }

  var words: FigureWords {
    FigureWords(
      title: "The net's regions during training",
      caption: .sentences(["The net's regions at moments of its training.", MapWords.legend]),
      alternative:
        "\(snapshotCount) maps of the net's regions, from the first step to the last.",
      description: .sentences(
        moments.map { "The net at \($0.title): \($0.model.evaluation.score)." }))
  }

  func drawing(in look: Look) -> FigureDrawing {
    FigureDrawing(
      panels: moments.map {
        look.map(of: $0.model, title: $0.title)
      }, columnCount: 3, legend: look.classLegend(of: dataset, hasMistakes: true))
  }
}

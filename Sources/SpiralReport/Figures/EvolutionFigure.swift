import DecisionPlot
import Plotting
import SpiralCore
import TextFormatting

extension ReportFigure {
  /// The net's regions at moments of its training.
  package static let evolution = ReportFigure(
    "evolution", page: .grid,
    source: .history(
      { EvolutionFigure($0) },
      unless: "Weights hold one moment of training, so the figure 'evolution' cannot be drawn."))
}

/// How many moments are shown: two rows of three.
private let momentCount = 6

private struct EvolutionFigure: FigureContent {
  private let dataset: Dataset
  private let moments: [(step: Int, title: Phrase, model: EvaluatedModel)]

  /// Judges the net as it was at each moment, if that is known.
  init?(_ results: StudyResults) {
    let snapshots = results.study.network.snapshots.spacedByChange(
      momentCount, over: results.view)
    guard !snapshots.isEmpty else { return nil }
    dataset = results.dataset
    moments = snapshots.map { snapshot in
      (
        snapshot.step, "step \(snapshot.step)",
        EvaluatedModel(
          snapshot.model, on: results.dataset, heldOut: results.study.heldOut, over: results.view)
      )
    }
  }

  var showsRegions: Bool { true }

  func words(_ options: DrawingOptions) -> FigureWords {
    let span: Phrase =
      if let first = moments.first, let last = moments.last {
        "from \(first.title) to \(last.title)"
      } else {
        ""
      }
    return FigureWords(
      title: "The net's regions during training",
      caption: .sentences(
        [
          "The net's regions at \(moments.count) moments of its training, \(span).", spacing,
          MapWords.legend(moments.map(\.model), tint: options.tint),
        ].compactMap(\.self)),
      alternative: "\(moments.count) maps of the net's regions during training, \(span).",
      description: .sentences(
        moments.map { "The net at \($0.title): \($0.model.score)." }))
  }

  /// How the moments were chosen, where there was a choice.
  private var spacing: Phrase? {
    guard let last = moments.last?.step, last >= momentCount else { return nil }
    return "The moments are spaced by how much the regions change."
  }

  func drawing(in look: Look) -> FigureDrawing {
    FigureDrawing(
      panels: moments.map {
        look.map(of: $0.model, title: $0.title)
      }, columnCount: 3,
      legend: look.classLegend(of: dataset, moments.map(\.model)))
  }
}

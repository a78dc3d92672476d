import DecisionPlot
import Plotting
import SpiralCore

extension ReportFigure {
  /// Both models side by side, with the same limits.
  package static let compare = ReportFigure(
    "compare", page: .pair, source: .study { CompareFigure(results: $0) })
}

private struct CompareFigure: FigureContent {
  let results: StudyResults

  private var models: [(title: Phrase, model: EvaluatedModel)] {
    [(MapWords.linearTitle, results.linear), (results.networkTitle, results.network)]
  }

  var showsRegions: Bool { true }

  func words(_ options: DrawingOptions) -> FigureWords {
    let right = (results.linear.rightCount, results.network.rightCount)
    return FigureWords(
      title: "Linear softmax and two-layer net compared",
      caption: .sentences(
        [
          """
          What both models make of the plane: the linear softmax classifier gets \(right.0), the net \
          \(right.1).
          """, MapWords.legend(models.map(\.model), tint: options.tint), accuracyKind,
        ].compactMap(\.self)),
      alternative:
        "Regions of both models side by side: the linear one gets \(right.0), the net \(right.1).",
      description: .sentences(
        models.map { $0.model.description(title: $0.title) }
          + [results.baseline.ceilingSentence].compactMap(\.self)))
  }

  /// Says that nothing was held out, so that accuracy is not taken for more than it is.
  private var accuracyKind: Phrase? {
    results.study.heldOut == nil ? "Both were trained on these points." : nil
  }

  func drawing(in look: Look) -> FigureDrawing {
    FigureDrawing(
      panels: models.map {
        look.map(of: $0.model, title: $0.title)
      }, columnCount: 2,
      legend: look.classLegend(of: results.dataset, models.map(\.model)))
  }
}

extension StudyResults {
  /// What plots of the net are called.
  var networkTitle: Phrase {
    MapWords.networkTitle(hiddenCount: study.network.model.hiddenCount)
  }
}

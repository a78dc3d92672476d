import DecisionPlot
import Plotting
import SpiralCore

extension ReportFigure {
  /// The regions of the linear model.
  package static let boundaryLinear = ReportFigure(
    "boundary-linear", page: .map,
    source: .baseline {
      BoundaryFigure(title: MapWords.linearTitle, model: $0.linear, dataset: $0.dataset)
    })

  /// The regions of the net.
  package static let boundaryNetwork = ReportFigure(
    "boundary-network", page: .map,
    source: .study {
      BoundaryFigure(title: $0.networkTitle, model: $0.network, dataset: $0.dataset)
    })
}

/// One model alone.
private struct BoundaryFigure: FigureContent {
  let title: Phrase
  let model: EvaluatedModel
  let dataset: Dataset

  var showsRegions: Bool { true }

  func words(_ options: DrawingOptions) -> FigureWords {
    let right = model.rightCount
    return FigureWords(
      title: "Decision regions: \(title)",
      caption: .sentences(["\(title), \(right).", MapWords.legend([model], tint: options.tint)]),
      alternative: "Decision map (\(title)): \(right).",
      description: model.description(title: title))
  }

  func drawing(in look: Look) -> FigureDrawing {
    FigureDrawing(
      panels: [
        look.map(of: model, title: title)
      ],
      legend: look.classLegend(of: dataset, [model]))
  }
}

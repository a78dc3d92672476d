import DecisionPlot
import Plotting
import SpiralCore

extension ReportFigure {
  /// The data: every point, a symbol and a colour a class.
  package static let spiral = ReportFigure(
    "spiral", page: .map, source: .baseline { DataFigure(results: $0) })
}

private struct DataFigure: FigureContent {
  let results: BaselineResults
  private var data: DataWords { results.plan.data.words(seed: results.plan.seed) }

  private var heldOut: Dataset? { results.linear.heldOut?.dataset }

  func words(_ options: DrawingOptions) -> FigureWords {
    FigureWords(
      title: data.title,
      caption: .sentences([data.sentence, "Colour and shape give the class."]),
      alternative: data.alternative,
      description: .sentences(
        [data.description, results.ceilingSentence].compactMap(\.self)))
  }

  func drawing(in look: Look) -> FigureDrawing {
    FigureDrawing(
      panels: [
        look.map(
          over: results.view, of: results.dataset, title: data.title, subtitle: data.size,
          marks: [ClassPoints(results.dataset, style: look.style)]
            + (heldOut.map { [ClassPoints($0, areHeldOut: true, style: look.style)] } ?? []))
      ], legend: look.classLegend(of: results.dataset, heldOut: heldOut))
  }
}

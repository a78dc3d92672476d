import DecisionPlot
import Plotting
import SpiralReport

extension ReportFigure {
  /// The figure of some results, or nothing where it cannot be made from them.
  func laidOut(
    from results: StudyResults, _ options: DrawingOptions = DrawingOptions(),
    theme: Theme = .light, for target: DecisionStyle.Target = .outlines
  ) -> Figure? {
    prepared(from: results, options)?.figure(options, theme: theme, target: target)
  }
}

import DecisionPlot
import Plotting

extension FigureMaker {
  /// The net's regions at six moments of its training.
  func evolutionFigure(for target: DecisionStyle.Target) -> Figure {
    Figure(
      page: style.page(.evolution), theme: style.theme,
      heading: style.heading,
      panels: moments.map { panel(of: $0, for: target) },
      columnCount: 3, legend: classLegend(hasMistakes: true),
      title: style.heading ?? "The net's regions during training",
      description: moments.map { "The net at \($0.title): \($0.score)." }.joined(separator: " "))
  }
}

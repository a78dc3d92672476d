import DecisionPlot
import Plotting
import SpiralCore

extension FigureMaker {
  /// Both models side by side, with the same limits.
  func compareFigure(for target: DecisionStyle.Target) -> Figure {
    let models = [linearModel, networkModel]
    return Figure(
      page: style.page(.compare), theme: style.theme,
      heading: style.heading, panels: models.map { panel(of: $0, for: target) }, columnCount: 2,
      legend: classLegend(hasMistakes: models.contains { !$0.evaluated.mistakes.isEmpty }),
      title: style.heading ?? "Linear softmax and two-layer net compared",
      description: models.map(\.description).joined(separator: " "))
  }

  /// One model alone.
  func boundaryFigure(
    of model: TitledModel, _ name: FigureName, for target: DecisionStyle.Target
  ) -> Figure {
    Figure(
      page: style.page(name), theme: style.theme,
      heading: style.heading, panels: [panel(of: model, for: target)],
      legend: classLegend(hasMistakes: !model.evaluated.mistakes.isEmpty),
      title: style.heading ?? "Decision regions: \(model.title)",
      description: model.description)
  }

  func panel(of model: TitledModel, for target: DecisionStyle.Target) -> Panel {
    model.evaluated.panel(
      title: model.title, subtitle: model.score, style: style.decisionStyle(for: target))
  }

  /// What each class is called, and what a hollow point means if there are any.
  func classLegend(hasMistakes: Bool = false) -> [LegendEntry] {
    style.decisionStyle(for: .outlines).legend(
      study.dataset.classNames.map { "class \($0)" },
      mistakes: hasMistakes ? "hollow: misclassified" : nil)
  }
}

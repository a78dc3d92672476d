import Plotting
import SpiralCore
import TextFormatting

/// How many moments are shown, the last of training among them.
private let momentCount = 6

extension FigureMaker {
  /// The net's regions at six moments of its training.
  func evolutionFigure(for target: FigureTarget) -> Figure {
    let pictures = study.network.snapshots.suffix(momentCount).map {
      ModelPicture(
        of: $0.model, titled: "step \($0.step.grouped)", on: study.dataset, over: view)
    }
    return Figure(
      name: style.stem(.evolution), page: style.page(.evolution), theme: style.theme,
      heading: style.heading,
      panels: pictures.map { panel(of: $0, for: target) },
      columnCount: 3, legend: classLegend(hasMistakes: true),
      title: style.heading ?? "The net's regions during training",
      description: pictures.map { "The net at \($0.title): \($0.score)." }.joined(separator: " "))
  }
}

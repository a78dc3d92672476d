import DecisionPlot
import Images
import Plotting
import SpiralCore

/// The tint of a cell that holds all examples of its class.
private let fullTint = 0.6

extension FigureMaker {
  /// How often each class is taken for each, by both models.
  func confusionFigure() -> Figure {
    let models = [linearModel, networkModel]
    return Figure(
      page: style.page(.confusion), theme: style.theme,
      heading: style.heading, panels: models.map(confusionPanel), columnCount: 2,
      title: style.heading ?? "Confusion matrices of both models",
      description: models.map(confusionDescription).joined(separator: " "))
  }

  private func confusionPanel(_ model: TitledModel) -> Panel {
    let names = study.dataset.classNames
    return Panel(
      title: model.title, subtitle: model.score, x: Axis("predicted class", categories: names),
      // The first class stands on top, as in a table.
      y: Axis("true class", categories: names.reversed()), border: .box, hasEqualAspect: true,
      marks: [
        Cells(
          cells(model.evaluated.evaluation.confusion), line: Stroke(style.theme.grid, width: 1))
      ])
  }

  private func cells(_ confusion: [[Int]]) -> [Cells.Cell] {
    confusion.enumerated().flatMap { label, counts in
      let total = max(1, counts.reduce(0, +))
      return counts.enumerated().map { predicted, count in
        Cells.Cell(
          column: predicted, row: confusion.count - 1 - label,
          fill: style.style(ofClass: label).color.mixed(
            into: style.theme.paper, share: fullTint * Double(count) / Double(total)),
          label: "\(count)", ink: count == 0 ? style.theme.muted : style.theme.ink)
      }
    }
  }

  private func confusionDescription(_ model: TitledModel) -> String {
    let names = study.dataset.classNames
    let rows = model.evaluated.evaluation.confusion.enumerated().map { label, counts in
      let total = counts.reduce(0, +)
      return "\(counts[label]) of \(total) points of class \(names[label])"
    }
    return "\(model.title) gets right \(rows.joined(separator: ", "))."
  }
}

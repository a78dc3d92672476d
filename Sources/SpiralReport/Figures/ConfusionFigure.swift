import Images
import Plotting
import SpiralCore

/// The tint of a cell that holds all examples of its class.
private let fullTint = 0.6

extension FigureMaker {
  /// How often each class is taken for each, by both models.
  func confusionFigure() -> Figure {
    let pictures = [linearPicture, networkPicture]
    return Figure(
      name: style.stem(.confusion), page: style.page(.confusion), theme: style.theme,
      heading: style.heading, panels: pictures.map(confusionPanel), columnCount: 2,
      title: style.heading ?? "Confusion matrices of both models",
      description: pictures.map(confusionDescription).joined(separator: " "))
  }

  private func confusionPanel(_ picture: ModelPicture) -> Panel {
    let names = study.dataset.classNames
    return Panel(
      title: picture.title, subtitle: picture.score, x: Axis("predicted class", categories: names),
      // The first class stands on top, as in a table.
      y: Axis("true class", categories: names.reversed()), border: .box, hasEqualAspect: true,
      marks: [
        Cells(
          cells(picture.evaluation.confusion), line: Stroke(style.theme.grid, width: 1))
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

  private func confusionDescription(_ picture: ModelPicture) -> String {
    let names = study.dataset.classNames
    let rows = picture.evaluation.confusion.enumerated().map { label, counts in
      let total = counts.reduce(0, +)
      return "\(counts[label]) of \(total) points of class \(names[label])"
    }
    return "\(picture.title) gets right \(rows.joined(separator: ", "))."
  }
}

import DecisionPlot
import Images
import Plotting
import SpiralCore

/// The tint of a cell that holds all examples of its class.
private let fullTint = 0.6

extension ReportFigure {
  /// How often each class is taken for each, by both models.
  package static let confusion = ReportFigure(
    "confusion", page: .pair, source: .study { ConfusionFigure(results: $0) })
}

private struct ConfusionFigure: FigureContent {
  let results: StudyResults

  private var models: [(title: Phrase, evaluation: Evaluation)] {
    [
      (MapWords.linearTitle, results.linear.evaluation),
      (results.networkTitle, results.network.evaluation),
    ]
  }

  func words(_ options: DrawingOptions) -> FigureWords {
    let right = models.map(\.evaluation.rightCount)
    let cells: Phrase? =
      mayLackNumbers
      ? """
      The tint is the share of the row; where cells are too small for their numbers, report.json has \
      them.
      """ : nil
    return FigureWords(
      title: "Confusion matrices of both models",
      caption: .sentences(
        [
          """
          How many points of each class (rows) each model takes for each class (columns); right \
          answers lie on the diagonal.
          """, cells,
        ].compactMap(\.self)),
      alternative: """
        Confusion matrices: \(right[0]) on the diagonal of the linear model, \(right[1]) on the net's.
        """,
      description: .sentences(models.map(sentence)))
  }

  /// Whether there are so many cells, or so large numbers, that layout may leave the numbers out.
  private var mayLackNumbers: Bool {
    let largest = models.flatMap { $0.evaluation.confusion.joined() }.max() ?? 0
    return results.dataset.classCount * "\(largest)".count > 16
  }

  func drawing(in look: Look) -> FigureDrawing {
    FigureDrawing(panels: models.map { panel($0, in: look) }, columnCount: 2)
  }

  private func panel(
    _ model: (title: Phrase, evaluation: Evaluation), in look: Look
  ) -> Panel {
    let names = results.dataset.classNames
    return Panel(
      title: look.text(model.title), subtitle: look.text(model.evaluation.score),
      x: Axis(look.text("predicted class"), categories: names),
      // The first class stands on top, as in a table.
      y: Axis(look.text("true class"), categories: names.reversed()), border: .box,
      hasEqualAspect: true,
      marks: [
        Cells(
          cells(model.evaluation.confusion, in: look), line: Stroke(look.theme.grid, width: 1))
      ])
  }

  private func cells(_ confusion: [[Int]], in look: Look) -> [Cells.Cell] {
    confusion.enumerated().flatMap { label, counts in
      let total = max(1, counts.reduce(0, +))
      return counts.enumerated().map { predicted, count in
        Cells.Cell(
          column: predicted, row: confusion.count - 1 - label,
          fill: look.style.classStyle(label).color.mixed(
            into: look.theme.paper, share: fullTint * Double(count) / Double(total)),
          label: "\(count)", ink: count == 0 ? look.theme.muted : look.theme.ink)
      }
    }
  }

  private func sentence(_ model: (title: Phrase, evaluation: Evaluation)) -> Phrase {
    let rows = zip(results.dataset.classNames, model.evaluation.confusion).enumerated().map {
      label, row -> Phrase in
      let total = row.1.reduce(0, +)
      return total == 1
        ? "\(row.1[label]) of 1 point of class \(row.0)"
        : "\(row.1[label]) of \(total) points of class \(row.0)"
    }
    return "\(model.title) gets right \(.list(rows))."
  }
}

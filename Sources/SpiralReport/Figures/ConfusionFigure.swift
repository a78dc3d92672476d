import DecisionPlot
import Images
import Plotting
import SpiralCore
import TextFormatting

extension ReportFigure {
  /// How often each class is taken for each, by both models.
  package static let confusion = ReportFigure(
    "confusion", page: .pair, source: .study { ConfusionFigure(results: $0) })
}

private struct ConfusionFigure: FigureContent {
  let results: StudyResults

  private var models: [(title: Phrase, evaluation: Evaluation)] {
    [
      (MapWords.linearTitle, evaluation(results.linear)),
      (results.networkTitle, evaluation(results.network)),
    ]
  }

  /// The counts of points that were held out, where there are any: they tell more.
  private func evaluation(_ model: EvaluatedModel) -> Evaluation {
    model.heldOut?.evaluation ?? model.evaluation
  }

  private var isHeldOut: Bool { results.study.heldOut != nil }

  func words(_ options: DrawingOptions) -> FigureWords {
    let right = models.map(\.evaluation.rightCount)
    let numbers: Phrase? =
      showsNumbers(options)
      ? nil : "The numbers do not fit into the cells and are left out; report.json has them."
    return FigureWords(
      title: isHeldOut
        ? "Confusion matrices of both models on held-out points"
        : "Confusion matrices of both models",
      caption: .sentences(
        [
          isHeldOut
            ? """
            How many held-out points of each class (rows) each model takes for each class (columns); \
            right answers lie on the diagonal.
            """
            : """
            How many points of each class (rows) each model takes for each class (columns); right \
            answers lie on the diagonal.
            """, "The tint gives the share of the class.", numbers,
        ].compactMap(\.self)),
      alternative: """
        Confusion matrices: \(right[0]) on the diagonal of the linear model, \(right[1]) on the net's.
        """,
      description: .sentences(models.map(sentence)))
  }

  /// Whether the numbers have room in their cells.
  ///
  /// Words are written before text is measured, so this leaves room to spare: a digit of most fonts is
  /// narrower than 0.65 of their size.
  private func showsNumbers(_ options: DrawingOptions) -> Bool {
    let page = options.pageSize.page(for: .pair)
    let size = page.typography.axisName
    let largest = models.flatMap { $0.evaluation.confusion.joined() }.max() ?? 0
    let cell = max(1.3 * size, 0.65 * size * Double(largest.grouped.count) + 4)
    let side = page.plotSide
    return Double(results.dataset.classCount) * cell <= side
  }

  func drawing(in look: Look) -> FigureDrawing {
    let shades = (0...64).map { shade(largestShare * Double($0) / 64, in: look) }
    let largest = (100 * largestShare).formatted(decimals: 0)
    return FigureDrawing(
      panels: models.map { panel($0, in: look) }, columnCount: 2,
      legend: [
        LegendEntry(
          .colorBar(shades, from: look.text(.percent("0")), to: look.text(.percent(largest))),
          look.text("share of the points of a class"))
      ])
  }

  /// The share that has the strongest tint: the largest, rounded up to a multiple of 5 %.
  private var largestShare: Double {
    let largest = models.flatMap(\.evaluation.confusion).map { row in
      Double(row.max() ?? 0) / Double(max(1, row.reduce(0, +)))
    }.max()
    return max(1, ((largest ?? 0) * 20 - 1e-9).rounded(.up)) / 20
  }

  private func panel(
    _ model: (title: Phrase, evaluation: Evaluation), in look: Look
  ) -> Panel {
    let names = results.dataset.classNames
    return Panel(
      title: look.text(model.title),
      subtitle: look.text(
        isHeldOut ? "held out: \(model.evaluation.score)" : model.evaluation.score),
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
          fill: shade(Double(count) / Double(total), in: look),
          label: showsNumbers(look.options) ? count.grouped : "",
          ink: count == 0 ? look.theme.muted : look.theme.ink)
      }
    }
  }

  /// The tint of a cell that holds a share of the points of its row.
  private func shade(_ share: Double, in look: Look) -> Color {
    look.cellColor.mixed(into: look.theme.paper, share: share / largestShare)
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

extension Page {
  /// About the least side that square plots of a pair have.
  fileprivate var plotSide: Double {
    let lettering = typography.tick / Typography.screen.tick
    let beside = (width - 2 * margin - 130 * lettering) / 2
    let free = beside >= leastPlot ? beside : min(150, width - 2 * margin - 80 * lettering)
    return min(free, (height ?? .infinity) - 2 * margin - 140 * lettering)
  }
}

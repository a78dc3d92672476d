import Images
import Plotting
import SpiralCore
import TextFormatting

/// Total and data loss nearer than this share of the axis have one label.
private let jointLabelShare = 0.07

extension ReportFigure {
  /// The loss of both models at every step.
  package static let loss = ReportFigure(
    "loss", page: .chart,
    source: .history(
      { LossFigure($0) },
      unless: "No loss table lies beside the weights, so the figure 'loss' is left out."))
}

/// The total loss (thick) and the data loss (thin) of both models before every step.
private struct LossFigure: FigureContent {
  private let curves: [LossCurves]
  private let finalLosses: (linear: Loss, network: Loss)
  private let classCount: Int

  /// Takes the histories, if any is known.
  init?(_ results: StudyResults) {
    let study = results.study
    curves = [
      study.linear.history.map { LossCurves($0, of: .linear) },
      study.network.history.map { LossCurves($0, of: .network) },
    ].compactMap(\.self)
    guard !curves.isEmpty else { return nil }
    finalLosses = (study.linear.finalLoss, study.network.finalLoss)
    classCount = results.dataset.classCount
  }

  var words: FigureWords {
    func parts(_ loss: Loss) -> Phrase {
      """
      \(loss.total.formatted(decimals: 3)), of which \(loss.penalty.formatted(decimals: 3)) is the \
      penalty on large weights
      """
    }
    return FigureWords(
      title: "Loss of both models at every step",
      caption: """
        Loss before each step, total (thick) and data part (thin). After training the linear model's \
        is \(parts(finalLosses.linear)); the net's is \(parts(finalLosses.network)).
        """,
      alternative: """
        Loss curves over a log axis of steps: the linear model ends at \
        \(finalLosses.linear.total.formatted(decimals: 3)), the net at \
        \(finalLosses.network.total.formatted(decimals: 3)).
        """,
      description: .sentences(curves.map(\.description)))
  }

  func drawing(in look: Look) -> FigureDrawing {
    let guessing = Double.log(Double(classCount))
    let range = LossRange(curves, guessing: guessing)
    // A log axis shorter than a decade has no step to label between its ends.
    let lastStep = max(10, Double(curves.map(\.stepCount).max() ?? 0))
    let rule = guessing > 0 ? [Point(1, guessing), Point(lastStep, guessing)] : []
    let labels =
      curves.flatMap { $0.labels(joinedBelow: jointLabelShare * range.upperLimit, in: look) }
      + range.spikeLabels(of: curves, in: look)
      + guessingLabel(guessing, at: lastStep, in: look)
    return FigureDrawing(panels: [
      Panel(
        title: look.text("Loss"), subtitle: look.text("total (thick) and its data part (thin)"),
        x: Axis(look.text("step + 1"), .log(1...lastStep)),
        y: Axis(look.text("mean cross-entropy + penalty"), .linear(0...range.upperLimit)),
        border: .axes, hasEqualAspect: false,
        marks: guessingRule(rule, in: look) + curves.flatMap { $0.marks(in: look) } + [
          CurveLabels(labels, avoiding: curves.flatMap { [$0.total, $0.data] } + [rule])
        ])
    ])
  }

  /// A dashed line at ln K, the loss of a model that guesses; none for one class, where it is 0.
  private func guessingRule(_ rule: [Point], in look: Look) -> [any Mark] {
    [Polylines([rule], strokes: [Stroke(look.theme.muted, width: 1, dash: [4, 3])])]
  }

  private func guessingLabel(
    _ guessing: Double, at lastStep: Double, in look: Look
  ) -> [CurveLabels.Label] {
    guard guessing > 0 else { return [] }
    return [
      CurveLabels.Label(
        [look.text("guessing: ln \(classCount)")], at: Point(lastStep, guessing),
        color: look.theme.muted, hasDot: false)
    ]
  }
}

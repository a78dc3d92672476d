import Images
import Plotting
import SpiralCore

/// Total and data loss nearer than this share of the axis have one label.
private let jointLabelShare = 0.07

extension FigureMaker {
  /// The total loss (thick) and the data loss (thin) of both models before every step.
  func lossFigure() -> Figure {
    let curves = [
      study.linear.history.map {
        LossCurves($0, named: "linear softmax", modelColors.linear, dash: [6, 3])
      },
      study.network.history.map {
        LossCurves($0, named: "two-layer net", modelColors.network, dash: [])
      },
    ].compactMap(\.self)
    let guessing = Double.log(Double(study.dataset.classCount))
    let top = LossRange(curves, guessing: guessing)
    // A log axis shorter than a decade has no step to label between its ends.
    let lastStep = max(10, Double(curves.map(\.stepCount).max() ?? 0))
    let y = Scale.linear(0...top.upperLimit)
    let rule = guessing > 0 ? [Point(1, guessing), Point(lastStep, guessing)] : []
    let labels =
      curves.flatMap { $0.labels(joinedBelow: jointLabelShare * top.upperLimit) }
      + top.spikeLabels + guessingLabel(guessing, at: lastStep)
    return Figure(
      page: style.page(.loss), theme: style.theme,
      heading: style.heading,
      panels: [
        Panel(
          title: "Loss", subtitle: "total (thick) and its data part (thin)",
          x: Axis("step + 1", .log(1...lastStep)), y: Axis("mean cross-entropy + penalty", y),
          border: .axes, hasEqualAspect: false,
          marks: guessingRule(rule) + curves.flatMap(\.marks) + [
            CurveLabels(labels, avoiding: curves.flatMap { [$0.total, $0.data] } + [rule])
          ])
      ],
      title: style.heading ?? "Loss of both models at every step",
      description: curves.map(\.description).joined(separator: " "))
  }

  /// A dashed line at ln K, the loss of a model that guesses; none for one class, where it is 0.
  private func guessingRule(_ rule: [Point]) -> [any Mark] {
    [Polylines([rule], strokes: [Stroke(style.theme.muted, width: 1, dash: [4, 3])])]
  }

  private func guessingLabel(_ guessing: Double, at lastStep: Double) -> [CurveLabels.Label] {
    guard guessing > 0 else { return [] }
    let text = "guessing: ln \(study.dataset.classCount)"
    return [
      CurveLabels.Label(
        [text], at: Point(lastStep, guessing), color: style.theme.muted, hasDot: false)
    ]
  }
}

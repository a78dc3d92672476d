import Images
import Plotting
import SpiralCore

/// Total and data loss nearer than this share of the axis have one label.
private let jointLabelShare = 0.07

extension ReportFigure {
  /// The loss of both models at every step.
  package static let loss = ReportFigure(
    "loss", page: .chart,
    source: .history(
      { LossFigure($0) },
      unless:
        "No loss table of their run lies beside the weights, so the figure 'loss' is left out."))
}

/// The total loss (thick) and the data loss (thin) of both models before every step.
private struct LossFigure: FigureContent {
  private let curves: [LossCurves]
  private let ends: [End]
  private let classCount: Int

  /// Takes the histories, if any is known.
  init?(_ results: StudyResults) {
    let study = results.study
    curves = [
      study.linear.history.map { LossCurves($0, of: .linear) },
      study.network.history.map { LossCurves($0, of: .network) },
    ].compactMap(\.self)
    guard !curves.isEmpty else { return nil }
    ends = [
      End(.linear, study.linear), End(.network, study.network),
    ].compactMap(\.self)
    classCount = results.dataset.classCount
  }

  func words(_ options: DrawingOptions) -> FigureWords {
    let isOne = ends.count == 1
    return FigureWords(
      title: isOne
        ? "Loss of \(ends[0].model.words) at every step" : "Loss of both models at every step",
      caption: .sentences(
        ["Loss before each step, total (thick) and data part (thin)."] + ends.map(sentence)
          + [guessingSentence].compactMap(\.self)),
      alternative: isOne
        ? "Loss curve over a log axis of steps: \(short(ends[0]))."
        : "Loss curves over a log axis of steps: \(.list(ends.map(short))).",
      description: .sentences(curves.map(\.description)))
  }

  /// What the dotted line is, where there is one.
  private var guessingSentence: Phrase? {
    classCount == 1
      ? nil : "The dotted line is the loss of random guessing, ln \(classCount)."
  }

  private func sentence(_ end: End) -> Phrase {
    guard let loss = end.loss else {
      return """
        After training, the data part of \(end.model.words)'s loss is \
        \(end.dataLoss.asLoss).
        """
    }
    return """
      After training, \(end.model.words)'s loss is \(loss.total.asLoss), of which \
      \(loss.penalty.asLoss) is the penalty on large weights.
      """
  }

  private func short(_ end: End) -> Phrase {
    "\(end.model.words) ends at \((end.loss?.total ?? end.dataLoss).asLoss)"
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
          CurveLabels(
            labels, avoiding: curves.flatMap { [$0.total, $0.data] } + [rule],
            halo: look.theme.paper)
        ])
    ])
  }

  /// A dotted line at ln K, the loss of a model that guesses; none for one class, where it is 0.
  private func guessingRule(_ rule: [Point], in look: Look) -> [any Mark] {
    // Dots are dashes without length, whose ends are round.
    [Polylines([rule], strokes: [Stroke(look.theme.muted, width: 1.5, dash: [0.01, 3.5])])]
  }

  private func guessingLabel(
    _ guessing: Double, at lastStep: Double, in look: Look
  ) -> [CurveLabels.Label] {
    guard guessing > 0 else { return [] }
    return [
      CurveLabels.Label(
        [
          look.text("random guessing"),
          look.text("ln \(classCount) = \(guessing.asLoss)"),
        ], at: Point(lastStep, guessing),
        color: look.theme.muted, hasDot: false)
    ]
  }
}

/// Where the loss of a model ended.
private struct End: Sendable {
  let model: ModelName
  let loss: Loss?
  let dataLoss: Double

  /// Takes the end of a curve, if there is one.
  init?(_ model: ModelName, _ trained: Trained<some TrainableClassifier>) {
    if trained.history == nil { return nil }
    self.model = model
    loss = trained.finalLoss
    dataLoss = trained.finalDataLoss
  }
}

extension ModelName {
  fileprivate var words: Phrase {
    switch self {
    case .linear: "the linear model"
    case .network: "the net"
    }
  }
}

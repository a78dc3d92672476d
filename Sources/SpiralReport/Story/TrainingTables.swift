import SpiralCore
import TextFormatting

extension TrainingFacts {
  /// The parameters of both models and the check of their gradients.
  static func section(_ models: [TrainingFacts]) -> StorySection {
    var parameters = StoryTable(
      "Parameters and their norms",
      columns: [
        .words("model"), .words("parameter"), .words("shape"), .numbers("initial norm"),
        .numbers("final norm"),
      ])
    for model in models {
      for array in model.parameters {
        parameters.add([
          model.model.shortWords, "\(array.symbol)",
          "\(array.shape.map { "\($0)" }.joined(separator: " × "))",
          array.startNorm.map { "\($0.formatted(decimals: 4))" } ?? "unknown",
          "\(array.endNorm.formatted(decimals: 4))",
        ])
      }
    }
    var checks = StoryTable(
      "Gradients against central differences",
      columns: [
        .words("model"), .words("moment"), .numbers("largest relative error"),
        .numbers("parameters"), .numbers("points"), .numbers("kinks skipped"),
      ])
    for model in models {
      let moments: [(Phrase, GradientCheck?)] = [
        ("start", model.startCheck), ("end", model.endCheck),
      ]
      for case (let moment, let check?) in moments { checks.add(model.row(moment, check)) }
    }
    return StorySection(
      id: "training", heading: "Backpropagation",
      paragraphs: models.compactMap { $0.hiddenUnits?.sentence } + sentences(models),
      tables: [parameters, checks])
  }

  private func row(_ moment: Phrase, _ check: GradientCheck) -> [Phrase] {
    let takenCount = check.exampleCount + check.skippedKinkCount
    return [
      model.shortWords, moment,
      check.exampleCount == 0 ? "none left" : "\(check.largestRelativeError.scientific)",
      "\(check.parameterCount) of \(parameterCount)", "\(takenCount) of \(exampleCount)",
      "\(check.skippedKinkCount)",
    ]
  }

  private static func sentences(_ models: [TrainingFacts]) -> [Phrase] {
    let step = GradientCheck.step.scientific
    let size = GradientCheck.smallestSize.shortest
    let method: Phrase = """
      The gradients of backpropagation are checked against central differences of the loss, \
      (L(w + h) − L(w − h)) / 2h with h = \(step); derivatives below \(size) are compared with \(size).
      """
    let kinks: Phrase = """
      Where a difference may cross the kink of a hidden unit, the point is left out and \
      counted.
      """
    let sample: Phrase? =
      models.contains(where: \.isSampled)
      ? "The check takes parameters and points that are spread evenly over all of them." : nil
    let start: Phrase? =
      models.allSatisfy { $0.startCheck == nil }
      ? "Weights from a file do not tell how training began, so only the end is checked." : nil
    let penalty: Phrase? =
      models.allSatisfy(\.hasPenalty)
      ? nil : "The strength of the penalty is unknown, so the loss is checked without it."
    return [.sentences([method, kinks] + [sample, start, penalty].compactMap(\.self))]
  }

  private var isSampled: Bool {
    endCheck.parameterCount < parameterCount
      || endCheck.exampleCount + endCheck.skippedKinkCount < exampleCount
  }
}

extension TrainingFacts.HiddenUnits {
  fileprivate var sentence: Phrase {
    guard let liveAtStart else {
      return """
        \(liveAtEnd) of \(count) hidden units are active for at least one point; \
        \(count - liveAtEnd) are dead.
        """
    }
    return """
      \(liveAtEnd) of \(count) hidden units are active for at least one point after training, \
      and \(count - liveAtEnd) are dead; before the first step \(liveAtStart) were active.
      """
  }
}

extension ModelName {
  /// The name of a model in a table.
  fileprivate var shortWords: Phrase {
    switch self {
    case .linear: "linear"
    case .network: "net"
    }
  }
}

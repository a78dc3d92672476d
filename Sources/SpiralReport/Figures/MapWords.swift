import DecisionPlot
import Plotting
import Raster
import SpiralCore
import TextFormatting

/// What is said of the regions of a model.
enum MapWords {
  /// What tint and hollow points mean in maps of some models.
  static func legend(_ models: [EvaluatedModel], tint: DecisionStyle.Tint) -> Phrase {
    if models.allSatisfy({ $0.dataset.classCount == 1 }) {
      return "All of the plane has the tint of the only class."
    }
    let points: Phrase =
      if !models.contains(where: \.hasMistakes) {
        "no point is misclassified"
      } else if models.contains(where: { DecisionStyle.isCrowd($0.dataset.exampleCount) }) {
        "darker points (on dark paper, paler ones) are misclassified"
      } else {
        "hollow points are misclassified"
      }
    let meaning: Phrase =
      switch tint {
      case .flat: "The tint gives the predicted class; \(points)."
      case .confidence:
        "The tint gives the predicted class and fades where the model is unsure; \(points)."
      }
    return .sentences([meaning, models.lazy.compactMap(heldOut).first].compactMap(\.self))
  }

  /// How points that were held out are told from others.
  private static func heldOut(_ model: EvaluatedModel) -> Phrase? {
    guard let heldOut = model.heldOut else { return nil }
    return DecisionStyle.isCrowd(heldOut.dataset.exampleCount)
      ? "Points that were held out from training are too many to be marked."
      : "Points with a thick outline were held out from training."
  }

  static let linearTitle: Phrase = "Linear softmax"

  static func networkTitle(hiddenCount: Int) -> Phrase {
    "Two-layer ReLU net, h = \(hiddenCount)"
  }
}

extension Evaluation {
  /// The share of right answers with its fraction: "49.3 % (148/300)".
  var share: Phrase {
    "\(percent: accuracy) (\(correctCount)/\(exampleCount))"
  }

  /// The share of right answers with its fraction: "49.3 % correct (148/300)".
  var score: Phrase {
    "\(percent: accuracy) correct (\(correctCount)/\(exampleCount))"
  }

  /// "148 of 300 points right".
  var rightCount: Phrase {
    exampleCount == 1
      ? "\(correctCount) of 1 point right" : "\(correctCount) of \(exampleCount) points right"
  }
}

extension EvaluatedModel {
  /// The share of right answers with its fraction, that of held-out points apart.
  var score: Phrase {
    guard let heldOut else { return evaluation.score }
    return "training \(evaluation.share), held out \(heldOut.evaluation.share)"
  }

  /// How many points are right, those that were held out counted apart.
  var rightCount: Phrase {
    guard let heldOut else { return evaluation.rightCount }
    let (trained, kept) = (evaluation, heldOut.evaluation)
    return """
      \(trained.correctCount) of \(trained.exampleCount) training points and \(kept.correctCount) of \
      \(kept.exampleCount) held-out points right
      """
  }

  /// Whether a point is drawn as a mistake.
  var hasMistakes: Bool { !mistakes.isEmpty || heldOut?.mistakes.isEmpty == false }

  /// What a reader who does not see the map should know: the score, which class covers how much of the plane,
  /// and where the mistakes lie.
  func description(title: Phrase) -> Phrase {
    let shares = zip(dataset.classNames, regions.regions).map { name, region -> Phrase in
      region.areaShare > 0
        ? "class \(name) covers \(percent: region.areaShare)"
        : "class \(name) has no region"
    }
    return .sentences([
      "\(title): \(score).", "Of the area shown, \(.list(shares)).",
      mistakesSentence,
    ])
  }

  /// Names the place of a few mistakes, and the classes of many.
  private var mistakesSentence: Phrase {
    guard !mistakes.isEmpty else { return "No point is misclassified." }
    // The arms of a spiral meet at the origin, where most mistakes are; other data have no such place.
    if dataset.origin == DataKind.spiral.name, mistakes.count * 10 <= dataset.exampleCount {
      let reach =
        mistakes.map { dataset.points[$0] }.map { ($0 * $0).sum().squareRoot() }.max() ?? 0
      let place: Phrase =
        reach == 0 ? "at the origin" : "within \(reach.roundedUp(decimals: 3)) of the origin"
      return mistakes.count == 1
        ? "The one misclassified point lies \(place)."
        : "The \(mistakes.count) misclassified points lie \(place)."
    }
    let counts = dataset.classNames.enumerated().map { label, name -> Phrase in
      "\(mistakes.count { dataset.labels[$0] == label }) of class \(name)"
    }
    return "Misclassified: \(.list(counts))."
  }
}

extension BaselineResults {
  /// What no model can do: tell points at one place apart. Nothing where no such points differ in class.
  var ceilingSentence: Phrase? {
    guard attainableCount < dataset.exampleCount else { return nil }
    return """
      Some points of different classes coincide, so no model can get more than \
      \(attainableCount) of \(dataset.exampleCount) right.
      """
  }
}

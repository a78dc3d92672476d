import DecisionPlot
import Plotting
import Raster
import SpiralCore
import TextFormatting

/// What is said of the regions of a model.
enum MapWords {
  /// What tint and hollow points mean.
  static let legend: Phrase = """
    The tint gives the winning class and fades where the model is unsure; hollow points are \
    misclassified.
    """

  static let linearTitle: Phrase = "Linear softmax"

  static func networkTitle(hiddenCount: Int) -> Phrase {
    "Two-layer ReLU net, h = \(hiddenCount)"
  }
}

extension Evaluation {
  /// The share of right answers with its fraction: "49.3 % correct (148/300)".
  var score: Phrase {
    "\(percent(correctCount, of: exampleCount)) correct (\(correctCount)/\(exampleCount))"
  }

  /// "148 of 300 points right".
  var rightCount: Phrase { "\(correctCount) of \(exampleCount) points right" }
}

extension EvaluatedModel {
  /// What a reader who does not see the map should know: the score, who wins how much of the plane,
  /// and where the mistakes lie.
  func description(title: Phrase) -> Phrase {
    let shares = zip(dataset.classNames, regions.regions).map { name, region -> Phrase in
      region.areaShare > 0
        ? "class \(name) wins \((100 * region.areaShare).formatted(decimals: 1)) %"
        : "class \(name) has no region"
    }
    return .sentences([
      "\(title): \(evaluation.score).", "Of the area shown \(.list(shares)).",
      mistakesSentence,
    ])
  }

  /// Names the place of a few mistakes, and the classes of many.
  private var mistakesSentence: Phrase {
    guard !mistakes.isEmpty else { return "No point is misclassified." }
    if mistakes.count * 10 <= dataset.exampleCount {
      let reach = mistakes.map { dataset.points[$0] }.map { ($0 * $0).sum().squareRoot() }.max()
      return """
        The \(mistakes.count) misclassified points lie within \
        \((reach ?? 0).formatted(decimals: 2)) of the origin.
        """
    }
    let counts = dataset.classNames.enumerated().map { label, name -> Phrase in
      "\(mistakes.count { dataset.labels[$0] == label }) of class \(name)"
    }
    return "Misclassified: \(.list(counts))."
  }
}

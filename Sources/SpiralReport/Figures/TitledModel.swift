import DecisionPlot
import Raster
import SpiralCore

/// An evaluated model with its title, and what figures say of it.
struct TitledModel: Sendable {
  let title: String
  let evaluated: EvaluatedModel

  /// The share of right answers with its fraction: "49.3 % correct (148/300)".
  var score: String {
    let evaluation = evaluated.evaluation
    return "\(percent(evaluation.correctCount, of: evaluation.exampleCount)) correct "
      + "(\(evaluation.correctCount)/\(evaluation.exampleCount))"
  }

  /// What a reader who does not see the map should know: the score, who wins how much of the plane,
  /// and where the mistakes lie.
  var description: String {
    let shares = zip(evaluated.dataset.classNames, evaluated.regions.regions).map { name, region in
      region.areaShare > 0
        ? "class \(name) wins \((100 * region.areaShare).formatted(decimals: 1)) %"
        : "class \(name) has no region"
    }
    return "\(title): \(score). Of the area shown \(shares.joined(separator: ", "))."
      + mistakesSentence
  }

  /// Names the place of a few mistakes, and the classes of many.
  private var mistakesSentence: String {
    let (dataset, mistakes) = (evaluated.dataset, evaluated.mistakes)
    guard !mistakes.isEmpty else { return " No point is misclassified." }
    if mistakes.count * 10 <= dataset.exampleCount {
      let reach = mistakes.map { dataset.points[$0] }.map { ($0 * $0).sum().squareRoot() }.max()
      return " The \(mistakes.count) misclassified points lie within "
        + "\((reach ?? 0).formatted(decimals: 2)) of the origin."
    }
    let counts = dataset.classNames.enumerated().map { label, name in
      "\(mistakes.count { dataset.labels[$0] == label }) of class \(name)"
    }
    return " Misclassified: \(counts.joined(separator: ", "))."
  }
}

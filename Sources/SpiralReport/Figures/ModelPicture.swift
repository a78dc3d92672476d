import Plotting
import Raster
import SpiralCore
import TextFormatting

/// A model as figures of the plane speak of it.
struct ModelPicture: Sendable {
  let title: String
  let model: any PiecewiseLinearClassifier
  let evaluation: Evaluation
  /// Which examples the model gets wrong.
  let mistakes: Set<Int>
  /// Where each class wins, exactly.
  let regions: DecisionRegions

  init(
    of model: some PiecewiseLinearClassifier, titled title: String, on dataset: Dataset,
    over view: Raster.View
  ) {
    self.title = title
    self.model = model
    evaluation = Evaluation(of: model, on: dataset)
    mistakes = dataset.mistakes(of: model)
    regions = DecisionRegions(of: model, over: view)
  }

  /// The share of right answers with its fraction: "49.3 % correct (148/300)".
  var score: String {
    "\(percent(evaluation.correctCount, of: evaluation.exampleCount)) correct "
      + "(\(evaluation.correctCount)/\(evaluation.exampleCount))"
  }

  /// What a reader who does not see the map should know: the score, who wins how much of the plane,
  /// and where the mistakes lie.
  func description(_ dataset: Dataset) -> String {
    let shares = zip(dataset.classNames, regions.regions).map { name, region in
      region.areaShare > 0
        ? "class \(name) wins \((100 * region.areaShare).formatted(decimals: 1)) %"
        : "class \(name) has no region"
    }
    return "\(title): \(score). Of the area shown \(shares.joined(separator: ", "))."
      + mistakesSentence(dataset)
  }

  /// Names the place of a few mistakes, and the classes of many.
  private func mistakesSentence(_ dataset: Dataset) -> String {
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

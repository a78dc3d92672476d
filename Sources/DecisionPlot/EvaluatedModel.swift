internal import Concurrency
public import Raster
public import SpiralCore

/// A model with its results on a dataset and its decision regions in a view.
///
/// Regions and maps are computed when they are first asked for, once for all figures, themes and
/// formats that share this object, from whatever thread.
public final class EvaluatedModel: Sendable {
  /// The model.
  public let model: any PiecewiseLinearClassifier
  /// The examples that it was trained on.
  public let dataset: Dataset
  /// The part of the plane that its regions cover, in data coordinates.
  public let view: View
  /// How many examples of each class the model gets right.
  public let evaluation: Evaluation
  /// The indices of the examples that the model gets wrong.
  public let mistakes: Set<Int>
  /// What the model makes of examples that were kept from its training, if there are any.
  public let heldOut: HeldOut?

  /// Examples that were kept from training, with what a model makes of them.
  public struct HeldOut: Sendable {
    /// The examples.
    public let dataset: Dataset
    /// How many examples of each class the model gets right.
    public let evaluation: Evaluation
    /// The indices of the examples that the model gets wrong.
    public let mistakes: Set<Int>
  }

  private let exactRegions = Once<DecisionRegions>()
  private let maps = Memo<MapKey, DecisionMap>()

  /// Evaluates a model on a dataset.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - dataset: The examples that it was trained on.
  ///   - heldOut: Examples of the same classes that were kept from its training.
  ///   - view: The part of the plane to show; by default all examples with a margin.
  /// - Precondition: model and datasets have the same number of classes, and without a `view` there is an
  ///   example.
  public init(
    _ model: some PiecewiseLinearClassifier, on dataset: Dataset, heldOut: Dataset? = nil,
    over view: View? = nil
  ) {
    self.model = model
    self.dataset = dataset
    self.view = view ?? .framing(dataset.points + (heldOut?.points ?? []))
    (evaluation, mistakes) = judge(model, on: dataset)
    self.heldOut = heldOut.map { examples in
      let (evaluation, mistakes) = judge(model, on: examples)
      return HeldOut(dataset: examples, evaluation: evaluation, mistakes: mistakes)
    }
  }
}

/// How many examples a model gets right, and the indices of the others.
private func judge(
  _ model: some Classifier, on dataset: Dataset
) -> (evaluation: Evaluation, mistakes: Set<Int>) {
  precondition(model.classCount == dataset.classCount, "model and dataset have K classes")
  let predictions = concurrentMap(dataset.exampleCount, inRunsOf: 1024) { example in
    model.predictedClass(at: dataset.points[example])
  }
  return (
    Evaluation(of: predictions, on: dataset),
    Set(predictions.indices.filter { predictions[$0] != dataset.labels[$0] })
  )
}

extension EvaluatedModel {
  /// The exact decision regions of the model in its view.
  public var regions: DecisionRegions {
    exactRegions.value { DecisionRegions(of: model, over: view) }
  }

  /// The model evaluated on a grid of pixels.
  ///
  /// Maps of at most four million pixels are kept for the next caller; larger ones would hold more
  /// memory than computing them again is worth.
  ///
  /// - Parameters:
  ///   - view: The part of the plane that the grid covers, which may differ from the model's own.
  ///   - columns: The number of pixels in a row.
  ///   - rows: The number of pixels in a column.
  ///   - includingConfidence: Whether the map holds the probability of the winning class too.
  public func map(
    over view: View, columns: Int, rows: Int, includingConfidence: Bool
  ) -> DecisionMap {
    func compute() -> DecisionMap {
      DecisionMap(
        of: model, over: view, columns: columns, rows: rows,
        includingConfidence: includingConfidence)
    }
    guard columns * rows <= 4_000_000 else { return compute() }
    let key = MapKey(
      view: view, columns: columns, rows: rows, includingConfidence: includingConfidence)
    return maps.value(for: key, compute)
  }

  private struct MapKey: Hashable {
    let view: View
    let columns: Int
    let rows: Int
    let includingConfidence: Bool
  }
}

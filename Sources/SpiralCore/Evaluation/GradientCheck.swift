/// How far the gradients of backpropagation are from central differences of the loss.
///
/// The derivative by a parameter w is compared with (L(w + h) − L(w − h)) / 2h. What is left is of order
/// h² and of rounding; a wrong factor in a formula shows as an error of 0.1 and more.
///
/// ReLU has no derivative at 0, so points at which a difference may cross a hidden unit's kink are left
/// out of both sides, and counted.
public struct GradientCheck: Equatable, Sendable {
  /// The largest |difference − derivative| / max(|difference|, |derivative|, ``smallestSize``).
  ///
  /// It is 0 where no example is left to check with.
  public let largestRelativeError: Double
  /// How many parameters were changed, one at a time.
  public let parameterCount: Int
  /// How many examples the loss was taken of.
  public let exampleCount: Int
  /// How many examples were left out for a kink.
  public let skippedKinkCount: Int

  /// How far a parameter is moved to both sides, h.
  public static let step = 1e-5
  /// Derivatives below this size are compared with this size.
  ///
  /// A difference of two losses near 1 is uncertain by about 1e-16 / h = 1e-11: the check sees 1e-8 of
  /// this size.
  public static let smallestSize = 1e-3
}

extension GradientCheck {
  /// How much of a model and a dataset is checked: a check of all takes a loss for every parameter.
  public struct Sample: Equatable, Sendable {
    /// The most parameters of each of W, b, W2 and b2, spread evenly over it.
    public var parametersPerArray: Int
    /// The most examples, spread evenly over the dataset.
    public var exampleCount: Int

    /// Chooses both.
    public init(parametersPerArray: Int, exampleCount: Int) {
      self.parametersPerArray = parametersPerArray
      self.exampleCount = exampleCount
    }

    /// Every parameter and every example.
    public static let all = Sample(parametersPerArray: .max, exampleCount: .max)
  }

  /// Checks the gradient of a linear classifier, which has no kinks.
  ///
  /// - Parameters:
  ///   - linear: The classifier.
  ///   - dataset: The examples.
  ///   - regularization: The factor of the penalty in the loss.
  ///   - sample: How much is checked.
  ///   - gradient: The gradient in question, by default that of backpropagation.
  /// - Precondition: model and dataset have the same number of classes.
  public init(
    of linear: SoftmaxClassifier, on dataset: Dataset, regularization: Double,
    sample: Sample = .all,
    gradient: ((SoftmaxClassifier, Dataset) -> SoftmaxClassifier)? = nil
  ) {
    let examples = dataset.spread(over: sample.exampleCount)
    self.init(
      linear, on: examples, skippedKinkCount: 0,
      regularization: regularization,
      parameters: [
        (\.weights.values, spread(linear.weights.values.count, over: sample.parametersPerArray)),
        (\.biases, spread(linear.biases.count, over: sample.parametersPerArray)),
      ], gradient: gradient
    ) { array, index, value in
      var moved = linear
      moved[keyPath: array][index] = value
      return Loss(of: moved, on: examples, regularization: regularization).total
    }
  }

  /// Checks the gradient of a net.
  ///
  /// Only the kinks of hidden units whose parameters are in the sample count: no other is crossed.
  ///
  /// - Parameters:
  ///   - network: The net.
  ///   - dataset: The examples.
  ///   - regularization: The factor of the penalty in the loss.
  ///   - sample: How much is checked.
  ///   - gradient: The gradient in question, by default that of backpropagation.
  /// - Precondition: model and dataset have the same number of classes.
  public init(
    of network: TwoLayerNetwork, on dataset: Dataset, regularization: Double,
    sample: Sample = .all, gradient: ((TwoLayerNetwork, Dataset) -> TwoLayerNetwork)? = nil
  ) {
    let limit = sample.parametersPerArray
    let hiddenWeights = spread(network.hiddenWeights.values.count, over: limit)
    let hiddenBiases = spread(network.hiddenCount, over: limit)
    let units = Set(hiddenWeights.map { $0 % network.hiddenCount } + hiddenBiases).sorted()
    let examples = dataset.spread(over: sample.exampleCount)
    let smooth = examples.filter { point in
      let reach = Self.step * max(1, abs(point.x), abs(point.y))
      return units.allSatisfy { abs(network.hiddenInput(of: $0, at: point)) > reach }
    }
    self.init(
      network, on: smooth, skippedKinkCount: examples.exampleCount - smooth.exampleCount,
      regularization: regularization,
      parameters: [
        (\.hiddenWeights.values, hiddenWeights), (\.hiddenBiases, hiddenBiases),
        (\.outputWeights.values, spread(network.outputWeights.values.count, over: limit)),
        (\.outputBiases, spread(network.outputBiases.count, over: limit)),
      ], gradient: gradient
    ) { [still = StillNetwork(network, on: smooth, regularization: regularization)] in
      still.gain(at: $0, $1, $2)
    }
  }

  /// Compares the derivatives by some entries of each array of parameters.
  ///
  /// - Parameter loss: The loss where one parameter has another value, up to a constant.
  private init<Model: TrainableClassifier>(
    _ model: Model, on dataset: Dataset, skippedKinkCount: Int, regularization: Double,
    parameters: [(array: WritableKeyPath<Model, [Double]>, indices: [Int])],
    gradient: ((Model, Dataset) -> Model)?,
    loss: (WritableKeyPath<Model, [Double]>, Int, Double) -> Double
  ) {
    parameterCount = parameters.reduce(0) { $0 + $1.indices.count }
    exampleCount = dataset.exampleCount
    self.skippedKinkCount = skippedKinkCount
    guard dataset.exampleCount > 0 else {
      largestRelativeError = 0
      return
    }
    let gradient =
      gradient?(model, dataset)
      ?? model.lossAndGradient(on: dataset, regularization: regularization).gradient
    var largest = 0.0
    for (array, indices) in parameters {
      let (values, derivatives) = (model[keyPath: array], gradient[keyPath: array])
      for index in indices {
        let above = loss(array, index, values[index] + Self.step)
        let below = loss(array, index, values[index] - Self.step)
        let difference = (above - below) / (2 * Self.step)
        let size = max(abs(difference), abs(derivatives[index]), Self.smallestSize)
        largest = max(largest, abs(difference - derivatives[index]) / size)
      }
    }
    largestRelativeError = largest
  }
}

/// At most so many of the first numbers, evenly spread over them.
private func spread(_ count: Int, over limit: Int) -> [Int] {
  let chosen = min(count, limit)
  return (0..<chosen).map { $0 * count / chosen }
}

extension Dataset {
  /// At most so many of the examples, evenly spread over them.
  fileprivate func spread(over limit: Int) -> Dataset {
    limit >= exampleCount ? self : choosing(SpiralCore.spread(exampleCount, over: limit))
  }

  fileprivate func filter(_ isKept: (Point) -> Bool) -> Dataset {
    choosing(points.indices.filter { isKept(points[$0]) })
  }

  private func choosing(_ examples: [Int]) -> Dataset {
    Dataset(
      points: examples.map { points[$0] }, labels: examples.map { labels[$0] },
      classNames: classNames, axisNames: axisNames, origin: origin)
  }
}

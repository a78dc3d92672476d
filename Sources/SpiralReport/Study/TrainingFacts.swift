import SpiralCore

/// What a learner wants to see of how a model was trained, as it was trained: the shapes and norms of its parameters, its
/// live hidden units, and whether backpropagation gives the gradients of the loss.
struct TrainingFacts: Sendable {
  let model: ModelName
  /// The arrays of parameters, in the order of the forward pass.
  let parameters: [ParameterArray]
  /// The hidden units of a net.
  let hiddenUnits: HiddenUnits?
  /// The gradient before the first step; nothing for a model from a file.
  let startCheck: GradientCheck?
  /// The gradient after the last step.
  let endCheck: GradientCheck
  /// Whether the loss that was checked has a penalty; without one where its strength is unknown.
  let hasPenalty: Bool
  /// How many examples there are, of which the checks take some.
  let exampleCount: Int

  struct ParameterArray: Sendable {
    /// W, b, W2 or b2.
    let symbol: String
    /// The number of rows and columns, or of entries.
    let shape: [Int]
    /// The root of the sum of squares before the first step; nothing for a model from a file.
    let startNorm: Double?
    /// The same after the last step.
    let endNorm: Double
  }

  struct HiddenUnits: Sendable {
    let count: Int
    /// How many are positive at one point at least, before the first step and after the last.
    let liveAtStart: Int?
    let liveAtEnd: Int
  }

  /// The number of parameters, of which the checks take some.
  var parameterCount: Int { parameters.reduce(0) { $0 + $1.shape.reduce(1, *) } }
}

/// The checks that can be made while the net trains.
struct EarlyChecks: Sendable {
  /// Before the first step of the linear model, and after the last.
  let linear: (start: GradientCheck, end: GradientCheck)
  /// Before the first step of the net.
  let networkStart: GradientCheck
}

extension BaselineStudy {
  /// Checks the gradients of the linear model, and of the net as it was drawn.
  func earlyChecks() -> EarlyChecks? {
    guard let start = linear.initialParameters else { return nil }
    let regularization = plan.training.descent.regularization
    return EarlyChecks(
      linear: (
        GradientCheck(start, on: points.scaled, regularization),
        GradientCheck(linear.parameters, on: points.scaled, regularization)
      ),
      networkStart: GradientCheck(initialNetwork, on: points.scaled, regularization))
  }
}

extension Study {
  /// The pieces of work that gather the facts of both models, each independent of the other.
  ///
  /// - Parameter checks: Those that are made already; nothing for models from a file.
  func trainingFacts(_ checks: EarlyChecks?) -> [@Sendable () -> TrainingFacts] {
    [{ TrainingFacts(linear: self, checks) }, { TrainingFacts(network: self, checks) }]
  }
}

extension TrainingFacts {
  fileprivate init(linear study: Study, _ checks: EarlyChecks?) {
    let (start, end) = (study.linear.initialParameters, study.linear.parameters)
    model = .linear
    parameters = [
      ParameterArray("W", end.weights, start?.weights),
      ParameterArray("b", end.biases, start?.biases),
    ]
    hiddenUnits = nil
    startCheck = checks?.linear.start
    endCheck =
      checks?.linear.end
      ?? GradientCheck(end, on: study.points.scaled, study.settings.regularization)
    hasPenalty = study.settings.regularization != nil
    exampleCount = study.dataset.exampleCount
  }

  fileprivate init(network study: Study, _ checks: EarlyChecks?) {
    let (start, end) = (study.network.initialParameters, study.network.parameters)
    model = .network
    parameters = [
      ParameterArray("W", end.hiddenWeights, start?.hiddenWeights),
      ParameterArray("b", end.hiddenBiases, start?.hiddenBiases),
      ParameterArray("W2", end.outputWeights, start?.outputWeights),
      ParameterArray("b2", end.outputBiases, start?.outputBiases),
    ]
    hiddenUnits = HiddenUnits(
      count: end.hiddenCount, liveAtStart: start?.activeUnitCount(on: study.points.scaled),
      liveAtEnd: end.activeUnitCount(on: study.points.scaled))
    startCheck = checks?.networkStart
    endCheck = GradientCheck(end, on: study.points.scaled, study.settings.regularization)
    hasPenalty = study.settings.regularization != nil
    exampleCount = study.dataset.exampleCount
  }
}

extension GradientCheck {
  /// Checks as much of a linear model as the report has time for; without a penalty of unknown strength.
  fileprivate init(_ model: SoftmaxClassifier, on dataset: Dataset, _ regularization: Double?) {
    self.init(
      of: model, on: dataset, regularization: regularization ?? 0,
      sample: Sample(exampleCount: dataset.exampleCount, classCount: model.classCount))
  }

  /// The same of a net.
  fileprivate init(_ model: TwoLayerNetwork, on dataset: Dataset, _ regularization: Double?) {
    self.init(
      of: model, on: dataset, regularization: regularization ?? 0,
      sample: Sample(exampleCount: dataset.exampleCount, classCount: model.classCount))
  }
}

extension GradientCheck.Sample {
  /// As much as takes about ten milliseconds, whatever the size of data and net: the report is to be ready
  /// soon after its training. It is all of the course's case study.
  fileprivate init(exampleCount: Int, classCount: Int) {
    let examples = min(300, exampleCount)
    self.init(
      parametersPerArray: max(8, 300_000 / (examples * classCount)), exampleCount: examples)
  }
}

extension TrainingFacts.ParameterArray {
  fileprivate init(_ symbol: String, _ end: Matrix, _ start: Matrix?) {
    self.init(
      symbol: symbol, shape: [end.rowCount, end.columnCount], startNorm: start?.values.norm,
      endNorm: end.values.norm)
  }

  fileprivate init(_ symbol: String, _ end: [Double], _ start: [Double]?) {
    self.init(symbol: symbol, shape: [end.count], startNorm: start?.norm, endNorm: end.norm)
  }
}

extension [Double] {
  /// The root of the sum of squares.
  fileprivate var norm: Double { reduce(0) { $0 + $1 * $1 }.squareRoot() }
}

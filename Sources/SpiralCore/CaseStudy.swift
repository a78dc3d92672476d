/// The course's case study as a value: what to draw and how to train.
///
/// The data and the two initial models come from one random stream in the course's order: points,
/// linear W, net W, net W2.
public struct CaseStudy: Equatable, Sendable {
  /// Which of the course's two printed runs the stream follows.
  public enum Preset: String, CaseIterable, Sendable {
    /// The notebook, run from top to bottom.
    case cs231nNotebook = "cs231n-notebook"
    /// The web page, whose run had drawn three more 2 × 3 matrices between data and weights.
    case cs231nNotes = "cs231n-notes"
  }

  /// The printed run that the stream follows.
  public var preset: Preset
  /// The seed of the random stream.
  public var seed: UInt32 = 0
  /// The number of points of each class.
  public var pointsPerClass = 100
  /// The number of classes, K.
  public var classCount = 3
  /// The standard deviation of a point's angle, in radians.
  public var noise = 0.2
  /// The number of hidden units of the net, H.
  public var hiddenCount = 100
  /// The number of training steps of the linear classifier.
  public var linearStepCount = 200
  /// The number of training steps of the net.
  public var networkStepCount = 10_000
  /// Step size and regularisation of both trainings.
  public var descent = GradientDescent()

  /// The course's parameters.
  public init(preset: Preset = .cs231nNotebook) {
    self.preset = preset
  }

  /// Draws the spiral and the two models before training.
  public func draw() -> (
    dataset: Dataset, linear: SoftmaxClassifier, network: TwoLayerNetwork
  ) {
    var random = RandomState(seed: seed)
    let dataset = Dataset.spiral(
      pointsPerClass: pointsPerClass, classCount: classCount, noise: noise, using: &random)
    let (linear, network) = drawModels(classCount: classCount, using: &random)
    return (dataset, linear, network)
  }

  /// Draws the two models before training, for data from elsewhere.
  ///
  /// - Parameters:
  ///   - classCount: The number of classes of that data, in place of the case study's own.
  ///   - random: The stream, after whatever the data took from it.
  public func drawModels(
    classCount: Int, using random: inout RandomState
  ) -> (linear: SoftmaxClassifier, network: TwoLayerNetwork) {
    for _ in 0..<preset.discardedNormalCount { _ = random.normal() }
    let linear = SoftmaxClassifier(classCount: classCount, using: &random)
    let network = TwoLayerNetwork(
      hiddenCount: hiddenCount, classCount: classCount, using: &random)
    return (linear, network)
  }
}

extension CaseStudy.Preset {
  /// How many normals are drawn between data and weights, and not used.
  fileprivate var discardedNormalCount: Int {
    switch self {
    case .cs231nNotebook: 0
    case .cs231nNotes: 18
    }
  }
}

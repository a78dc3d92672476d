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

  /// The points.
  public var data = Spiral()
  /// The size of the net, and how both models are trained.
  public var training = Hyperparameters()
  /// The printed run that the stream follows.
  public var preset: Preset
  /// The seed of the random stream.
  public var seed: UInt32 = 0

  /// The course's case study.
  public init(preset: Preset = .cs231nNotebook) {
    self.preset = preset
  }

  /// Draws the spiral and the two models before training.
  public func draw() -> (
    dataset: Dataset, linear: SoftmaxClassifier, network: TwoLayerNetwork
  ) {
    var random = RandomState(seed: seed)
    let dataset = data.dataset(using: &random)
    let (linear, network) = preset.drawModels(
      classCount: dataset.classCount, hiddenCount: training.hiddenCount, using: &random)
    return (dataset, linear, network)
  }
}

extension CaseStudy.Preset {
  /// Draws the two models before training, after whatever the data took from the stream.
  ///
  /// - Parameters:
  ///   - classCount: The number of classes of the data, K.
  ///   - hiddenCount: The number of hidden units of the net, H.
  ///   - random: The stream.
  public func drawModels(
    classCount: Int, hiddenCount: Int, using random: inout RandomState
  ) -> (linear: SoftmaxClassifier, network: TwoLayerNetwork) {
    for _ in 0..<discardedNormalCount { _ = random.normal() }
    let linear = SoftmaxClassifier(classCount: classCount, using: &random)
    let network = TwoLayerNetwork(
      hiddenCount: hiddenCount, classCount: classCount, using: &random)
    return (linear, network)
  }

  /// How many normals are drawn between data and weights, and not used.
  private var discardedNormalCount: Int {
    switch self {
    case .cs231nNotebook: 0
    case .cs231nNotes: 18
    }
  }
}

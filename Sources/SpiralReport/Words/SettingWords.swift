extension RunSetting {
  /// What a setting is called in a sentence.
  package var words: Phrase {
    switch self {
    case .dataKind: "data set"
    case .preset: "preset"
    case .seed: "seed"
    case .pointsPerClass: "points per class"
    case .classCount: "number of classes"
    case .noise: "noise"
    case .holdout: "share held out"
    case .standardization: "standardisation"
    case .hiddenCount: "hidden units"
    case .linearStepCount: "steps of the linear model"
    case .networkStepCount: "steps of the net"
    case .stepSize: "step size"
    case .regularization: "regularisation"
    }
  }
}

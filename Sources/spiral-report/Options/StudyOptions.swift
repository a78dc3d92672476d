import ArgumentParser
import SpiralCore
import SpiralReport
import TextFormatting

/// The options that say what is drawn and trained.
struct StudyOptions: OptionTable {
  @Option(given: Spec.dataset) var dataset
  @Option(given: Spec.preset) var preset
  @Option(given: Spec.seed) var seed
  @Option(given: Spec.points) var points
  @Option(given: Spec.classes) var classes
  @Option(given: Spec.noise) var noise
  @Option(given: Spec.holdout) var holdout
  @Option(given: Spec.standardize) var standardize
  @Option(given: Spec.hidden) var hidden
  @Option(given: Spec.steps) var steps
  @Option(given: Spec.linearSteps) var linearSteps
  @Option(given: Spec.stepSize) var stepSize
  @Option(given: Spec.regularization) var regularization
  @Option(Spec.weights) var weights

  static let rows: [OptionRow<StudyOptions>] = [
    row(Spec.dataset, \.dataset), row(Spec.preset, \.preset), row(Spec.seed, \.seed),
    row(Spec.points, \.points),
    row(Spec.classes, \.classes), row(Spec.noise, \.noise), row(Spec.holdout, \.holdout),
    row(Spec.standardize, \.standardize), row(Spec.hidden, \.hidden),
    row(Spec.steps, \.steps), row(Spec.linearSteps, \.linearSteps),
    row(Spec.stepSize, \.stepSize), row(Spec.regularization, \.regularization),
    OptionRow(Spec.weights, \.weights),
  ]

  /// Beside weights the default is a claim like any other, and not giving it is none. Other data than the
  /// spiral have defaults of their own.
  private static func row<Value>(
    _ spec: OptionSpec<Value>, _ value: any KeyPath<StudyOptions, Value?> & Sendable
  ) -> OptionRow<StudyOptions> {
    OptionRow(given: spec, value) { $0.weights != nil || $0.dataset ?? .spiral != .spiral }
  }

  /// What the options say, and nothing where they are not given.
  var settings: RunSettings {
    var settings = RunSettings()
    settings.dataKind = dataset
    settings.preset = preset
    settings.seed = seed
    settings.pointsPerClass = points
    settings.classCount = classes
    settings.noise = noise
    settings.holdout = holdout
    settings.standardization = standardize
    settings.hiddenCount = hidden
    settings.linearStepCount = linearSteps
    settings.networkStepCount = steps
    settings.stepSize = stepSize
    settings.regularization = regularization
    return settings
  }
}

extension RunSetting {
  /// The option that gives the setting, without its dashes.
  var option: String {
    switch self {
    case .dataKind: Spec.dataset.name
    case .preset: Spec.preset.name
    case .seed: Spec.seed.name
    case .pointsPerClass: Spec.points.name
    case .classCount: Spec.classes.name
    case .noise: Spec.noise.name
    case .holdout: Spec.holdout.name
    case .standardization: Spec.standardize.name
    case .hiddenCount: Spec.hidden.name
    case .linearStepCount: Spec.linearSteps.name
    case .networkStepCount: Spec.steps.name
    case .stepSize: Spec.stepSize.name
    case .regularization: Spec.regularization.name
    }
  }
}

private enum Spec {
  private static let usual = StudyPlan()
  private static let spiral = Spiral()
  private static let training = Hyperparameters()

  static let dataset = OptionSpec(
    "dataset", default: .spiral, among: DataKind.drawn, named: \.name,
    help: "The points to draw: " + DataKind.drawn.map(\.name).joined(separator: ", ") + ".",
    valueName: "name")
  static let preset = OptionSpec(
    "preset", default: usual.preset, among: CaseStudy.Preset.allCases,
    help: "The course's printed run to follow: cs231n-notebook or cs231n-notes.")
  static let seed = OptionSpec("seed", default: usual.seed, help: "Seed of the random numbers")
  static let points = OptionSpec(
    "points", default: spiral.pointsPerClass, in: SettingLimits.pointsPerClass,
    help: "Points of each class")
  static let classes = OptionSpec(
    "classes", default: spiral.classCount, in: SettingLimits.classCount, help: "Classes")
  static let noise = OptionSpec(
    "noise", default: spiral.noise, in: SettingLimits.noise,
    help: "Noise: the standard deviation of the spiral's angle in radians, or of each coordinate")
  static let holdout = OptionSpec(
    "holdout", default: usual.holdout, in: SettingLimits.holdout,
    help: "Share of each class to hold out from training and evaluate separately")
  static let standardize = OptionSpec(
    "standardize", default: usual.standardization, among: StandardizationChoice.allCases,
    help: "Standardise both features (mean 0, standard deviation 1) for training: auto, if their "
      + "scale calls for it, yes or no. Figures and tables keep the units of the data.")
  static let hidden = OptionSpec(
    "hidden", default: training.hiddenCount, in: SettingLimits.hiddenCount,
    help: "Hidden units of the net")
  static let steps = OptionSpec(
    "steps", default: training.networkStepCount, in: SettingLimits.stepCount,
    help: "Training steps of the net")
  static let linearSteps = OptionSpec(
    "linear-steps", default: training.linearStepCount, in: SettingLimits.stepCount,
    help: "Training steps of the linear model")
  static let stepSize = OptionSpec(
    "step-size", default: training.descent.stepSize, in: SettingLimits.stepSize,
    help: "Step size (learning rate)")
  static let regularization = OptionSpec(
    "regularization", default: training.descent.regularization, in: SettingLimits.regularization,
    help: "L2 regularisation strength")
  static let weights = OptionSpec(
    path: "weights", placeholder: "FILE",
    help:
      "Draw the models in a data/weights.json of an earlier run instead of training. Their data and "
      + "training come from the file; options that say otherwise are refused, and what an old file "
      + "does not say is taken from options.",
    valueName: "file", completion: .file(extensions: ["json"]))
}

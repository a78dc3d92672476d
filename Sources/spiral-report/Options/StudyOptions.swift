import ArgumentParser
import SpiralCore
import SpiralReport
import TextFormatting

/// The options that say what is drawn and trained.
struct StudyOptions: OptionTable {
  @Option(Spec.preset) var preset
  @Option(Spec.seed) var seed
  @Option(Spec.points) var points
  @Option(Spec.classes) var classes
  @Option(Spec.noise) var noise
  @Option(Spec.hidden) var hidden
  @Option(Spec.steps) var steps
  @Option(Spec.linearSteps) var linearSteps
  @Option(Spec.stepSize) var stepSize
  @Option(Spec.regularization) var regularization
  @Option(Spec.weights) var weights

  static let rows: [OptionRow<StudyOptions>] = [
    OptionRow(Spec.preset, \.preset), OptionRow(Spec.seed, \.seed),
    OptionRow(Spec.points, \.points), OptionRow(Spec.classes, \.classes),
    OptionRow(Spec.noise, \.noise), OptionRow(Spec.hidden, \.hidden),
    OptionRow(Spec.steps, \.steps), OptionRow(Spec.linearSteps, \.linearSteps),
    OptionRow(Spec.stepSize, \.stepSize), OptionRow(Spec.regularization, \.regularization),
    OptionRow(Spec.weights, \.weights),
  ]

  /// The study that the options describe.
  var plan: StudyPlan {
    var plan = StudyPlan()
    plan.data = Spiral(pointsPerClass: points, classCount: classes, noise: noise)
    plan.preset = preset
    plan.seed = seed
    plan.training.hiddenCount = hidden
    plan.training.linearStepCount = linearSteps
    plan.training.networkStepCount = steps
    plan.training.descent = GradientDescent(stepSize: stepSize, regularization: regularization)
    return plan
  }
}

private enum Spec {
  private static let usual = StudyPlan()
  private static let spiral = Spiral()
  private static let training = Hyperparameters()

  static let preset = OptionSpec(
    "preset", default: usual.preset, among: CaseStudy.Preset.allCases,
    help: "The course's printed run to follow: cs231n-notebook or cs231n-notes.")
  static let seed = OptionSpec("seed", default: usual.seed, help: "Seed of the random numbers")
  static let points = OptionSpec(
    "points", default: spiral.pointsPerClass, in: 1...1_000_000, help: "Points of each class")
  static let classes = OptionSpec(
    "classes", default: spiral.classCount, in: 1...100, help: "Classes")
  static let noise = OptionSpec(
    "noise", default: spiral.noise, in: 0...1000,
    help: "Standard deviation of the angle in radians")
  static let hidden = OptionSpec(
    "hidden", default: training.hiddenCount, in: 1...20_000, help: "Hidden units of the net")
  static let steps = OptionSpec(
    "steps", default: training.networkStepCount, in: 1...10_000_000,
    help: "Training steps of the net")
  static let linearSteps = OptionSpec(
    "linear-steps", default: training.linearStepCount, in: 1...10_000_000,
    help: "Training steps of the linear model")
  static let stepSize = OptionSpec(
    "step-size", default: training.descent.stepSize, in: .leastNonzeroMagnitude...1e9,
    help: "Step size (learning rate)")
  static let regularization = OptionSpec(
    "regularization", default: training.descent.regularization, in: 0...1e9,
    help: "L2 regularisation strength")
  static let weights = OptionSpec<String?>(
    "weights", default: nil,
    help: "Draw the models in a data/weights.json of an earlier run instead of training.",
    valueName: "file", completion: .file(extensions: ["json"]), read: { $0 },
    // A report names no path of the machine that it was made on.
    word: { $0.map { _ in "FILE" } })
}

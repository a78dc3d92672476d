import ArgumentParser
import SpiralCore

/// The options that say what is drawn and trained.
///
/// Every option takes the next word for its value, so that −1 is a bad value and not a missing one.
struct StudyOptions: ParsableArguments {
  private static let usual = CaseStudy()

  @Option(
    parsing: .unconditional,
    help:
      "The course's printed run to follow: cs231n-notebook or cs231n-notes. (default: cs231n-notebook)",
    transform: name(of: CaseStudy.Preset.allCases))
  var preset = usual.preset

  @Option(parsing: .unconditional, help: "Seed of the random numbers, 0 to 4294967295.")
  var seed = usual.seed

  @Option(
    parsing: .unconditional, help: "Points of each class, 1 to 1000000. (default: 100)",
    transform: whole(1...1_000_000))
  var points = usual.pointsPerClass

  @Option(
    parsing: .unconditional, help: "Classes, 1 to 100. (default: 3)", transform: whole(1...100))
  var classes = usual.classCount

  @Option(
    parsing: .unconditional,
    help: "Standard deviation of the angle in radians, 0 to 1000. (default: 0.2)",
    transform: number(0...1000))
  var noise = usual.noise

  @Option(
    parsing: .unconditional, help: "Hidden units of the net, 1 to 100000. (default: 100)",
    transform: whole(1...100_000))
  var hidden = usual.hiddenCount

  @Option(
    parsing: .unconditional, help: "Steps of the net, 1 to 10000000. (default: 10000)",
    transform: whole(1...10_000_000))
  var steps = usual.networkStepCount

  @Option(
    parsing: .unconditional, help: "Steps of the linear model, 1 to 10000000. (default: 200)",
    transform: whole(1...10_000_000))
  var linearSteps = usual.linearStepCount

  @Option(
    parsing: .unconditional,
    help: "How far a step goes along the negative gradient, above 0 to 1e9. (default: 1.0)",
    transform: number(Double.leastNonzeroMagnitude...1e9))
  var stepSize = usual.descent.stepSize

  @Option(
    parsing: .unconditional,
    help: "Weight of the penalty on large weights, 0 to 1e9. (default: 0.001)",
    transform: number(0...1e9))
  var regularization = usual.descent.regularization

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Seeds that the figure 'seeds' compares, at most 10000; adds that figure. (default: 0-19)",
      valueName: "first-last"), transform: seedRange)
  var seeds: ClosedRange<UInt32>?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Draw the models in a data/weights.json of an earlier run instead of training.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var weights: String?

  /// The case study that the options describe.
  var caseStudy: CaseStudy {
    var study = CaseStudy(preset: preset)
    study.seed = seed
    study.pointsPerClass = points
    study.classCount = classes
    study.noise = noise
    study.hiddenCount = hidden
    study.networkStepCount = steps
    study.linearStepCount = linearSteps
    study.descent = GradientDescent(stepSize: stepSize, regularization: regularization)
    return study
  }
}

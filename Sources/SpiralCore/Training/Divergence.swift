/// A training run whose loss stopped being a finite number.
public struct Divergence: Error, Equatable, CustomStringConvertible {
  /// The first step whose loss is infinite or not a number, counted from the start of the run.
  public let step: Int
  /// The step size that led there.
  public let stepSize: Double

  /// Records where a run with a step size diverged.
  public init(step: Int, stepSize: Double) {
    self.step = step
    self.stepSize = stepSize
  }

  /// What happened, without what to do.
  package var fact: String {
    "The loss stopped being finite at step \(step) with step size \(stepSize)."
  }

  /// What happened, and what to do.
  public var description: String { fact + " Choose a smaller step size." }
}

/// The loss at every step of a training run, each recorded before that step's update.
///
/// Entry 0 is the loss of the initial model; after n steps there are n entries, and the loss of the
/// trained model is not among them (``Loss/init(of:on:regularization:)`` gives it).
public struct LossHistory: Equatable, Sendable {
  private var losses: [Loss]

  /// A history of the given losses, by default none.
  public init(_ losses: [Loss] = []) {
    self.losses = losses
  }

  /// Appends the loss of the next step if it is finite, for a training loop of your own.
  ///
  /// - Parameters:
  ///   - loss: The loss before the step.
  ///   - stepSize: The step size, which the error names.
  /// - Throws: `Divergence` if the loss is not finite; the history then ends at the last finite loss.
  public mutating func record(_ loss: Loss, stepSize: Double) throws(Divergence) {
    guard loss.total.isFinite else { throw Divergence(step: losses.count, stepSize: stepSize) }
    losses.append(loss)
  }
}

extension LossHistory: RandomAccessCollection {
  /// Step 0.
  public var startIndex: Int { 0 }
  /// The number of steps recorded.
  public var endIndex: Int { losses.count }
  /// The loss at a step, before its update.
  public subscript(step: Int) -> Loss { losses[step] }
}

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

  /// Records the loss of a step if it is finite, for a training loop of your own.
  ///
  /// - Throws: `Divergence` if it is not; the history then ends at the last finite loss.
  public mutating func record(
    _ loss: Loss, at step: Int, of descent: GradientDescent
  ) throws(Divergence) {
    guard loss.total.isFinite else { throw Divergence(step: step, stepSize: descent.stepSize) }
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

/// What is chosen before training: the size of the net, and how both models are trained.
public struct Hyperparameters: Equatable, Sendable {
  /// The number of hidden units of the net, H.
  public var hiddenCount = 100
  /// How many steps the linear classifier is trained.
  public var linearStepCount = 200
  /// How many steps the net is trained.
  public var networkStepCount = 10_000
  /// Step size and regularisation of both trainings.
  public var descent = GradientDescent()

  /// The course's choice.
  public init() {}
}

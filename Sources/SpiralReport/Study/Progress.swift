/// Is told where the work has come to, now and then, from any thread.
package typealias Progress = @Sendable (Stage) -> Void

/// Where the work has come to.
package enum Stage: Equatable, Sendable {
  /// A model has taken some of its steps.
  case training(ModelName, step: Int)
  /// Models of some seeds are trained.
  case trainingSeeds(done: Int)
  /// Everything is trained; the regions of the models are computed.
  case evaluating
  /// Some of the figures and data files are made.
  case drawing(done: Int, of: Int)
  /// Everything is made; from here on files change.
  case writing
}

/// Which of the two models is spoken of.
package enum ModelName: String, Sendable {
  /// Softmax regression.
  case linear
  /// The two-layer net.
  case network
}

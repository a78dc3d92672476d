/// Is told where the work has come to, now and then; it may throw to stop the work.
package typealias Progress = @Sendable (Stage) throws(ReportError) -> Void

/// Where the work has come to.
package enum Stage: Equatable, Sendable {
  /// A model has taken some of its steps.
  case training(ModelName, step: Int)
  /// Models of many seeds are being trained.
  case trainingSeeds
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

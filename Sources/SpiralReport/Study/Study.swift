import Files
package import SpiralCore

/// The case study carried out: the data and both models, trained.
package struct Study: Sendable {
  /// What was to be drawn and trained.
  package let parameters: CaseStudy
  /// The points.
  package let dataset: Dataset
  /// Softmax regression, the baseline.
  package let linear: Trained<SoftmaxClassifier>
  /// The two-layer net.
  package let network: Trained<TwoLayerNetwork>

  /// Draws the data and trains the linear model; the net is as it starts.
  ///
  /// - Throws: ``ReportError/diverged(model:_:)``, or what `progress` throws.
  package init(withoutNetwork parameters: CaseStudy, progress: Progress) throws(ReportError) {
    self.parameters = parameters
    let start = parameters.draw()
    dataset = start.dataset
    linear = try Trained(
      start.linear, named: .linear, on: dataset, by: parameters.descent,
      steps: parameters.linearStepCount, progress: progress)
    network = Trained(start.network, nil, on: dataset, by: parameters.descent)
  }

  /// The same study with the net trained.
  ///
  /// - Throws: ``ReportError/diverged(model:_:)``, or what `progress` throws.
  package func trainingNetwork(progress: Progress) throws(ReportError) -> Study {
    Study(
      parameters: parameters, dataset: dataset, linear: linear,
      network: try Trained(
        network.model, named: .network, on: dataset, by: parameters.descent,
        steps: parameters.networkStepCount, progress: progress))
  }
}

extension Study {
  /// Draws the data and takes both models from a weights file.
  ///
  /// - Throws: `file`.
  package init(_ parameters: CaseStudy, weightsAt path: String) throws(ReportError) {
    let dataset = parameters.draw().dataset
    let file = try ReportError.wrap { () throws(FileError) in
      try WeightsFile(path, classNames: dataset.classNames)
    }
    self.init(
      parameters: parameters, dataset: dataset,
      linear: Trained(file.linear, file.linearHistory, on: dataset, by: parameters.descent),
      network: Trained(file.network, file.networkHistory, on: dataset, by: parameters.descent))
  }

  /// Whether the loss of a model at every step is known.
  var hasHistory: Bool { linear.history != nil || network.history != nil }

  /// Joins what is known already.
  package init(
    parameters: CaseStudy, dataset: Dataset, linear: Trained<SoftmaxClassifier>,
    network: Trained<TwoLayerNetwork>
  ) {
    self.parameters = parameters
    self.dataset = dataset
    self.linear = linear
    self.network = network
  }
}

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

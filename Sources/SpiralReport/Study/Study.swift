import Files
package import SpiralCore

/// A case study carried out: the data and both models, trained.
package struct Study: Sendable {
  /// What was to be drawn and trained.
  package let plan: StudyPlan
  /// The points.
  package let dataset: Dataset
  /// Softmax regression, the baseline.
  package let linear: Trained<SoftmaxClassifier>
  /// The two-layer net.
  package let network: Trained<TwoLayerNetwork>

  /// Joins what is known already.
  package init(
    plan: StudyPlan, dataset: Dataset, linear: Trained<SoftmaxClassifier>,
    network: Trained<TwoLayerNetwork>
  ) {
    self.plan = plan
    self.dataset = dataset
    self.linear = linear
    self.network = network
  }
}

/// A case study carried out halfway: the data and the trained baseline, and the net as it was drawn.
package struct BaselineStudy: Sendable {
  /// What was to be drawn and trained.
  let plan: StudyPlan
  /// The points.
  let dataset: Dataset
  /// Softmax regression.
  let linear: Trained<SoftmaxClassifier>
  /// The net before its first step.
  fileprivate let initialNetwork: TwoLayerNetwork
}

extension StudyPlan {
  /// Draws the data and trains the linear model.
  ///
  /// - Throws: ``ReportError/diverged(model:_:)``, or what `progress` throws.
  package func trainBaseline(progress: Progress) throws(ReportError) -> BaselineStudy {
    let start = draw()
    return BaselineStudy(
      plan: self, dataset: start.dataset,
      linear: try Trained(
        start.linear, named: .linear, on: start.dataset, by: training.descent,
        steps: training.linearStepCount, progress: progress),
      initialNetwork: start.network)
  }

  /// Draws the data and takes both models from a weights file.
  ///
  /// - Throws: ``ReportError/file(_:)``.
  package func readModels(at path: String) throws(ReportError) -> Study {
    let dataset = draw().dataset
    let file = try ReportError.wrap { () throws(FileError) in
      try WeightsFile(path, classNames: dataset.classNames)
    }
    return Study(
      plan: self, dataset: dataset,
      linear: Trained(file.linear, file.linearHistory, on: dataset, by: training.descent),
      network: Trained(file.network, file.networkHistory, on: dataset, by: training.descent))
  }
}

extension BaselineStudy {
  /// Trains the net too.
  ///
  /// - Throws: ``ReportError/diverged(model:_:)``, or what `progress` throws.
  package func trainNetwork(progress: Progress) throws(ReportError) -> Study {
    Study(
      plan: plan, dataset: dataset, linear: linear,
      network: try Trained(
        initialNetwork, named: .network, on: dataset, by: plan.training.descent,
        steps: plan.training.networkStepCount, progress: progress))
  }
}

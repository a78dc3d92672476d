import Files
package import SpiralCore

/// A case study carried out: the data and both models, trained.
package struct Study: Sendable {
  /// What was drawn and trained; of weights that do not say it, what is usual.
  package let plan: StudyPlan
  /// What is known of the run that made both models.
  package let settings: RunSettings
  /// The points.
  package let dataset: Dataset
  /// Softmax regression, the baseline.
  package let linear: Trained<SoftmaxClassifier>
  /// The two-layer net.
  package let network: Trained<TwoLayerNetwork>
  /// The tables of losses beside weights from a file that are not known to be of their run.
  let otherTables: [String]

  /// Joins what is known already.
  ///
  /// - Parameter settings: What is known of the run, if not all of it.
  package init(
    plan: StudyPlan, settings: RunSettings? = nil, dataset: Dataset,
    linear: Trained<SoftmaxClassifier>, network: Trained<TwoLayerNetwork>,
    otherTables: [String] = []
  ) {
    self.plan = plan
    self.settings = settings ?? RunSettings(of: plan)
    self.dataset = dataset
    self.otherTables = otherTables
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
  let initialNetwork: TwoLayerNetwork
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
}

extension Study {
  /// Takes both models from a weights file, and draws the data that they were trained on.
  ///
  /// - Parameter given: What options say of the run. It must not contradict the file, and stands where the
  ///   file says nothing.
  /// - Throws: ``ReportError/file(_:)`` or ``ReportError/conflicts(path:_:)``.
  package init(
    readingModelsAt path: String, given: RunSettings = RunSettings()
  ) throws(ReportError) {
    let file = try ReportError.wrap { () throws(FileError) in try WeightsFile(path) }
    let conflicts = file.settings.conflicts(withGiven: given)
    guard conflicts.isEmpty else { throw .conflicts(path: path, conflicts) }
    let settings = file.settings.completed(by: given)
    let plan = settings.plan
    let dataset = plan.draw().dataset
    guard file.classNames == dataset.classNames else {
      throw .file(file.wrongClasses(dataset.classNames))
    }
    let regularization = settings.regularization
    self.init(
      plan: plan, settings: settings, dataset: dataset,
      linear: Trained(
        file.linear, file.histories.linear, on: dataset, regularization: regularization),
      network: Trained(
        file.network, file.histories.network, on: dataset, regularization: regularization),
      otherTables: file.histories.others)
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

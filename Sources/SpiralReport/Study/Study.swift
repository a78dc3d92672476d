import Files
package import SpiralCore

/// A case study carried out: the data and both models, trained.
package struct Study: Sendable {
  /// What was drawn and trained; of weights that do not say it, what is usual.
  package let plan: StudyPlan
  /// What is known of the run that made both models.
  package let settings: RunSettings
  /// The points that both models were trained on.
  package let points: TrainingPoints
  /// The points that were held out, if any.
  package let heldOut: Dataset?
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
    plan: StudyPlan, settings: RunSettings? = nil, points: TrainingPoints,
    heldOut: Dataset? = nil, linear: Trained<SoftmaxClassifier>, network: Trained<TwoLayerNetwork>,
    otherTables: [String] = []
  ) {
    self.plan = plan
    self.settings = settings ?? RunSettings(of: plan)
    self.points = points
    self.heldOut = heldOut
    self.otherTables = otherTables
    self.linear = linear
    self.network = network
  }

  /// The points that both models were trained on, in their own units.
  package var dataset: Dataset { points.dataset }
}

/// A case study carried out halfway: the data and the trained baseline, and the net as it was drawn.
package struct BaselineStudy: Sendable {
  /// What was to be drawn and trained.
  let plan: StudyPlan
  /// The points to train on.
  let points: TrainingPoints
  /// The points that are held out, if any.
  let heldOut: Dataset?
  /// Softmax regression.
  let linear: Trained<SoftmaxClassifier>
  /// The net before its first step.
  let initialNetwork: TwoLayerNetwork
}

extension StudyPlan {
  /// Draws the data and trains the linear model.
  ///
  /// - Throws: ``ReportError/diverged(model:_:)``.
  package func trainBaseline(progress: Progress) throws(ReportError) -> BaselineStudy {
    let start = draw()
    return BaselineStudy(
      plan: self, points: start.points, heldOut: start.heldOut,
      linear: try Trained(
        start.linear, named: .linear, on: start.points, by: training.descent,
        steps: training.linearStepCount, progress: progress),
      initialNetwork: start.network)
  }
}

extension Study {
  /// Takes both models from a weights file, and the data that they were trained on.
  ///
  /// - Parameters:
  ///   - given: What options say of the run. It must not contradict the file, and stands where the file
  ///     says nothing.
  ///   - table: The points of a table; without it those of a table are read from `points.csv` beside the
  ///     file.
  /// - Throws: ``ReportError/file(_:)``, ``ReportError/noPoints(weights:)`` or
  ///   ``ReportError/conflicts(path:_:)``.
  package init(
    readingModelsAt path: String, given: RunSettings = RunSettings(), table: TableData? = nil
  ) throws(ReportError) {
    let file = try ReportError.wrap { () throws(FileError) in try WeightsFile(path) }
    var given = given
    if table != nil { given.dataKind = .table }
    let conflicts = file.settings.conflicts(withGiven: given)
    guard conflicts.isEmpty else { throw .conflicts(path: path, conflicts) }
    let settings = file.settings.completed(by: given)
    let written =
      table == nil && settings.dataKind == .table
      ? try file.pointsBeside() : nil
    let plan = settings.plan(table: table ?? written.map { TableData($0.all) })
    let drawn = plan.draw()
    let points = TrainingPoints(
      written?.training ?? drawn.points.dataset,
      standardization: file.standardization)
    guard file.classNames == points.dataset.classNames else {
      throw .file(file.wrongClasses(points.dataset.classNames))
    }
    let regularization = settings.regularization
    self.init(
      plan: plan, settings: settings, points: points,
      heldOut: written.map(\.heldOut) ?? drawn.heldOut,
      linear: Trained(
        file.linear, file.histories.linear, on: points, regularization: regularization),
      network: Trained(
        file.network, file.histories.network, on: points, regularization: regularization),
      otherTables: file.histories.others)
    guard
      table == nil || file.pointsChecksum == nil
        || file.pointsChecksum == Checksum(of: PointsFile.write(self))
    else { throw .file(file.wrongPoints()) }
  }
}

extension BaselineStudy {
  /// Trains the net too.
  ///
  /// - Parameter assistant: A thread that takes a part of the steps as soon as it has nothing else to do. It
  ///   is dismissed at the end.
  /// - Throws: ``ReportError/diverged(model:_:)``.
  package func trainNetwork(
    progress: Progress, with assistant: Assistant = Assistant()
  ) throws(ReportError) -> Study {
    defer { assistant.dismiss() }
    let descent = plan.training.descent
    return Study(
      plan: plan, points: points, heldOut: heldOut, linear: linear,
      network: try Trained(
        initialNetwork, named: .network, on: points, by: descent,
        steps: plan.training.networkStepCount, progress: progress
      ) { (network, steps, history) throws(Divergence) in
        try descent.train(
          &network, on: points.scaled, steps: steps, into: &history, with: assistant)
      })
  }
}

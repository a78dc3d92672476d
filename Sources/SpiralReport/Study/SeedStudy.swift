import Concurrency
package import SpiralCore

/// The case study carried out for many seeds, to tell what is law from what is luck.
package struct SeedStudy: Sendable {
  /// What one seed led to.
  package struct Run: Equatable, Sendable {
    /// The seed.
    package let seed: UInt32
    /// How many examples the linear model gets right, or `nil` if its training diverged.
    package let linearCorrect: Int?
    /// How many examples the net gets right, or `nil` if its training diverged.
    package let networkCorrect: Int?
  }

  /// One run a seed, in order.
  package let runs: [Run]
  /// The number of examples of each run.
  package let exampleCount: Int

  /// Trains both models for each seed, as many seeds at a time as there are cores.
  package init(
    _ parameters: CaseStudy, seeds: ClosedRange<UInt32>,
    progress: @escaping Progress
  ) throws(ReportError) {
    let results = concurrentMap(seeds.count) { index -> Result<Run, ReportError> in
      var study = parameters
      study.seed = seeds.lowerBound + UInt32(index)
      return Result { () throws(ReportError) in
        try Run(study) { _ throws(ReportError) in try progress(.trainingSeeds) }
      }
    }
    var runs: [Run] = []
    for result in results { runs.append(try result.get()) }
    self.runs = runs
    exampleCount = parameters.pointsPerClass * parameters.classCount
  }
}

extension SeedStudy.Run {
  fileprivate init(
    _ parameters: CaseStudy, progress: Progress
  ) throws(ReportError) {
    seed = parameters.seed
    let start = parameters.draw()
    linearCorrect = try Self.correctCount(
      start.linear, .linear, start.dataset, parameters, parameters.linearStepCount, progress)
    networkCorrect = try Self.correctCount(
      start.network, .network, start.dataset, parameters, parameters.networkStepCount, progress)
  }

  /// One seed that diverges is a result like others; anything else stops the study.
  private static func correctCount(
    _ model: some TrainableClassifier, _ name: ModelName, _ dataset: Dataset,
    _ parameters: CaseStudy, _ steps: Int,
    _ progress: Progress
  ) throws(ReportError) -> Int? {
    do {
      return try Trained(
        model, named: name, on: dataset, by: parameters.descent, steps: steps, progress: progress
      ).evaluation.correctCount
    } catch {
      guard case .diverged = error else { throw error }
      return nil
    }
  }
}

extension SeedStudy {
  /// A sentence for seeds whose training diverged.
  package var warnings: [String] {
    let diverged = runs.filter { $0.linearCorrect == nil || $0.networkCorrect == nil }
    guard !diverged.isEmpty else { return [] }
    let seeds = diverged.map { "\($0.seed)" }.joined(separator: ", ")
    return ["Training diverged for seed \(seeds), which the figure 'seeds' leaves out."]
  }
}

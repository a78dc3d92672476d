import Concurrency
import SpiralCore
import Synchronization

/// The case study carried out for many seeds, to tell what is law from what is luck.
package struct SeedStudy: Sendable {
  /// What one seed led to.
  package struct Run: Equatable, Sendable {
    /// The seed.
    package let seed: UInt32
    /// How many of the examples that it is judged by the linear model gets right, or `nil` if its training diverged.
    package let linearCorrect: Int?
    /// How many of them the net gets right, or `nil` if its training diverged.
    package let networkCorrect: Int?

    /// Joins what one seed led to.
    package init(seed: UInt32, linearCorrect: Int?, networkCorrect: Int?) {
      self.seed = seed
      self.linearCorrect = linearCorrect
      self.networkCorrect = networkCorrect
    }
  }

  /// One run a seed, in order.
  package let runs: [Run]
  /// The number of examples that each run is judged by: those held out, or those trained on where none
  /// are.
  package let exampleCount: Int
  /// Whether they were held out.
  let judgesHeldOut: Bool

  /// Joins the runs of some seeds, in order.
  package init(runs: [Run], exampleCount: Int, judgesHeldOut: Bool = false) {
    self.runs = runs
    self.exampleCount = exampleCount
    self.judgesHeldOut = judgesHeldOut
  }

  /// The seeds whose training diverged.
  var divergedSeeds: [UInt32] {
    runs.filter { $0.linearCorrect == nil || $0.networkCorrect == nil }.map(\.seed)
  }
}

extension StudyPlan {
  /// Trains both models for each seed, as many seeds at a time as there are cores.
  ///
  /// - Throws: Nothing for a seed whose training diverges, which is a result like others.
  package func trainSeeds(
    _ seeds: ClosedRange<UInt32>, progress: @escaping Progress
  ) throws(ReportError) -> SeedStudy {
    progress(.trainingSeeds(done: 0))
    let done = Atomic(0)
    let results = concurrentMap(seeds.count) { index in
      Result { () throws(ReportError) in
        var plan = self
        plan.seed = seeds.lowerBound + UInt32(index)
        let run = try plan.run()
        progress(.trainingSeeds(done: done.add(1, ordering: .relaxed).newValue))
        return run
      }
    }
    var runs: [SeedStudy.Run] = []
    for result in results { runs.append(try result.get()) }
    let start = draw()
    return SeedStudy(
      runs: runs, exampleCount: (start.heldOut ?? start.points.dataset).exampleCount,
      judgesHeldOut: start.heldOut != nil)
  }

  private func run() throws(ReportError) -> SeedStudy.Run {
    let start = draw()
    return SeedStudy.Run(
      seed: seed,
      linearCorrect: try correctCount(
        start.linear, .linear, start, steps: training.linearStepCount),
      networkCorrect: try correctCount(
        start.network, .network, start, steps: training.networkStepCount))
  }

  private func correctCount(
    _ model: some TrainableClassifier, _ name: ModelName, _ start: StudyStart, steps: Int
  ) throws(ReportError) -> Int? {
    do {
      let trained = try Trained(
        model, named: name, on: start.points, by: training.descent, steps: steps)
      return Evaluation(of: trained.model, on: start.heldOut ?? start.points.dataset).correctCount
    } catch {
      guard case .diverged = error else { throw error }
      return nil
    }
  }
}

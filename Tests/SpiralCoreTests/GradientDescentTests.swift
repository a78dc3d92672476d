import Testing

@testable import SpiralCore

struct GradientDescentTests {
  @Test func `the loss of the linear classifier is infinite at step 160 of size 10000`() throws {
    var (dataset, linear, _) = CaseStudy().draw()
    var history = LossHistory()
    let descent = GradientDescent(stepSize: 10_000)
    let divergence = try #require(throws: Divergence.self) {
      try descent.train(&linear, on: dataset, steps: 0..<200, into: &history)
    }
    #expect(divergence == Divergence(step: 160, stepSize: 10_000))
    #expect(divergence.description.contains("step 160 with step size 10000"))
    #expect(history.count == 160)
    #expect(history.allSatisfy { $0.total.isFinite && $0.data.isFinite && $0.penalty.isFinite })
    #expect(!Loss(of: linear, on: dataset, regularization: 1e-3).total.isFinite)
  }

  @Test func `a run without a history of one's own returns the same losses`() throws {
    let (dataset, start, _) = CaseStudy().draw()
    var (one, other) = (start, start)
    var history = LossHistory()
    try GradientDescent().train(&one, on: dataset, steps: 0..<30, into: &history)
    let losses = try GradientDescent().train(&other, on: dataset, steps: 30)
    #expect(losses == history && one == other)
    #expect(throws: Divergence(step: 160, stepSize: 10_000)) {
      try GradientDescent(stepSize: 10_000).train(&other, on: dataset, steps: 200)
    }
  }

  @Test func `a history refuses a loss that is not finite and names its step`() throws {
    var history = LossHistory([Loss(data: 1, penalty: 0), Loss(data: 0.5, penalty: 0)])
    #expect(throws: Divergence(step: 2, stepSize: 0.25)) {
      try history.record(Loss(data: .infinity, penalty: 0), stepSize: 0.25)
    }
    #expect(history.count == 2)
  }

  @Test func `divergence names the same step when the run comes in chunks`() throws {
    var (dataset, linear, _) = CaseStudy().draw()
    var history = LossHistory()
    let descent = GradientDescent(stepSize: 10_000)
    try descent.train(&linear, on: dataset, steps: 0..<150, into: &history)
    #expect(throws: Divergence(step: 160, stepSize: 10_000)) {
      try descent.train(&linear, on: dataset, steps: 150..<200, into: &history)
    }
    #expect(history.count == 160)
  }

  @Test func `a net with a weight that is not a number diverges at once`() throws {
    var (dataset, _, network) = CaseStudy().draw()
    var history = LossHistory()
    network.hiddenBiases[50] = .nan
    #expect(throws: Divergence(step: 0, stepSize: 1)) {
      try GradientDescent(regularization: 0)
        .train(&network, on: dataset, steps: 0..<1, into: &history)
    }
    #expect(history.isEmpty)
  }

  @Test(arguments: [(1000.0, 343.9, 380.9, 0.05), (10.0, 1.01, 1.26, 0.005)])
  func `a loss may end above its start and stay finite`(
    stepSize: Double, last: Double, peak: Double, printed: Double
  ) throws {
    var (dataset, linear, _) = CaseStudy().draw()
    var history = LossHistory()
    try GradientDescent(stepSize: stepSize)
      .train(&linear, on: dataset, steps: 0..<200, into: &history)
    #expect(abs(history[199].total - last) <= printed)
    #expect(abs(history.dropFirst(5).map(\.total).reduce(0, max) - peak) <= printed)
  }

  @Test func `chunks of a run give the same bits`() throws {
    let (dataset, linear, network) = CaseStudy().draw()
    try expectSameBitsInChunks(linear, dataset)
    try expectSameBitsInChunks(network, dataset)
  }

  private func expectSameBitsInChunks<Model: TrainableClassifier & Equatable>(
    _ model: Model, _ dataset: Dataset
  ) throws {
    var whole = model
    var chunked = model
    var history = LossHistory()
    var chunkedHistory = LossHistory()
    try GradientDescent().train(&whole, on: dataset, steps: 0..<100, into: &history)
    for steps in [0..<1, 1..<1, 1..<40, 40..<100] {
      try GradientDescent().train(&chunked, on: dataset, steps: steps, into: &chunkedHistory)
    }
    #expect(whole == chunked)
    #expect(history == chunkedHistory)
    #expect(history.count == 100)
  }

  @Test func `the history's first entry is the loss before the first update`() throws {
    var (dataset, _, network) = CaseStudy().draw()
    let before = Loss(of: network, on: dataset, regularization: 1e-3)
    var history = LossHistory()
    try GradientDescent().train(&network, on: dataset, steps: 0..<20, into: &history)
    let after = Loss(of: network, on: dataset, regularization: 1e-3)
    #expect(abs(history[0].total - before.total) < Self.rounding)
    #expect(after.total < history[19].total)
  }

  @Test func `steps that do not begin where the history ends are a mistake`() async {
    await #expect(processExitsWith: .failure) {
      var (dataset, linear, _) = CaseStudy().draw()
      var history = LossHistory()
      try GradientDescent().train(&linear, on: dataset, steps: 5..<6, into: &history)
    }
  }

  /// A few units in the last place of a loss near 1, summed in two orders.
  private static let rounding = 1e-14
}

import Concurrency
import Foundation
import Synchronization
import Testing

@testable import SpiralCore

/// Steps that two threads take together, against those of one.
struct SharedDescentTests {
  /// No wait of a test is too long, however busy the machine is.
  private static let patient = Patience(limit: .seconds(600))

  /// One tile, a tile that is full, one example more, several; classes in one pair and in several, with a
  /// last one or without.
  @Test(arguments: [
    (5, 3, 2), (64, 100, 3), (65, 50, 3), (300, 100, 3), (300, 20, 4), (200, 30, 5), (131, 2, 7),
  ])
  func `two threads give the bits of one`(
    _ exampleCount: Int, _ hiddenCount: Int, _ classCount: Int
  ) throws {
    let (dataset, network) = example(exampleCount, hiddenCount, classCount)
    let alone = try alone(network, dataset, steps: 300)
    let shared = SharedDescent(
      network, on: Batch(dataset), by: Self.descent, stepCount: 300, Self.patient)
    let together = onTwoThreads(shared)
    #expect(together.network == alone.network)
    #expect(together.losses == Array(alone.history))
  }

  @Test func `training with an assistant gives the bits of one thread, in chunks of any size`()
    throws
  {
    let (dataset, network) = example(300, 100, 3)
    let alone = try alone(network, dataset, steps: 200)
    for chunk in [1, 7, 200] {
      let assistant = Assistant()
      let thread = serving(assistant)
      defer { thread.finish() }
      var (model, history) = (network, LossHistory())
      for start in stride(from: 0, to: 200, by: chunk) {
        let steps = start..<min(start + chunk, 200)
        try Self.descent.train(
          &model, on: dataset, steps: steps, into: &history, with: assistant)
      }
      #expect(model == alone.network)
      #expect(history == alone.history)
      assistant.dismiss()
    }
  }

  @Test func `a thread that comes late takes no part after a long wait, and all steps are taken`()
    throws
  {
    let (dataset, network) = example(300, 100, 3)
    let shared = SharedDescent(
      network, on: Batch(dataset), by: Self.descent, stepCount: 50, Patience(limit: .zero))
    let together = onTwoThreads(shared, secondAfter: 0.05)
    #expect(together.losses.count < 50)
    let some = try alone(network, dataset, steps: together.losses.count)
    #expect(together.network == some.network)
    #expect(together.losses == Array(some.history))

    let assistant = Assistant()
    let thread = serving(assistant)
    defer { thread.finish() }
    var (model, history) = (network, LossHistory())
    try Self.descent.train(
      &model, on: dataset, steps: 0..<50, into: &history, with: assistant, Patience(limit: .zero))
    let all = try alone(network, dataset, steps: 50)
    #expect(model == all.network)
    #expect(history == all.history)
    assistant.dismiss()
  }

  @Test func `a loss that is not finite ends training as it does on one thread`() throws {
    let (dataset, network) = example(300, 100, 3)
    let wild = GradientDescent(stepSize: 1e200)
    var (one, oneHistory) = (network, LossHistory())
    let error = try #require(throws: Divergence.self) {
      try wild.train(&one, on: dataset, steps: 0..<50, into: &oneHistory)
    }
    let assistant = Assistant()
    let thread = serving(assistant)
    defer { thread.finish() }
    var (two, twoHistory) = (network, LossHistory())
    #expect(throws: error) {
      try wild.train(
        &two, on: dataset, steps: 0..<50, into: &twoHistory, with: assistant, Self.patient)
    }
    assistant.dismiss()
    // Weights that are not a number are not equal to themselves.
    #expect("\(two)" == "\(one)")
    #expect(twoHistory == oneHistory)
  }

  @Test(arguments: [(300, 3), (8, 100), (30_000, 100)])
  func `an assistant is let go where one thread, or all cores, are faster`(
    _ exampleCount: Int, _ hiddenCount: Int
  ) throws {
    let (dataset, network) = example(exampleCount, hiddenCount, 3)
    let assistant = Assistant()
    let thread = serving(assistant)
    defer { thread.finish() }
    var (model, history) = (network, LossHistory())
    try Self.descent.train(&model, on: dataset, steps: 0..<2, into: &history, with: assistant)
    #expect(!assistant.isServing)
    #expect(model == (try alone(network, dataset, steps: 2).network))
  }

  @Test func `an assistant does each piece of work, and goes once when it is dismissed`() {
    let assistant = Assistant()
    let thread = serving(assistant)
    let done = Mutex<[Int]>([])
    for piece in 0..<3 {
      let isDone = Handover<Void>()
      assistant.start {
        done.withLock { $0.append(piece) }
        isDone.give(())
      }
      isDone.take(Self.patient)
    }
    assistant.dismiss()
    assistant.dismiss()
    thread.finish()
    #expect(done.withLock { $0 } == [0, 1, 2])
    #expect(!assistant.isServing)
    assistant.serve()
    #expect(!assistant.isServing)
  }
}

// MARK: Training

extension SharedDescentTests {
  private static let descent = GradientDescent(stepSize: 0.1, regularization: 0.01)

  private func alone(
    _ network: TwoLayerNetwork, _ dataset: Dataset, steps: Int
  ) throws -> (network: TwoLayerNetwork, history: LossHistory) {
    var (network, history) = (network, LossHistory())
    try Self.descent.train(&network, on: dataset, steps: 0..<steps, into: &history)
    return (network, history)
  }

  private func onTwoThreads(
    _ shared: SharedDescent, secondAfter seconds: Double = 0
  ) -> (network: TwoLayerNetwork, losses: [Loss]) {
    let thread = RunningThread {
      Thread.sleep(forTimeInterval: seconds)
      shared.takeSecondPart()
    }
    defer { thread.finish() }
    return shared.takeFirstPart()
  }

  /// Points at random, and a net with weights and biases of size 1.
  private func example(
    _ exampleCount: Int, _ hiddenCount: Int, _ classCount: Int
  ) -> (dataset: Dataset, network: TwoLayerNetwork) {
    var random = RandomState(seed: 3)
    let points = (0..<exampleCount).map { _ in Point(random.normal(), random.normal()) }
    let dataset = Dataset(
      points: points, labels: points.indices.map { $0 % classCount },
      classNames: (0..<classCount).map(String.init))
    var network = TwoLayerNetwork(
      hiddenCount: hiddenCount, classCount: classCount, using: &random)
    network.addScaled(network, by: 99)
    network.hiddenBiases = network.hiddenBiases.map { _ in random.normal() }
    network.outputBiases = network.outputBiases.map { _ in random.normal() }
    return (dataset, network)
  }
}

// MARK: Threads

/// A thread in which an assistant serves.
private func serving(_ assistant: Assistant) -> RunningThread {
  let thread = RunningThread { assistant.serve() }
  while !assistant.isServing { Thread.sleep(forTimeInterval: 0.001) }
  return thread
}

/// A thread of its own, whatever the others are busy with.
private final class RunningThread: Sendable {
  private let end = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [end] in
      work()
      end.signal()
    }
  }

  /// Waits for its end.
  func finish() { end.wait() }
}

import Testing

@testable import SpiralCore

/// The course's runs to the last bit.
///
/// These numbers are the same on every machine, in every build and for any number of threads. One
/// that changes means other pictures everywhere: change it only together with the arithmetic.
struct FrozenBitsTests {
  @Test func `the linear classifier's weights and losses are frozen`() throws {
    let (parameters, history) = try train(draw.linear, steps: 200)
    #expect(history[199].total == 0.7862831985456108)
    #expect(hash(parameters) == 18_372_374_015_614_911_148)
  }

  @Test func `the net's weights and losses are frozen`() throws {
    let (parameters, history) = try train(draw.network, steps: 10_000)
    let printed = stride(from: 0, to: 10_000, by: 1000).map { history[$0].total }
    #expect(
      printed == [
        1.0986372746069608, 0.2944161913237821, 0.26644127562892594, 0.2515066956478893,
        0.24829474513511784, 0.24710718017694056, 0.24641946130833364, 0.24596015110090166,
        0.2453277268082599, 0.24506040087267222,
      ])
    #expect(history[9999].total == 0.24485207130157682)
    #expect(hash(parameters) == 484_138_904_275_138_934)
  }

  private let draw = CaseStudy().draw()

  private func train(
    _ initial: some ParameterList, steps: Int
  ) throws -> (parameters: [Double], history: LossHistory) {
    var model = initial
    var history = LossHistory()
    try GradientDescent().train(&model, on: draw.dataset, steps: 0..<steps, into: &history)
    return (model.parameters, history)
  }

  /// FNV-1a over the bit patterns.
  private func hash(_ values: [Double]) -> UInt64 {
    values.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1.bitPattern) &* 0x100_0000_01b3 }
  }
}

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
    #expect(hash(parameters) == 6_133_193_350_710_671_296)
  }

  @Test func `the net's weights and losses are frozen`() throws {
    let (parameters, history) = try train(draw.network, steps: 10_000)
    let printed = stride(from: 0, to: 10_000, by: 1000).map { history[$0].total }
    #expect(
      printed == [
        1.0986372746069608, 0.29441619132378427, 0.2664412756288783, 0.25150669566299033,
        0.24829474524853218, 0.24710718022102104, 0.24642613610086087, 0.24596034044384968,
        0.24533905537264014, 0.24497876005254204,
      ])
    #expect(history[9999].total == 0.24473805615349417)
    #expect(hash(parameters) == 7_768_522_630_128_963_630)
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

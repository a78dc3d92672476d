import Testing

@testable import Plotting

/// Ranges of loss curves and data that go wrong on other people's axes.
private let hardRanges: [ClosedRange<Double>] = [
  0...1, -1...1, 0...3, 0...0.004, 0.2449...0.2453, 1.09858...1.09861, -0.7...2, 0.3...0.9,
  -0.8230515814 ... -0.8230515813, 5...5, 0...0, 1_000_000...1_000_001, 0...1_000_000,
  999_999.5...1_000_000.25, 1e9...1e9 + 3, 0...2.5e9, -4e12...3e12, 1e-9...3e-9, 0...5e-300,
  0x1p-1030...0x1p-1027, -1e308...1e308, 1e300...1.7e308, 1...1.0000000000000002, 3.9...4.1,
  1...200,
  0.1 * 3...0.1 * 6,
]

/// Ranges of all magnitudes and places, the same in each run.
private let manyRanges: [ClosedRange<Double>] = {
  var state: UInt64 = 42
  func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 0x1p53
  }
  return (0..<400).map { _ in
    let extent = Double("1e\(Int(next() * 24) - 12)").map { $0 * (1 + 9 * next()) } ?? 1
    let low = (next() - 0.5) * extent * (next() < 0.5 ? 1 : 1e6)
    return low...(low + extent)
  }
}()

struct LinearTicksTests {
  @Test(arguments: hardRanges + manyRanges)
  func `labels are distinct, have equal decimals and say where they are`(
    _ range: ClosedRange<Double>
  ) throws {
    let scale = Scale.linear(range)
    for count in [2.0, 4, 8] {
      let ticks = scale.ticks(count: count)
      #expect((2...12).contains(ticks.count))
      #expect(Set(ticks.map(\.label)).count == ticks.count)
      let numbers = try ticks.map { try #require(ReadNumber($0.label), "\($0.label)") }
      // A zero among powers of ten is written without decimals, since it has none to share.
      #expect(Set(zip(ticks, numbers).filter { $0.0.label != "0" }.map(\.1.decimals)).count == 1)
      for (tick, number) in zip(ticks, numbers) {
        #expect(abs(number.value - tick.value) <= number.halfUnit, "\(tick)")
        #expect(!tick.label.hasPrefix("−0") || tick.value < 0)
        #expect(try #require(scale.share(of: tick.value)) > -1e-8)
        #expect(try #require(scale.share(of: tick.value)) < 1 + 1e-8)
      }
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value })
    }
  }

  @Test func `zero has no sign`() {
    let labels = Scale.linear(-0.7...2).ticks(count: 6).map(\.label)
    #expect(labels == ["−0.5", "0.0", "0.5", "1.0", "1.5", "2.0"])
    #expect(Scale.linear(-0.0...1).ticks(count: 3).map(\.label) == ["0.0", "0.5", "1.0"])
  }

  @Test func `large and small numbers are read without counting zeros`() {
    #expect(Scale.linear(0...2000).ticks(count: 3).map(\.label) == ["0", "1,000", "2,000"])
    #expect(Scale.linear(0...0.002).ticks(count: 3).map(\.label) == ["0.000", "0.001", "0.002"])
    #expect(
      Scale.linear(0...2.5e9).ticks(count: 6).map(\.label)
        == ["0", "0.5×10⁹", "1.0×10⁹", "1.5×10⁹", "2.0×10⁹", "2.5×10⁹"])
  }

  @Test func `a constant has a tick at its value`() {
    for value in [5.0, -3, 0, 1e-7, 2e8] {
      #expect(Scale.linear(value...value).ticks(count: 5).contains { $0.value == value })
    }
  }

  @Test func `a limit that was computed keeps its tick`() {
    // 0.1 · 3 is the double above 0.3.
    #expect(Scale.linear(0.1 * 3...0.6).ticks(count: 4).first?.label == "0.3")
  }

  @Test func `ticks that do not fit give way to fewer`() {
    let fewer = Scale.linear(0...10).ticks(count: 8) { $0.count <= 3 }
    #expect(fewer.map(\.label) == ["0", "5", "10"])
  }

  @Test func `where no two labels fit one is left`() {
    let ticks = Scale.linear(0...10).ticks(count: 8) { $0.count <= 1 }
    #expect(ticks.count >= 2)
    #expect(ticks.filter { !$0.label.isEmpty }.count == 1)
  }
}

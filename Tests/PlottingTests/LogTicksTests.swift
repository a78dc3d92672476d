import Testing

@testable import Plotting

struct LogTicksTests {
  private func labels(_ range: ClosedRange<Double>, count: Double = 7) -> [String] {
    Scale.log(range).ticks(count: count).map(\.label).filter { !$0.isEmpty }
  }

  @Test func `decades are labelled and digits between them marked`() {
    let ticks = Scale.log(1...10_000).ticks(count: 7)
    #expect(
      ticks.map(\.label).filter { !$0.isEmpty } == ["1", "10", "100", "1,000", "10,000"])
    #expect(ticks.count == 5 + 4 * 8)
    #expect(ticks.map(\.value) == ticks.map(\.value).sorted())
  }

  @Test(arguments: [
    1.01...1.05, 0.45...5.5, 4.0...60, 1...1, 1...2, 1...3, 0.999...1.001, 1e-300...1e300,
    0x1p-1074...1e-300, 1e300...1.7e308, 1e-12...1e12, 0.2...0.21, 1...9.9, 9...11, 1...1e7,
  ])
  func `every range has two to twelve labels that say where they are`(
    _ range: ClosedRange<Double>
  ) throws {
    for count in [2.0, 4, 8] {
      let scale = Scale.log(range)
      let labelled = scale.ticks(count: count).filter { !$0.label.isEmpty }
      #expect((2...12).contains(labelled.count), "\(labelled.map(\.label))")
      #expect(Set(labelled.map(\.label)).count == labelled.count)
      for tick in labelled {
        let number = try #require(ReadNumber(tick.label), "\(tick.label)")
        #expect(abs(number.value - tick.value) <= number.halfUnit, "\(tick)")
      }
    }
  }

  @Test func `less than two decades are labelled between powers of ten`() {
    #expect(labels(0.45...5.5) == ["0.5", "1", "2", "5"])
    #expect(labels(4...60) == ["5", "10", "20", "50"])
    #expect(labels(1.01...1.05, count: 5) == ["1.01", "1.02", "1.03", "1.04", "1.05"])
  }

  @Test func `an axis of hundreds of decades labels few of them, as powers`() {
    let labels = labels(1e-300...1e300)
    #expect(labels.contains("10⁰"))
    #expect(labels.allSatisfy { $0.hasPrefix("10") })
  }

  @Test func `powers and plain numbers do not mix on one axis`() {
    #expect(labels(1...1e6).last == "1,000,000")
    #expect(labels(1...1e8, count: 9).first == "10⁰")
  }

  @Test func `decades without room for labels keep their marks`() {
    let ticks = Scale.log(1...10_000).ticks(count: 2) { $0.count <= 3 }
    #expect(
      ticks.map(\.label).filter { !$0.isEmpty } == ["1", "100", "10,000"])
    #expect(ticks.map(\.value) == [1, 10, 100, 1000, 10_000])
  }
}

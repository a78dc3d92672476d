import Images
import Testing

@testable import Plotting

struct BandTests {
  private func steps(_ band: Band, in frame: Frame) -> [Path.Step] {
    band.elements(in: frame).flatMap(\.steps)
  }

  @Test func `a band runs along its upper values and back along its lower ones`() {
    let band = Band([.init(x: 0, from: 0.25, to: 0.5), .init(x: 1, from: 0.5, to: 0.75)])
    #expect(
      steps(band, in: frame()).ends == [
        Point(50, 120), Point(450, 70), Point(450, 120), Point(50, 170),
      ])
  }

  @Test func `a value that is missing parts a band`() {
    let band = Band(
      [0.0, 1, 2, 3, 4].map { Band.Span(x: $0, from: $0 == 2 ? .nan : 0.1, to: 0.2) })
    #expect(steps(band, in: frame(x: .linear(0...4))).partCount == 2)
    #expect(Band([]).elements(in: frame()).isEmpty)
  }

  @Test func `limits show both edges`() {
    let panel = Panel(marks: [Band([.init(x: 0, from: -3, to: 8), .init(x: 1, from: 0, to: 2)])])
    #expect(panel.y.scale.domain.contains(-3) && panel.y.scale.domain.contains(8))
  }

  @Test func `a spike ends where no library loses it, and the band near the plot keeps its slope`()
  {
    let band = Band([
      .init(x: 0, from: 0, to: 0.5), .init(x: 0.5, from: 0, to: 1e6), .init(x: 1, from: 0, to: 0.5),
    ])
    let ends = steps(band, in: frame()).ends
    for end in ends { #expect(abs(end.x) < 1e4 && abs(end.y) < 1e4) }
    // The edge leaves the plot where the line to the spike does: at once.
    #expect(ends.filter { $0.y < 20 }.allSatisfy { abs($0.x - 50) < 1 || abs($0.x - 450) < 1 })
  }
}

import Images
import Testing

@testable import Plotting

struct RulesTests {
  private func lines(_ rules: Rules, in frame: Frame) -> [Point] {
    rules.elements(in: frame).flatMap(\.steps).ends
  }

  @Test func `a rule crosses the whole plot at its value`() {
    let upright = lines(Rules(x: [0.25]), in: frame())
    #expect(upright == [Point(150, 20), Point(150, 220)])
    let level = lines(Rules(y: [0.25]), in: frame())
    #expect(level == [Point(50, 170), Point(450, 170)])
  }

  @Test func `rules outside of the limits, or without a place, are left out`() {
    #expect(lines(Rules(y: [-0.1, 1.1, .nan, .infinity]), in: frame()).isEmpty)
    #expect(lines(Rules(x: [0, 1]), in: frame()).count == 4)
    #expect(lines(Rules(x: [-1, 0]), in: frame(x: .log(1...10))).isEmpty)
    #expect(Rules(x: []).elements(in: frame()).isEmpty)
  }

  @Test func `limits show the rules of their own axis alone`() {
    let panel = Panel(marks: [Dots([Point(1, 1), Point(2, 2)]), Rules(y: [10])])
    #expect(panel.y.scale.domain.contains(10))
    #expect(!panel.x.scale.domain.contains(3))
  }
}

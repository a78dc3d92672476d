import Images
import PlottingTestSupport
import Testing

@testable import Plotting

struct LabelsTests {
  private func texts(_ labels: [Labels.Label], in frame: Frame = frame()) -> [Text] {
    Labels(labels, halo: Color(0xFFFFFF)).elements(in: frame).compactMap { element in
      if case .text(let text) = element { text } else { nil }
    }
  }

  /// The left and the right end of a line of text whose letters are 6.6 units wide.
  private func span(_ text: Text) -> ClosedRange<Double> {
    let width = 6.6 * Double(text.string.count)
    let start =
      switch text.anchor {
      case .start: text.position.x
      case .middle: text.position.x - width / 2
      case .end: text.position.x - width
      }
    return start...(start + width)
  }

  @Test(arguments: Labels.Side.allCases)
  func `text stands on its side of the point`(_ side: Labels.Side) throws {
    // The point is the middle of the plot, at (250, 120).
    let text = try #require(texts([.init("word", at: Point(0.5, 0.5), side: side)]).first)
    let span = span(text)
    let capitals = (text.position.y - 0.73 * 11)...text.position.y
    switch side {
    case .center:
      #expect(span.contains(250) && capitals.contains(120))
    case .above:
      #expect(span.contains(250) && capitals.upperBound < 120)
    case .below:
      #expect(span.contains(250) && capitals.lowerBound > 120)
    case .left:
      #expect(span.upperBound < 250 && capitals.contains(120))
    case .right:
      #expect(span.lowerBound > 250 && capitals.contains(120))
    }
    #expect(text.halo == Color(0xFFFFFF))
  }

  @Test func `text at an edge is moved into the plot`() throws {
    for corner in [Point(0, 0), Point(1, 0), Point(0, 1), Point(1, 1)] {
      for side in Labels.Side.allCases {
        let text = try #require(texts([.init("some words", at: corner, side: side)]).first)
        let span = span(text)
        #expect(span.lowerBound >= 50 && span.upperBound <= 450)
        #expect(text.position.y <= 220 && text.position.y - 8 >= 20)
      }
    }
  }

  @Test func `a line break begins a new line, and a long line wraps`() {
    #expect(
      texts([.init("one\ntwo", at: Point(0.5, 0.5))]).map(\.string) == ["one", "two"])
    let long = String(repeating: "words ", count: 20)
    #expect(texts([.init(long, at: Point(0.5, 0.5))]).count > 1)
  }

  @Test func `text at a point outside of the plot is left out`() {
    #expect(texts([.init("a", at: Point(2, 0.5)), .init("b", at: Point(.nan, 0.5))]).isEmpty)
  }
}

import Images
import PlottingTestSupport
import Testing

@testable import Plotting

struct LegendLayoutTests {
  private let font = TextFlow(measuring: FixedPitchFont(), size: 10, weight: .regular)

  private func entries(_ labels: [String]) -> [LegendEntry] {
    labels.map {
      LegendEntry(
        .symbol(.circle, fill: Color(0), stroke: Stroke(Color(0), width: 1)), $0)
    }
  }

  /// The labels of each row, from the top down.
  private func rows(_ legend: LegendLayout) -> [[String]] {
    let texts = legend.elements(at: Point(), theme: .light).compactMap { element -> Text? in
      if case .text(let text) = element { text } else { nil }
    }
    return Dictionary(grouping: texts, by: \.position.y).sorted { $0.key < $1.key }.map { row in
      row.value.sorted { $0.position.x < $1.position.x }.map(\.string)
    }
  }

  private func below(_ labels: [String], width: Double) -> LegendLayout {
    LegendLayout(entries(labels), width: width, font: font, markScale: 1)
  }

  @Test func `entries that fit stand in one row`() {
    // An entry is 9.4 + 5 + 6 units wide, and 18 part it from the next.
    #expect(rows(below(["a", "b", "c"], width: 98)) == [["a", "b", "c"]])
    #expect(below(["a", "b", "c"], width: 98).size.width <= 98)
    #expect(below([], width: 98).size == Size(width: 0, height: 0))
  }

  @Test func `rows are about equally long, and columns aligned`() {
    let legend = below(["a", "b", "c", "d", "e", "f"], width: 190)
    #expect(rows(legend) == [["a", "b", "c"], ["d", "e", "f"]])
  }

  @Test func `a long entry at the end has a row of its own`() {
    let legend = below(["a", "b", "c", "hollow: misclassified"], width: 150)
    #expect(rows(legend) == [["a", "b", "c"], ["hollow: misclassified"]])
  }

  @Test func `a label wider than the legend wraps`() {
    let legend = below(["one two three", "four five six"], width: 70)
    #expect(legend.size.width <= 70)
    #expect(rows(legend).count == 4)
  }

  @Test func `beside plots entries stand one below the other, in more columns if need be`() {
    func beside(_ height: Double) -> LegendLayout {
      LegendLayout(
        entries(["a", "b", "c", "d"]), height: height, width: 300, font: font, markScale: 1)
    }
    #expect(rows(beside(100)) == [["a"], ["b"], ["c"], ["d"]])
    #expect(rows(beside(40)) == [["a", "c"], ["b", "d"]])
  }

  @Test func `labels stand at their signs, whatever the scale of marks`() throws {
    let legend = LegendLayout(entries(["a"]), width: 100, font: font, markScale: 2)
    let elements = legend.elements(at: Point(10, 20), theme: .light)
    guard case .stamps(_, let places, _, _) = try #require(elements.first),
      case .text(let text) = try #require(elements.last)
    else {
      Issue.record("a sign and a label")
      return
    }
    #expect(places == [Point(10 + 9.4, 20 + 13 / 2.0)])
    #expect(text.position.x == 10 + 18.8 + 5)
  }
}

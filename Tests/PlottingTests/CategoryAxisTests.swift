import Images
import PlottingTestSupport
import Testing

@testable import Plotting

/// Names of categories below and beside a plot.
struct CategoryAxisTests {
  private func texts(
    x: [String] = ["a", "b"], y: [String] = ["c", "d"], width: Double = 480
  ) -> [SceneInspection.PlacedText] {
    let figure = Figure(
      page: Page(width: width, height: 400),
      panels: [
        Panel(x: Axis("", categories: x), y: Axis("", categories: y), marks: [])
      ])
    let scene = figure.scene(measuring: FixedPitchFont(), pixelsPerUnit: 1)
    let inspection = SceneInspection(scene, measuring: FixedPitchFont())
    #expect(inspection.overlappingTexts.isEmpty)
    #expect(inspection.outside(margin: 2).isEmpty)
    #expect(inspection.textsOverPlots.isEmpty)
    return inspection.texts
  }

  private func words(_ texts: [SceneInspection.PlacedText], _ kind: PartID.Kind) -> [String] {
    texts.filter { $0.part?.kind == kind }.map(\.text.string)
  }

  @Test func `names that fit stand in a line`() {
    #expect(words(texts(x: ["one", "two", "three"]), .xAxis) == ["one", "two", "three"])
  }

  @Test func `a long name wraps between its words, and the others stay`() {
    let names = ["linear", "two-layer net with very many hidden units", "tree"]
    let shown = words(texts(x: names), .xAxis)
    #expect(shown.count > 3)
    #expect(shown.joined(separator: " ") == names.joined(separator: " "))
  }

  @Test func `names that cannot wrap run upwards, all of them`() {
    let names = (1...9).map { "category-number-\($0)" }
    let shown = texts(x: names).filter { $0.part?.kind == .xAxis }
    #expect(shown.map(\.text.string) == names)
    #expect(shown.allSatisfy { $0.text.isVertical })
    // Each stands at its own tick.
    let middles = shown.map { $0.box.x + $0.box.width / 2 }
    let steps = zip(middles, middles.dropFirst()).map { $1 - $0 }
    #expect(steps.allSatisfy { abs($0 - steps[0]) <= 1 })
  }

  @Test func `numbers are left out evenly, since readers know those between`() {
    let shown = texts(x: (0..<60).map { "\($0)" }).filter { $0.part?.kind == .xAxis }
    #expect(shown.count < 60 && shown.count > 5)
    #expect(shown.allSatisfy { !$0.text.isVertical })
  }

  @Test func `more names than fit even upwards are left out evenly`() {
    let shown = texts(x: (0..<200).map { "name \($0)" }).filter { $0.part?.kind == .xAxis }
    #expect(shown.count < 100 && shown.count > 10)
  }

  @Test func `a long name beside the plot wraps, so that the plot stays wide`() {
    let long = "a category with a name of very many words that goes on and on"
    let texts = texts(y: ["short", long])
    let shown = texts.filter { $0.part?.kind == .yAxis }
    #expect(shown.count > 2)
    #expect(shown.map(\.text.string).contains("short"))
    #expect((shown.map(\.box.width).max() ?? 0) <= 12 * 11)
  }
}

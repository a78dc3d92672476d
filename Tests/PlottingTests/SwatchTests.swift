import Images
import PlottingTestSupport
import Testing

@testable import Plotting

struct SwatchTests {
  private static let red = Color(0xBD1F01)
  private static let blue = Color(0x3F90DA)

  private func drawing(_ swatch: LegendEntry.Swatch) -> SwatchDrawing {
    SwatchDrawing(
      swatch, font: TextFlow(measuring: FixedPitchFont(), size: 10, weight: .regular), markScale: 1,
      room: 500)
  }

  private func boxes(_ swatch: LegendEntry.Swatch) -> [(fill: Color?, box: Rect)] {
    drawing(swatch).elements(x: 20, middle: 30, theme: .light).compactMap { element in
      guard case .shape(let path, let fill, _) = element else { return nil }
      let ends = path.steps.ends
      guard let first = ends.first, let last = ends.dropFirst(2).first else { return nil }
      return (
        fill, Rect(x: first.x, y: first.y, width: last.x - first.x, height: last.y - first.y)
      )
    }
  }

  @Test func `an area is a filled box as wide as the swatch, centred on its line`() throws {
    let swatch = LegendEntry.Swatch.area(Self.red, stroke: Stroke(Self.blue, width: 1))
    let box = try #require(boxes(swatch).first)
    #expect(box.fill == Self.red)
    #expect(box.box == Rect(x: 20.5, y: 25.5, width: 13, height: 9))
    #expect(drawing(swatch).width == 14)
  }

  @Test func `a bar has its colours in order from left to right, without a seam`() {
    let colors = [Self.red, Self.blue, Color(0xFFFFFF)]
    let steps = boxes(.colorBar(colors, from: "0", to: "100")).filter { $0.fill != nil }
    #expect(steps.map(\.fill) == colors)
    for (one, next) in zip(steps, steps.dropFirst()) {
      #expect(one.box.x < next.box.x)
      #expect(one.box.maxX == next.box.maxX)
    }
  }

  @Test func `the ends of a bar stand beside it, inside the width of the swatch`() {
    let swatch = LegendEntry.Swatch.colorBar([Self.red], from: "0", to: "100")
    let elements = drawing(swatch).elements(x: 20, middle: 30, theme: .light)
    let texts = elements.compactMap { element in
      if case .text(let text) = element { text } else { nil }
    }
    #expect(texts.map(\.string) == ["0", "100"])
    let bar = boxes(swatch)[0].box
    #expect(texts[0].position.x + 6 < bar.x)
    #expect(texts[1].position.x > bar.maxX)
    #expect(texts[1].position.x + 18 <= 20 + drawing(swatch).width + 1)
  }

  @Test func `a bar without numbers has none`() {
    let swatch = LegendEntry.Swatch.colorBar([Self.red, Self.blue], from: "", to: "")
    let elements = drawing(swatch).elements(x: 20, middle: 30, theme: .light)
    #expect(elements.count == 3)
    #expect(drawing(swatch).width == 96)
  }
}

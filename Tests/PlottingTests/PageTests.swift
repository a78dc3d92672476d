import Plotting
import PlottingTestSupport
import Testing

/// The pages for places that a reader knows the size of.
struct PageTests {
  @Test(arguments: [(Page.latexColumn, 229.5), (.latexText, 469)])
  func `a page for a paper is as wide as its column, and never wider`(
    _ page: Page, _ texPoints: Double
  ) {
    // A unit is 1/96 in, a TeX point 1/72.27 in.
    let width = page.width / 96 * 72.27
    #expect(width <= texPoints && width > texPoints - 1)
    #expect(page.height == nil)
  }

  @Test(arguments: [
    // A unit is 0.75 pt.
    (Typography.screen, 11.0), (.print, 8 / 0.75), (.smallProjection, 13), (.projection, 16),
  ])
  func `text is never too small to read`(_ type: Typography, _ least: Double) {
    #expect(min(type.title, type.axisName, type.tick) >= least)
    #expect(type.title >= type.axisName && type.axisName >= type.tick)
  }

  @Test func `a page gets lower where plots of one unit would leave much of it empty`() {
    func size(_ height: ClosedRange<Double>, isTrimmed: Bool) -> Size {
      let panel = Panel(
        x: Axis("x", .linear(0...10)), y: Axis("y", .linear(height)), hasEqualAspect: true,
        marks: [])
      let page = Page(width: 480, height: 480, isTrimmed: isTrimmed)
      return Figure(page: page, panels: [panel])
        .scene(measuring: FixedPitchFont(), pixelsPerUnit: 1).size
    }
    #expect(size(0...10, isTrimmed: true).height == 480)
    #expect(size(0...4, isTrimmed: false).height == 480)
    let trimmed = size(0...4, isTrimmed: true)
    #expect(trimmed.width == 480)
    #expect(trimmed.height > 200 && trimmed.height < 320)
  }
}

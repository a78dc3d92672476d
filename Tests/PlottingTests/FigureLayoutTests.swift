import Images
import PlottingTestSupport
import Testing

@testable import Plotting

private let font = FixedPitchFont()

/// Titles that do not fit in a line, or in any.
private let hardTitles: [String?] = [
  nil, "Spiral data", String(repeating: "many words ", count: 13),
  String(repeating: "unbroken", count: 18),
  String(repeating: "A very long title with words ", count: 7),
  "训练损失与决策边界训练损失与决策边界训练损失与决策边界训练损失与决策边界训练损失与决策边界",
]

/// Limits with long labels, and limits whose lengths differ.
private let hardRanges: [(x: ClosedRange<Double>, y: ClosedRange<Double>)] = [
  (-1...1, -1...1), (0...5000, 0...1), (0...1, 0...5000), (0...3, 0.1...0.9),
  (0...1_000_000, 0...1_000_000), (-0.8230515814 ... -0.8230515813, 1.09858...1.09861),
  (999_999_999...1_000_000_001, -1e-9...1e-9), (0...2.5e9, 0...2.5e9),
]

struct FigureLayoutTests {
  private func check(_ sample: SampleFigure) {
    let scene = sample.figure.scene(measuring: font, pixelsPerUnit: 1)
    let inspection = SceneInspection(scene, measuring: font)
    let what = "\(sample)"
    #expect(inspection.overlappingTexts.isEmpty, "\(what)")
    #expect(inspection.outside(margin: 2).isEmpty, "\(what)")
    #expect(inspection.textsOverPlots.isEmpty, "\(what)")
    #expect(inspection.textsOverSigns.isEmpty, "\(what)")
    let page = sample.size.page(for: sample.kind)
    #expect(scene.size.width == page.width)
    #expect(scene.size.height >= page.height ?? 0)
    for plot in inspection.plots {
      // Labels of twelve digits leave the narrowest pages a little less; ranges of 4:1 a quarter.
      #expect(max(plot.width, plot.height) >= 0.55 * page.leastPlot, "\(what)")
      #expect(min(plot.width, plot.height) >= 0.25 * 0.55 * page.leastPlot, "\(what)")
    }
    let words = inspection.texts.map(\.text.string).joined().filter { $0 != " " }
    #expect(words.contains((sample.heading ?? "").filter { $0 != " " }))
  }

  @Test(arguments: SampleKind.allCases, SamplePage.allCases)
  func `nothing overlaps or leaves the page, whatever the title`(
    _ kind: SampleKind, _ size: SamplePage
  ) {
    for title in hardTitles {
      check(SampleFigure(kind: kind, size: size, heading: title))
      check(
        SampleFigure(
          // Layout asks for no colour.
          kind: kind, size: size, theme: .dark, heading: title, title: title ?? "",
          subtitle: title ?? "", xName: title ?? "",
          // In a column a name of many lines would take the width that it needs to have few.
          yName: size == .latexColumn ? String((title ?? "").prefix(100)) : title ?? ""))
    }
  }

  @Test(arguments: SampleKind.allCases, SamplePage.allCases)
  func `nothing overlaps or leaves the page, whatever the limits`(
    _ kind: SampleKind, _ size: SamplePage
  ) {
    for range in hardRanges {
      for heading in [nil, hardTitles[2]] {
        check(SampleFigure(kind: kind, size: size, heading: heading, x: range.x, y: range.y))
      }
    }
  }

  @Test(arguments: SampleKind.allCases, SamplePage.allCases)
  func `legends of any length wrap`(_ kind: SampleKind, _ size: SamplePage) {
    for count in [0, 1, 2, 10, 20, 50] {
      check(SampleFigure(kind: kind, size: size, classCount: count))
    }
    check(
      SampleFigure(
        kind: kind, size: size, className: String(repeating: "a class of long name ", count: 6)))
  }

  @Test func `themes change colours alone`() {
    func texts(_ theme: Theme) -> [Rect] {
      let scene = SampleFigure(theme: theme).figure.scene(measuring: font, pixelsPerUnit: 1)
      return SceneInspection(scene, measuring: font).texts.map(\.box)
    }
    #expect(texts(.light) == texts(.dark))
  }

  // MARK: Arrangement

  private func plots(_ sample: SampleFigure) -> [Rect] {
    FigureLayout(sample.figure, measuring: font).plots
  }

  @Test func `a pair stands side by side where there is room and stacks in a column`() {
    for size in [SamplePage.web, .slide, .latexText] {
      let plots = plots(SampleFigure(kind: .pair, size: size))
      #expect(plots[0].y == plots[1].y && plots[0].width == plots[1].width)
    }
    let plots = plots(SampleFigure(kind: .pair, size: .latexColumn))
    #expect(plots[0].x == plots[1].x)
    #expect(plots[0].width > 140)
  }

  @Test func `plots get smaller where a page would be too tall for a caption below it`() {
    func layout(_ tallest: Double?) -> FigureLayout {
      var figure = SampleFigure(kind: .pair, size: .latexColumn).figure
      figure.page.tallest = tallest
      return FigureLayout(figure, measuring: font)
    }
    let free = layout(nil)
    #expect(free.size.height > 1.6 * 304)
    let lower = layout(1.6)
    #expect(lower.size.height <= 1.6 * 304 && lower.size.height > 1.5 * 304)
    #expect(lower.plots[0].height < free.plots[0].height)
    // Where it cannot be kept, plots do not suffer for it.
    #expect(layout(0.5).plots == free.plots)
  }

  @Test func `the text of a single map stands beside it on a slide`() {
    let heading = "A title that has many words and would not fit above a map alone"
    let layout = FigureLayout(
      SampleFigure(kind: .map, size: .slide, heading: heading).figure, measuring: font)
    // Above the map the text would leave it 380 units at most.
    #expect(layout.plots[0].height > 400)
    #expect(layout.headingOrigin.x < 100 && layout.legendOrigin.x < 100)
    #expect(layout.plots[0].x > 960 * 0.4)
    let chart = FigureLayout(
      SampleFigure(kind: .chart, size: .slide, heading: heading).figure, measuring: font)
    #expect(chart.text.asideWidth == nil)
  }

  @Test func `a long title of a single plot uses the whole width`() {
    var figure = SampleFigure(kind: .map, size: .latexText).figure
    figure.panels[0].title = "A title that is longer than its map is wide"
    let layout = FigureLayout(figure, measuring: font)
    let scene = figure.scene(measuring: font, pixelsPerUnit: 1)
    let titles = SceneInspection(scene, measuring: font).texts.filter { $0.part?.kind == .title }
    #expect(titles.filter { $0.text.weight == .bold }.count == 1)
    #expect((titles.map(\.box.maxX).max() ?? 0) > layout.plots[0].maxX)
  }

  @Test func `small maps keep two columns in a column of text`() {
    let plots = plots(SampleFigure(kind: .grid, size: .latexColumn))
    #expect(Set(plots.map(\.x)).count == 2)
    #expect(plots[0].width >= 100)
  }

  @Test func `a wide page has the legend beside the map, a narrow one below`() {
    func layout(_ size: SamplePage) -> FigureLayout {
      FigureLayout(SampleFigure(kind: .map, size: size).figure, measuring: font)
    }
    #expect(layout(.latexText).text.legendIsBeside)
    for size in [SamplePage.web, .latexColumn] { #expect(!layout(size).text.legendIsBeside) }
  }

  @Test func `a page grows before its text squeezes the plot`() throws {
    let heading = String(repeating: "A very long title with words ", count: 30)
    for size in [SamplePage.web, .slide] {
      let layout = FigureLayout(
        SampleFigure(kind: .map, size: size, heading: heading).figure, measuring: font)
      #expect(layout.size.height > (try #require(size.page(for: .map).height)))
      #expect(layout.plots[0].height == 180)
    }
  }

  @Test func `axes that panels share are named and numbered once`() {
    let scene = SampleFigure(kind: .grid).figure.scene(measuring: font, pixelsPerUnit: 1)
    let texts = SceneInspection(scene, measuring: font).texts.map(\.text.string)
    #expect(texts.count { $0 == "x" } == 3)
    #expect(texts.count { $0 == "y" } == 2)
  }

  @Test func `plot edges meet pixels`() {
    for kind in SampleKind.allCases {
      for size in SamplePage.allCases {
        for plot in plots(SampleFigure(kind: kind, size: size, heading: "A heading")) {
          #expect([plot.x, plot.y, plot.width, plot.height].allSatisfy { $0 == $0.rounded() })
        }
      }
    }
  }

  // MARK: Aspect

  @Test(arguments: [
    (x: 0.0...3, y: 0.0...2), (x: -1.0...1, y: 0.0...4), (x: 0...0.0317, y: 0...0.0101),
    (x: 0...1e6, y: 0...3.3e5),
  ])
  func `a unit of x is as long as a unit of y`(
    _ range: (x: ClosedRange<Double>, y: ClosedRange<Double>)
  ) {
    for size in SamplePage.allCases {
      let layout = FigureLayout(
        SampleFigure(size: size, x: range.x, y: range.y).figure, measuring: font)
      let plot = layout.plots[0]
      let x = layout.scales[0].x.domain
      let y = layout.scales[0].y.domain
      let ratio =
        plot.width / (x.upperBound - x.lowerBound) / (plot.height / (y.upperBound - y.lowerBound))
      #expect(abs(ratio - 1) < 1e-9)
      #expect(x.contains(range.x.lowerBound) && x.contains(range.x.upperBound))
      #expect(y.contains(range.y.lowerBound) && y.contains(range.y.upperBound))
      // The limits move by less than can be seen.
      let moved = (x.upperBound - range.x.upperBound) / (x.upperBound - x.lowerBound)
      #expect(moved * plot.width < 0.2)
    }
  }

  @Test func `equal units share one step`() {
    let layout = FigureLayout(SampleFigure(x: 0...4, y: 0...2).figure, measuring: font)
    func step(_ axis: AxisLayout) -> Double {
      axis.labels.ticks[1].value - axis.labels.ticks[0].value
    }
    #expect(step(layout.text.axes[0].x) == step(layout.text.axes[0].y))
  }

  @Test func `free axes leave no plot a hair`() {
    for range in [(x: 0.0...5000, y: 0.0...1), (x: 0.0...1, y: 0.0...5000)] {
      let plot = plots(SampleFigure(x: range.x, y: range.y))[0]
      #expect(min(plot.width, plot.height) >= 200)
    }
  }
}

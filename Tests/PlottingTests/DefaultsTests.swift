import Images
// Not @testable: these are the promises to users outside of the package.
import Plotting
import PlottingTestSupport
import Testing

/// A mark of one's own: a cross through the plot area at one data point.
private struct Crosshair: Mark {
  let point: Point

  var dataPoints: [Point] { [point] }

  func elements(in frame: Frame) -> [Scene.Element] {
    guard let place = frame.position(of: point) else { return [] }
    let lines = [
      [PagePoint(frame.rect.x, place.y), PagePoint(frame.rect.maxX, place.y)],
      [PagePoint(place.x, frame.rect.y), PagePoint(place.x, frame.rect.maxY)],
    ]
    let path = Path(lines.flatMap { Path.polyline($0).steps })
    return [.shape(path, fill: nil, stroke: Stroke(Color(0x000000), width: 1))]
  }
}

struct DefaultsTests {
  private func limits(_ marks: [any Mark], _ kind: Scale.Kind = .linear) -> Panel {
    Panel(xKind: kind, yKind: kind, marks: marks)
  }

  @Test func `limits show all data points of all marks with a margin`() {
    let panel = limits([Dots([Point(-10, 5)]), Curve([Point(10, 25), Point(0, 10)])])
    #expect(panel.x.scale == .linear(-11...11))
    #expect(panel.y.scale == .linear(4...26))
  }

  @Test func `a margin does not reach beyond zero where no value does`() {
    #expect(limits([Dots([Point(0, 0), Point(20, 100)])]).x.scale == .linear(0...21))
    #expect(limits([Dots([Point(0, 0), Point(20, 100)])]).y.scale == .linear(0...105))
    #expect(limits([Dots([Point(-20, 1), Point(0, 101)])]).x.scale == .linear(-21...0))
    #expect(limits([Dots([Point(-20, 1), Point(0, 101)])]).y.scale == .linear(0...106))
  }

  @Test func `a log axis ends at its least and greatest positive value`() {
    let panel = limits([Curve([Point(0, -1), Point(1, 2), Point(1000, 8)])], .log)
    #expect(panel.x.scale == .log(1...1000) && panel.y.scale == .log(2...8))
  }

  @Test func `values without a place and marks without data do not count`() {
    let image = RasterImage(smooth: false) { columns, rows, _, _ in
      PixelImage(width: columns, height: rows, color: Color(0))
    }
    let panel = limits([image, Dots([Point(.nan, 1), Point(2, .infinity), Point(4, 3)])])
    #expect(panel.x.scale == .linear(1.9...4.1))
    #expect(limits([image]).x.scale == .linear(0...1))
    #expect(limits([]).y.scale == .linear(0...1))
  }

  @Test func `limits of most of the doubles are kept as they are`() {
    let huge = Double.greatestFiniteMagnitude
    #expect(limits([Dots([Point(-huge, 0), Point(huge, 1)])]).x.scale == .linear(-huge...huge))
  }

  @Test func `every mark of places tells its data points`() {
    let ring = [Point(0, 0), Point(1, 0), Point(1, 1)]
    #expect(Polylines([ring, [Point(5, 5)]], strokes: []).dataPoints == ring + [Point(5, 5)])
    #expect(Areas([ring], fill: Color(0)).dataPoints == ring)
    let cell = Cells.Cell(column: 2, row: 3, fill: Color(0), label: "", ink: Color(0))
    let cells = Cells([cell], line: Stroke(Color(0), width: 1))
    #expect(cells.dataPoints == [Point(1.5, 2.5), Point(2.5, 3.5)])
  }

  @Test func `a figure of one mark needs nothing else`() {
    let figure = Figure(panels: [Panel(title: "Dots", marks: [Dots([Point(1, 1)])])])
    #expect(figure.title == "Dots" && figure.page == .screen && figure.theme == .light)
    let scene = figure.scene(measuring: FixedPitchFont(), pixelsPerUnit: 3)
    #expect(scene.size == Size(width: 640, height: 400) && scene.pixelsPerUnit == 3)
    #expect(Figure(heading: "Above", panels: figure.panels).title == "Above")
    #expect(Figure(panels: figure.panels, title: "Own").title == "Own")
  }

  // MARK: Of one's own

  @Test func `a mark of one's own is tested in a frame of one's own`() throws {
    let frame = Frame(
      rect: Rect(x: 10, y: 20, width: 100, height: 50), x: .linear(0...10), y: .linear(0...10),
      measuring: FixedPitchFont())
    let elements = Crosshair(point: Point(5, 10)).elements(in: frame)
    guard case .shape(let path, _, _) = try #require(elements.first) else {
      Issue.record("a cross is an outline")
      return
    }
    // y points up in the data and down on the page.
    #expect(path.steps[0] == .move(PagePoint(10, 20)) && path.steps[2] == .move(PagePoint(60, 20)))
    let panel = Panel(marks: [Crosshair(point: Point(-100, 1)), Dots([Point(100, 1)])])
    #expect(panel.x.scale == .linear(-110...110))
  }

  @Test func `a theme of one's own colours paper, text and lines`() {
    let theme = Theme(
      kind: .dark, paper: Color(0x101010), ink: Color(0xEEEEEE), muted: Color(0xAAAAAA),
      grid: Color(0x333333))
    let panel = Panel(title: "T", subtitle: "S", marks: [Dots([Point(1, 1), Point(2, 2)])])
    let scene = Figure(theme: theme, panels: [panel])
      .scene(measuring: FixedPitchFont(), pixelsPerUnit: 1)
    #expect(scene.paper == theme.paper)
    let texts = SceneInspection(scene, measuring: FixedPitchFont()).texts.map(\.text)
    #expect(texts.first { $0.string == "T" }?.color == theme.ink)
    #expect(texts.first { $0.string == "S" }?.color == theme.muted)
  }

  // MARK: Parts

  @Test(arguments: [(1, 1, 1), (2, 1, 2), (3, 2, 2), (2, 2, 1)])
  func `parts name their panel by its place in the grid`(
    _ count: Int, _ rows: Int, _ columns: Int
  ) {
    let panel = Panel(marks: [Dots([Point(1, 1)])])
    let figure = Figure(
      page: Page(width: 900, height: nil), heading: "H",
      panels: Array(repeating: panel, count: count), columnCount: columns)
    let scene = figure.scene(measuring: FixedPitchFont(), pixelsPerUnit: 1)
    let ids = scene.elements.compactMap { element -> PartID? in
      if case .part(let id, _, _) = element { id } else { nil }
    }
    #expect(ids.first == PartID(.heading))
    let plots = ids.filter { $0.kind == .plot }.compactMap(\.panel)
    #expect(plots.map(\.index) == Array(0..<count))
    #expect(plots.allSatisfy { $0.rowCount == rows && $0.columnCount == columns })
    #expect(ids.count == 1 + 4 * count)
  }
}

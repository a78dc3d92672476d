import Images
import Plotting
import PlottingTestSupport
import Testing

/// What lies in a panel, where, and on top of what.
struct PanelContentTests {
  private static let color = Color(0xAA3311)
  private static let thin = Stroke(Color(0x223344), width: 0.7)

  /// The elements of a figure with the parts and clips around them, in the order of drawing.
  private struct Placed {
    let element: Scene.Element
    var part: PartID?
    var area: Rect?
    var isClipped = false
  }

  private func elements(
    _ panels: [[any Mark]], columns: Int = 1, border: Panel.Border = .box,
    x: Axis = Axis("x", .linear(0...10)), y: Axis = Axis("y", .linear(0...10))
  ) -> [Placed] {
    let figure = Figure(
      page: Page(width: 800, height: 440), theme: .light,
      panels: panels.map {
        Panel(
          title: "Title", subtitle: "", x: x, y: y, border: border, hasEqualAspect: true, marks: $0)
      }, columnCount: columns, title: "Content", description: "What lies where.")
    let scene = figure.scene(measuring: FixedPitchFont(), pixelsPerUnit: 1)
    func flatten(_ elements: [Scene.Element], in around: Placed) -> [Placed] {
      elements.flatMap { element -> [Placed] in
        var inner = around
        switch element {
        case .clip(_, let elements):
          inner.isClipped = true
          return flatten(elements, in: inner)
        case .part(let id, let area, let elements):
          (inner.part, inner.area) = (id, area)
          return flatten(elements, in: inner)
        default:
          return [
            Placed(
              element: element, part: around.part, area: around.area, isClipped: around.isClipped)
          ]
        }
      }
    }
    return flatten(
      scene.elements, in: Placed(element: .text(Text("", at: Point(), size: 1, color: Self.color))))
  }

  private func fill(_ element: Scene.Element) -> Color? {
    switch element {
    case .shape(_, let fill, _), .stamps(_, _, let fill, _): fill
    default: nil
    }
  }

  private func box(_ element: Scene.Element) -> Rect? {
    guard case .shape(let path, _, _) = element else { return nil }
    let ends = path.steps.compactMap { step -> PagePoint? in
      switch step {
      case .move(let end), .line(let end), .curve(_, _, let end): end
      case .close: nil
      }
    }
    guard let left = ends.map(\.x).min(), let right = ends.map(\.x).max(),
      let top = ends.map(\.y).min(), let bottom = ends.map(\.y).max()
    else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  @Test func `areas are cut at the frame`() {
    let reaching = Areas(
      [[Point(-5, 2), Point(15, 2), Point(15, 8), Point(-5, 8)]], fill: Self.color)
    let areas = elements([[reaching]]).filter { fill($0.element) == Self.color }
    #expect(areas.count == 1)
    for area in areas { #expect(area.isClipped) }
  }

  @Test(arguments: [false, true])
  func `no line has a corner outside the frame, whatever a reader does with clips`(
    _ isClosed: Bool
  ) throws {
    let reaching = [Point(-20, 5), Point(5, 30), Point(5, 5)]
    let lines = Polylines(
      [isClosed ? reaching + [reaching[0]] : reaching], strokes: [Self.thin])
    let drawn = elements([[lines]])
    let plot = try #require(drawn.first { $0.part?.kind == .plot && $0.isClipped })
    let bounds = try #require(box(plot.element))
    let area = try #require(drawn.first { $0.part?.kind == .plot }?.area)
    #expect(bounds.height > 0 && area.grown(by: 1e-3).contains(bounds))
  }

  @Test func `points outside of the axes are left out, those on their limits are not`() {
    let inside = [Point(0, 0), Point(10, 10), Point(5, 5), Point(0, 10)]
    let outside = [Point(-0.5, 5), Point(5, 10.5), Point(20, 20)]
    let dots = Dots(inside + outside, symbol: .circle, fill: Self.color, stroke: Self.thin)
    let drawn = elements([[dots]]).flatMap { placed -> [Point] in
      if case .stamps(_, let places, _, _) = placed.element { places } else { [] }
    }
    #expect(drawn.count == inside.count)
  }

  @Test(arguments: [Panel.Border.box, .axes])
  func `the frame lies on top of what it holds, and grid lines below`(_ border: Panel.Border) {
    let area = Areas([[Point(0, 0), Point(10, 0), Point(10, 10)]], fill: Self.color)
    let plot = elements([[area]], border: border).filter { $0.part?.kind == .plot }
    let mark = plot.firstIndex { fill($0.element) == Self.color }
    #expect(mark == (border == .axes ? 1 : 0))
    #expect(plot.count == (mark ?? 0) + 2)
    guard case .shape(_, nil, let stroke?) = plot[plot.count - 1].element else {
      Issue.record("no frame")
      return
    }
    #expect(stroke.color == Theme.light.ink)
  }

  @Test func `cells stand in their column from the left and their row from below`() {
    let colors = (0..<6).map { Color(0x112233 + UInt32($0)) }
    let cells = Cells(
      (0..<6).map {
        Cells.Cell(column: $0 % 3, row: $0 / 3, fill: colors[$0], label: "", ink: Color(0))
      }, line: Self.thin)
    let drawn = elements(
      [[cells]], x: Axis("x", categories: ["a", "b", "c"]), y: Axis("y", categories: ["d", "e"]))
    let boxes = colors.compactMap { color in
      drawn.first { fill($0.element) == color }.flatMap { box($0.element) }
    }
    #expect(boxes.count == 6)
    for (first, second) in [(0, 1), (1, 2), (3, 4), (4, 5)] {
      #expect(abs(boxes[first].maxX - boxes[second].x) < 0.001)
      #expect(abs(boxes[first].y - boxes[second].y) < 0.001)
    }
    for column in 0..<3 { #expect(abs(boxes[column].y - boxes[column + 3].maxY) < 0.001) }
  }

  @Test(arguments: [2, 1])
  func `panels side by side differ in their column, one over the other in their row`(
    _ columns: Int
  ) throws {
    let plots = elements([[], []], columns: columns).filter { $0.part?.kind == .plot }
    func area(_ index: Int) throws -> Rect {
      try #require(plots.first { $0.part?.panel?.index == index }?.area)
    }
    let (first, second) = (try area(0), try area(1))
    #expect(columns == 2 ? first.maxX <= second.x : first.maxY <= second.y)
    let last = try #require(plots.last?.part?.panel)
    #expect((last.row, last.column) == (columns == 2 ? (0, 1) : (1, 0)))
  }

  @Test func `a stroke grows with its dashes`() {
    let stroke = Stroke(Self.color, width: 2, dash: [6, 3]).scaled(by: 1.5)
    #expect(stroke == Stroke(Self.color, width: 3, dash: [9, 4.5]))
  }
}

/// How many ticks an axis gets.
struct TickCountTests {
  @Test func `an axis has about as many ticks as it is asked for`() {
    var ratios: [Double] = []
    for low in [-7.3, -1.9, -0.4, 0, 0.7, 3.1, 8.6] {
      for length in [
        0.01, 0.018, 0.032, 0.056, 0.1, 0.18, 0.32, 0.56, 1, 1.8, 3.2, 5.6, 10, 18, 32,
      ] {
        for count in 3...8 {
          let ticks = Scale.linear(low...(low + length)).ticks(count: Double(count))
          let ratio = Double(ticks.count) / Double(count)
          ratios.append(max(ratio, 1 / ratio))
        }
      }
    }
    #expect(ratios.reduce(0, +) / Double(ratios.count) < 1.25)
    #expect((ratios.max() ?? 0) < 2.4)
  }
}

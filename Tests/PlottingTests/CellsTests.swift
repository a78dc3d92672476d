import Images
import PlottingTestSupport
import Testing

@testable import Plotting

struct CellsTests {
  /// A table whose cells are 400 / columns units wide, with one large number among small ones.
  private func texts(columns: Int) -> [String] {
    let cells = Cells(
      (0..<columns).map {
        Cells.Cell(
          column: $0, row: 0, fill: Color(0xFFFFFF), label: $0 == 0 ? "12345" : "0",
          ink: Color(0))
      }, line: Stroke(Color(0), width: 1))
    let frame = frame(
      x: .linear(-0.5...(Double(columns) - 0.5)), y: .linear(-0.5...0.5))
    return cells.elements(in: frame).compactMap { element in
      if case .text(let text) = element { text.string } else { nil }
    }
  }

  @Test func `every cell has its label, or none has`() {
    #expect(texts(columns: 5) == ["12345", "0", "0", "0", "0"])
    #expect(texts(columns: 20).isEmpty)
  }

  @Test(arguments: [false, true])
  func `rows and columns of a table have their labels at the same categories`(
    _ isUpsideDown: Bool
  ) {
    let names = (0..<25).map { "\($0)" }
    let panel = Panel(
      x: Axis("x", categories: names),
      y: Axis("y", categories: isUpsideDown ? names.reversed() : names), marks: [])
    // Labels would fit at every second row, but at every third column only.
    let font = Lettering(.screen, measuring: FixedPitchFont()).tick
    let (x, y) = AxisTicks(panel, size: Size(width: 250, height: 190), font: font).pair
    let labels = x.ticks.map(\.label).filter { !$0.isEmpty }
    #expect(labels.first == "0" && labels.count > 1 && labels.count < 25)
    let rows = y.ticks.map(\.label).filter { !$0.isEmpty }
    #expect(labels == (isUpsideDown ? rows.reversed() : rows))
  }

  @Test func `labels of categories are left out evenly`() {
    let ticks = (0..<6).map { Tick(value: Double($0), label: "\($0)") }
    let fewer = ticks.leavingOutLabels { $0.count <= 3 }
    #expect(fewer.map(\.label) == ["0", "", "2", "", "4", ""])
    #expect(ticks.leavingOutLabels { _ in true } == ticks)
    #expect([Tick]().leavingOutLabels { _ in true } == [])
  }
}

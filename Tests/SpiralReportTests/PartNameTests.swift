import Plotting
import SpiralReport
import Testing

struct PartNameTests {
  private func name(
    _ kind: PartID.Kind, row: Int = 0, column: Int = 0, of rows: Int, _ columns: Int
  ) -> String {
    let panel = PartID.Panel(row: row, column: column, rowCount: rows, columnCount: columns)
    return Language.english(PartID(kind, in: panel).words)
  }

  @Test func `parts are called what a reader would call them`() {
    #expect(Language.english(PartID(.heading).words) == "heading")
    #expect(Language.english(PartID(.legend).words) == "legend")
    #expect(name(.xAxis, of: 1, 1) == "x axis")
    #expect(name(.yAxis, of: 1, 2) == "left panel: y axis")
    #expect(name(.plot, column: 1, of: 1, 2) == "right panel: plot")
    #expect(name(.title, of: 2, 1) == "upper panel: title")
    #expect(name(.title, row: 1, of: 2, 1) == "lower panel: title")
    #expect(name(.plot, row: 1, column: 2, of: 2, 3) == "panel 6: plot")
  }
}

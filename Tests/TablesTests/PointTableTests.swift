import Files
import SpiralCore
import Tables
import Testing

struct PointTableTests {
  /// The points of the base table.
  private let points: [Point] = [
    [-1, 0], [-0.9, 0.1], [1, 0], [0.9, 0.1], [0, 1], [0.1, 0.9],
  ]

  @Test func `a table gives its points, classes and axes`() throws {
    let table = try table(base)
    #expect(table.dataset.points == points)
    #expect(table.dataset.labels == [0, 0, 1, 1, 2, 2])
    #expect(table.dataset.classNames == ["a", "b", "c"])
    #expect(table.dataset.axisNames == .init(x: "x", y: "y"))
    #expect(table.dataset.origin == "file")
    #expect(table.form.separator == .comma)
    #expect(table.form.header == .row)
    #expect(table.form.columnCount == 3)
    #expect([table.form.x, table.form.y, table.form.label].map(\.number) == [1, 2, 3])
    #expect([table.form.x, table.form.y, table.form.label].map(\.name) == ["x", "y", "label"])
    #expect(!table.form.hasDecimalComma)
    #expect(table.form.commentCount == 0)
    #expect(table.form.classesWithSpellings.isEmpty)
    #expect(table.skippedRows.isEmpty)
    #expect(table.skippedCount == 0)
  }
}

import Files
import Foundation
import SpiralCore
import Tables
import Testing

/// The tables that come with the program.
struct ExampleTests {
  private func example(_ name: String) throws -> InputFile {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try InputFile(root.appending(path: "examples/data/\(name)").path)
  }

  @Test func `irises are read without being told how`() throws {
    let dataset = try PointTable(example("iris-petals.csv")).dataset
    #expect(dataset.exampleCount == 150)
    #expect(dataset.classNames == ["setosa", "versicolor", "virginica"])
    #expect(dataset.axisNames == .init(x: "petal length (cm)", y: "petal width (cm)"))
    #expect(dataset.points.first == [1.4, 0.2])
  }

  @Test func `of the penguins those without measurements are left out`() throws {
    var columns = ColumnChoice()
    (columns.x, columns.y) = ("bill_length_mm", "bill_depth_mm")
    let table = try PointTable(example("penguins.csv"), columns: columns, skipsBadRows: true)
    #expect(table.dataset.exampleCount == 342)
    #expect(table.dataset.classNames == ["Adelie", "Gentoo", "Chinstrap"])
    #expect(table.form.label == .init(name: "species", number: 1))
    #expect(table.skippedRows.map(\.line) == [5, 273])
  }
}

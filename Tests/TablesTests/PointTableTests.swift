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

  @Test func `classes have the order in which they appear first (B02)`() throws {
    let lines = rows.split(separator: "\n")
    let turned = lines[2...3] + lines[0...1] + lines[4...5]
    let dataset = try table(turned.joined(separator: "\n")).dataset
    #expect(dataset.classNames == ["b", "a", "c"])
    #expect(dataset.labels == [0, 0, 1, 1, 2, 2])
  }

  @Test(arguments: [
    ["99", "100", "7"], ["-1", "0", "1"], ["red wine", "white wine", "rosé"],
    ["NA", "nan", "None"], ["NULL", "true", "-"], ["?", "#N/A", "inf"], ["12E3", "12000", "1e4"],
    ["01", "1", "001"], ["1.10", "1.1", "1.0"], ["1234567890123456", "1234567890123457", "2"],
    ["a", "A", "ä"], ["2024-01-02", "2024-01-03", "12:30"], ["#1", "a #2", "c"],
  ])
  func `labels are names, whatever they look like (B03, D10, D12, D13)`(_ names: [String]) throws {
    let dataset = try table(base.relabelled(names)).dataset
    #expect(dataset.classNames == names)
    #expect(dataset.points == points)
    #expect(dataset.labels == [0, 0, 1, 1, 2, 2])
  }

  @Test func `one class, one row, equal rows and a constant column are tables (B04, B05, D16)`()
    throws
  {
    #expect(try table("1,2,a").dataset.points == [[1, 2]])
    #expect(try table("1,2,a\n1,2,a\n1,2,b").dataset.labels == [0, 0, 1])
    #expect(try table("x,y,label\n5,0,a\n5,1,a\n5,2,a").dataset.classNames == ["a"])
  }

  @Test func `units of any size are kept (B07, B09)`() throws {
    let dataset = try table("x,y,label\n0,0.001,a\n5000,1e-9,b\n1e100,-1e100,b").dataset
    #expect(dataset.points == [[0, 0.001], [5000, 1e-9], [1e100, -1e100]])
  }
}

// MARK: Labels

extension PointTableTests {
  @Test func `a whole number loses .0 at its end (D09)`() throws {
    #expect(
      try table(base.relabelled(["0.0", "1.0", "2.0"])).dataset.classNames == ["0", "1", "2"])
    #expect(
      try table(base.relabelled(["-1.0", "other", "2.0"])).dataset.classNames
        == ["-1", "other", "2"])
    let mixed = try table("1,2,1\n3,4,1.0\n5,6,2.0\n7,8,1")
    #expect(mixed.dataset.classNames == ["1", "2"])
    #expect(mixed.dataset.labels == [0, 0, 1, 0])
    #expect(mixed.form.classesWithSpellings == ["1"])
  }

  @Test func `with a decimal comma it loses ,0 (D09)`() throws {
    let table = try table("0,5;1,5;0,0\n0,5;2,5;1,0\n")
    #expect(table.dataset.classNames == ["0", "1"])
  }

  @Test func `versions keep .0 (D09)`() throws {
    #expect(
      try table(base.relabelled(["1.0", "1.1", "2.0"])).dataset.classNames == ["1.0", "1.1", "2.0"])
    #expect(
      try table(base.relabelled(["1.0", "1.10", "v1.0"])).dataset.classNames
        == ["1.0", "1.10", "v1.0"])
  }

  @Test func `quotes are doubled only within quotes`() throws {
    #expect(try table("1,2,a\"\"b\n3,4,\"a\"\"b\"").dataset.classNames == ["a\"\"b", "a\"b"])
  }

  @Test func `an accent is one character or two of the same name`() throws {
    let table = try table("1,2,ros\u{E9}\n3,4,rose\u{301}\n")
    #expect(table.dataset.classNames == ["ros\u{E9}"])
    #expect(table.form.classesWithSpellings == ["ros\u{E9}"])
  }

  @Test func `labels of the same length and letters are different classes`() throws {
    let names = (0..<5000).map { "n\($0)" }
    let table = try table(names.map { "1,2,\($0)\n" }.joined())
    #expect(table.dataset.classNames == names)
    #expect(table.dataset.labels == Array(0..<5000))
  }
}

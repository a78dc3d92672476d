import Files
import Foundation
import Tables
import TestSupport
import Testing

@testable import SpiralReport

/// What a reader is told about how a table was read.
struct TableWordsTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func words(_ text: String, _ columns: ColumnChoice = ColumnChoice()) throws -> String {
    let path = scratch.path("points.csv")
    try Data(text.utf8).write(to: URL(filePath: path))
    let table = try PointTable(InputFile(path), columns: columns, skipsBadRows: true)
    return Language.english(.sentences(table.form.words + [table.skippedWords].compactMap(\.self)))
  }

  @Test(arguments: [
    ("x,y,label\n1,2,a\n", "The table was read with , between columns."),
    (
      "x;y;label\n1,5;2;a\n", "The table was read with ; between columns and a decimal comma."
    ),
    (
      "1\t2\ta\n", "The table was read with tabs between columns. The table has no header."
    ),
    (
      "# x y label\n1,5 2 a\n# end",
      """
      The table was read with blanks between columns and a decimal comma. The column names are in a \
      comment line. 1 line is a comment.
      """
    ),
    (
      "x,y,label\n1,2,1\n3,4,1.0\n",
      """
      The table was read with , between columns. Labels written in more than one way count as one class: 1.
      """
    ),
    (
      "x,y,label\n1,2,a\n,4,a\n",
      """
      The table was read with , between columns. 1 of 2 rows was left out (line 3, column x: it is empty).
      """
    ),
    (
      "x,y,label\n1,2,a\n,4,a\n5,,a\n",
      """
      The table was read with , between columns. 2 of 3 rows were left out (the first is line 3, column x: it is \
      empty).
      """
    ),
  ])
  func `the words say what was found in the table (D03, D07, D11)`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try words(text) == expected)
  }

  @Test func `of more than three columns the words say which are used (D15)`() throws {
    var columns = ColumnChoice()
    (columns.x, columns.y) = ("2", "z")
    #expect(
      try words("x,y,z,label\n1,2,3,a\n", columns) == """
        The table was read with , between columns. Of its 4 columns, y and z are the coordinates and label is the \
        label.
        """)
  }
}

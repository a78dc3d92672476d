import Files
import SpiralCore
import Tables
import Testing

struct BadRowTests {
  @Test(arguments: [
    ("", "it is empty"), ("NaN", "'NaN' is not a finite number"),
    ("-inf", "'-inf' is not a finite number"), ("∞", "'∞' is not a finite number"),
    ("-", "'-' marks a missing value"),
    ("?", "'?' marks a missing value"),
    (".", "'.' marks a missing value"),
    ("NA", "'NA' marks a missing value"),
    ("#DIV/0!", "'#DIV/0!' marks a missing value"),
    ("5 cm", "'5 cm' is not a number"), ("0x10", "'0x10' is not a number"),
    ("1e", "'1e' is not a number"), ("--1", "'--1' is not a number"),
    ("1.5.2", "'1.5.2' is not a number"),
    ("\"1,5\"", "'1,5' has a decimal comma where other numbers have a decimal point"),
    ("1e101", "'1e101' is too large"), ("1e999", "'1e999' is too large"),
    ("1 234.5", "'1 234.5' has thousands separators"),
    ("\"1,234,567\"", "'1,234,567' has thousands separators"),
    ("2024-01-31", "'2024-01-31' is a date; write it as a number, such as days since the first"),
    ("31.1.2024", "'31.1.2024' is a date; write it as a number, such as days since the first"),
    ("1/31/24", "'1/31/24' is a date; write it as a number, such as days since the first"),
    (
      "2024-01-31T12:00:00Z",
      "'2024-01-31T12:00:00Z' is a date; write it as a number, such as days since the first"
    ),
    ("12:30", "'12:30' is a time; write it as a number, such as seconds"),
    ("7:05:09.5", "'7:05:09.5' is a time; write it as a number, such as seconds"),
  ])
  func `a coordinate that is none is named with its line and column (D11)`(
    _ value: String, _ reason: String
  ) throws {
    let text = base.replacing("\n1.0,0.0,b", with: "\n\(value),0.0,b")
    #expect(try refusal(text) == "line 4, column x: \(reason)")
    let table = try table(text, skipsBadRows: true)
    #expect(table.dataset.exampleCount == 5)
    #expect(table.skippedCount == 1)
    #expect(table.skippedRows == [SkippedRow(line: 4, column: "x", reason: reason)])
  }

  @Test(arguments: ["#N/A", "#NAME?", "#VALUE!"])
  func `what spreadsheets write for an error is no comment (D11, D13)`(_ value: String) throws {
    let reason = try refusal(base.replacing("\n1.0,0.0,b", with: "\n\(value),0.0,b"))
    #expect(reason.hasPrefix("line 4, column x: '\(value)' marks a missing value"))
    #expect(try table("\(value),0,0\nb,1,1\n").dataset.classNames == [value, "b"])
  }

  @Test func `only an empty label is missing (D10, D11)`() throws {
    #expect(
      try refusal(base.replacing("0.0,b", with: "0.0,")) == "line 4, column label: it is empty")
    #expect(
      try refusal(base.replacing("0.0,b", with: "0.0,\" \"")) == "line 4, column label: it is empty"
    )
    #expect(try refusal("1,2,a\n3,4\n5,6,a") == "line 2: it has 2 fields for 3 columns")
    #expect(try refusal("1,2,a\n3,x,a") == "line 2, column 2: 'x' is not a number")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are those of an editor (D02, D05, D08)`(_ end: String) throws {
    let text = base.replacing("1.0,0.0,b", with: "1.0,oops,b").replacing("\n", with: end)
    #expect(try refusal(text) == "line 4, column y: 'oops' is not a number")
    #expect(try refusal(end + end + text) == "line 6, column y: 'oops' is not a number")
    #expect(try refusal("# by us\(end)" + text) == "line 5, column y: 'oops' is not a number")
    let quoted = "x,y,label\(end)0,0,\"a\(end)b\"\(end)oops,0,c\(end)"
    #expect(try refusal(quoted) == "line 4, column x: 'oops' is not a number")
    let first = "label,x,y\(end)\"a\(end)b\",0,0\(end)\"c\(end)d\",oops,0\(end)"
    #expect(try refusal(first) == "line 5, column x: 'oops' is not a number")
  }

  @Test func `units below the header are no row (D07)`() throws {
    #expect(
      try refusal("x,y,label\ncm,cm,\n1,2,a\n")
        == "line 2, column x: 'cm' is not a number")
    #expect(
      try refusal("x y label\n1 2 3 4\n2 3 4 5\n4 5 6 7\n")
        == "line 2: it has 4 fields for 3 columns; line 3: it has 4 fields for 3 columns; "
        + "line 4: it has 4 fields for 3 columns")
  }

  @Test func `ten bad lines are listed and the rest are counted (D11)`() throws {
    let text = "x,y,label\n1,2,a\n" + (0..<12).map { "v\($0),0,b\n" }.joined()
    let reason = try refusal(text)
    #expect(
      reason.hasPrefix("line 3, column x: 'v0' is not a number; line 4, column x: 'v1' is not"))
    #expect(reason.hasSuffix("; line 12, column x: 'v9' is not a number; and 2 more lines"))
    #expect(try refusal(String(text.dropLast(8))).hasSuffix("; and 1 more line"))
    let table = try table(text, skipsBadRows: true)
    #expect(table.skippedCount == 12)
    #expect(table.skippedRows.map(\.line) == Array(3...12))
    #expect(table.dataset.points == [[1, 2]])
    #expect(table.dataset.classNames == ["a"])
  }

  @Test func `a table of bad rows alone is refused even if they are skipped (D16)`() throws {
    #expect(
      try refusal("x,y,label\n,2,a\n", skipsBadRows: true) == "line 2, column x: it is empty")
  }

  @Test(arguments: [
    ("x,y,label\n1,2,a\noops,2,a\n", true), ("x,y,label\noops,2,a\n", false),
    ("x,y,label\n1,2,a\noops,2,a\n1,1,\"A\n", false),
  ])
  func `a refusal tells whether the table could be read without its bad rows`(
    _ text: String, _ canBeSkipped: Bool
  ) throws {
    let error = try #require(throws: TableError.self) { try table(text) }
    guard case .badRows(_, _, canBeSkipped) = error.fault else {
      Issue.record("\(error.fault)")
      return
    }
  }

  @Test(arguments: ["", "x,y,label\n", "\u{FEFF}", "# x,y,label\n# nothing\n", "\n \n\t\n"])
  func `a table without rows is refused (D16)`(_ text: String) throws {
    #expect(try refusal(text) == "it has no data rows")
  }

  @Test(arguments: [
    (
      "1.5;2,5;a\n",
      "line 1, column 2: '2,5' has a decimal comma where other numbers have a decimal point"
    ),
    (
      "1,5;2,5;a\n1.5;2,5;a\n",
      "line 2, column 1: '1.5' has a decimal point where other numbers have a decimal comma"
    ),
    (
      "1;2;a\n3;4,5;b\n5.5;6;b",
      "line 3, column 1: '5.5' has a decimal point where other numbers have a decimal comma"
    ),
    ("1 234,5;2,5;a\n1,5;2,5;a\n", "line 1, column 1: '1 234,5' has thousands separators"),
  ])
  func `decimal marks are not mixed (D03)`(_ text: String, _ reason: String) throws {
    #expect(try refusal(text) == reason)
  }

  @Test func `messages have one line and an end`() throws {
    let long = String(repeating: "long ", count: 1000)
    #expect(
      try refusal("\"x\n(cm)\",y,label\n1,2,a\noops\t!,2,a")
        == "line 4, column x\\u{A}(cm): 'oops\\u{9}!' is not a number")
    #expect(
      try refusal("\(long),y,label\n1,2,a\n\(long),2,a")
        == "line 3, column \(long.prefix(40))…: '\(long.prefix(40))…' is not a number")
  }

  @Test func `commas that may stand between thousands are refused (D03)`() throws {
    let reason = try refusal("x\ty\tlabel\n1,234\t5,678\ta\n2,345\t6\tb\n")
    #expect(reason.hasPrefix("line 2, column x: the comma in '1,234' could separate thousands"))
    #expect(try table("1,234\t5,67\ta\n").dataset.points == [[1.234, 5.67]])
    #expect(try table("0,234\t5,678\ta\n").dataset.points == [[0.234, 5.678]])
    #expect(
      try refusal("-123,456\t5\ta\n+1,000\t7\tb\n").hasPrefix(
        "line 1, column 1: the comma in '-123,456'"))
    #expect(try table("-1,234\t1,5e2\ta\n").dataset.points == [[-1.234, 150]])
    #expect(try table("1234,567\t1\ta\n").dataset.points == [[1234.567, 1]])
    #expect(try table("1,234;5,678;a\n").dataset.points == [[1.234, 5.678]])
  }

  @Test(arguments: [
    ("1,2,3,a,b", "it has 5 fields for 3 columns"), ("1", "it has 1 field for 3 columns"),
    ("1,2,a,,x", "it has 5 fields for 3 columns"),
  ])
  func `a row with other columns is named (D06)`(_ line: String, _ reason: String) throws {
    #expect(
      try refusal(base.replacing("1.0,0.0,b", with: line))
        == "line 4: \(reason)")
  }

  @Test func `quotes where none may be are named (D08)`() throws {
    #expect(
      try refusal("1,1,a\n1,1,\"A \"B\"\"\n1,2,c\n") == """
        line 2: text follows a closing quote; double the quotes within a quoted value
        """)
    #expect(
      try refusal("1,1,a\n1,1,\"A\n1,2,c\n1,3,\"B\"\n1,2,c\n1,2,c\n") == """
        line 4: text follows a closing quote, which opened in line 2; double the quotes within a quoted value
        """)
    #expect(
      try refusal("1,1,a\n1,1,\"A\n1,2,c\n") == "line 2: the quote that opens here is never closed")
    #expect(
      try refusal("1,1,a\n1,1,\"A\n1,2,c\n", skipsBadRows: true)
        == "line 2: the quote that opens here is never closed")
    #expect(
      try refusal("\"x,y,label\n1,1,a") == "line 1: the quote that opens here is never closed")
    #expect(
      try refusal("1,oops,a\n1,1,\"A\n1,2,c\n") == """
        line 1, column 2: 'oops' is not a number; line 2: the quote that opens here is never closed
        """)
    #expect(
      try table("1,1,a\n1,1,\"A \"B\"\"\n1,2,c\n", skipsBadRows: true).dataset.exampleCount == 2)
  }

  @Test func `a row that begins like a comment is not passed over in silence (D13)`() throws {
    let text = "label,x,y\n#1,0,0\n#2,1,1\nc,2,2\n# made by us\n"
    #expect(try refusal(text).hasPrefix("line 2: it begins like a comment but reads like a row"))
    #expect(
      try table(text.replacing("#1", with: "\"#1\"").replacing("#2", with: "b"))
        .dataset.classNames == ["#1", "b", "c"])
  }

  @Test func `the separator of most rows counts (D17)`() throws {
    #expect(
      try refusal("1,2,a\n1 2 a\n1 2 b\n1 2 b\n") == "line 1: it has 1 field for 3 columns")
    #expect(
      try refusal("1,2,a\n1;2;a\n1,2,b\n1,2,b\n") == "line 2: it has 1 field for 3 columns")
  }

  @Test func `a separator that is in doubt is refused (D17)`() throws {
    let text = "0,5;a;0,7\n1,5;b;1,7\n"
    #expect(
      try refusal(text) == """
        line 1: both ; and , could be the separator; put 'sep=;' or 'sep=,' in the first line
        """)
    #expect(try table("sep=;\n" + text).dataset.points == [[0.5, 0.7], [1.5, 1.7]])
    #expect(try refusal("sep=,\n0,5;a;0,oops\n") == "line 2, column 2: '5;a;0' is not a number")
  }
}

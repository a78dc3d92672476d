import Files
import SpiralCore
import Tables
import Testing

/// The base table in every disguise is the base table.
struct DisguiseTests {
  private func expectBase(
    _ bytes: some Sequence<UInt8>, hasNames: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TableForm {
    let table = try PointTable(file(bytes))
    let expected = try PointTable(file(base.utf8)).dataset
    #expect(table.dataset == expected, sourceLocation: sourceLocation)
    return table.form
  }

  private func expectBase(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TableForm {
    try expectBase(text.utf8, sourceLocation: sourceLocation)
  }

  @Test func `a byte-order mark is no part of the first value (D01)`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try expectBase(mark + base.utf8).header == .row)
    #expect(try expectBase(mark + rows.utf8).header == .none)
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func `a line ends with LF, CR LF or CR (D02)`(_ end: String) throws {
    _ = try expectBase(base.replacing("\n", with: end))
    _ = try expectBase(base.replacing("\n", with: end + end))
  }

  @Test func `decimal commas are read where semicolons separate (D03)`() throws {
    let form = try expectBase(
      base.replacing(",", with: ";").replacing(".", with: ","))
    #expect(form.separator == .semicolon)
    #expect(form.hasDecimalComma)
    let points = try expectBase(base.replacing(",", with: ";"))
    #expect(points.separator == .semicolon)
    #expect(!points.hasDecimalComma)
  }

  @Test func `decimal commas are read in quotes and between tabs, bars and blanks (D03)`() throws {
    let comma = base.replacing(".", with: "<").replacing(",", with: "|").replacing("<", with: ",")
    for (separator, form) in [("|", TableForm.Separator.pipe), ("\t", .tab), ("  ", .blanks)] {
      let read = try expectBase(comma.replacing("|", with: separator))
      #expect(read.separator == form)
      #expect(read.hasDecimalComma)
    }
    let quoted = base.split(separator: "\n").map { line in
      line.split(separator: ",").map { "\"\($0.replacing(".", with: ","))\"" }
        .joined(separator: ",")
    }
    let form = try expectBase(quoted.joined(separator: "\n"))
    #expect(form.separator == .comma)
    #expect(form.hasDecimalComma)
  }

  @Test(arguments: [
    base + "\n\n\n", base.replacing("\n", with: "\r\n") + "\r\n\r\n\r\n", base + "   \n",
    base + " \t \n\t\t", String(base.dropLast()),
    base.replacing("1.0,0.0,b", with: "\n1.0,0.0,b"), base + "\u{1A}", base + "\r\n\u{1A}\0\0\0",
    base + "\0\0\0\0",
  ])
  func `empty lines and what follows the end are passed over (D05)`(_ text: String) throws {
    _ = try expectBase(text)
  }

  @Test(arguments: [
    base.replacing("\n", with: ",\n"), base.replacing("label\n", with: "label,\n"),
    base.replacing("1.0,0.0,b", with: "1.0,0.0,b,,,"),
    base.replacing("1.0,0.0,b", with: ",,,\n1.0,0.0,b"),
    base.replacing(",", with: ";").replacing("\n", with: ";;\n"),
    base.dropLast().split(separator: "\n").map { ";" + $0.replacing(",", with: ";") }
      .joined(separator: "\n"),
  ])
  func `separators at the end, or in front of all lines, separate nothing (D06)`(_ text: String)
    throws
  {
    _ = try expectBase(text)
  }

  @Test func `without a header no row is lost (D07)`() throws {
    #expect(try expectBase(rows).header == .none)
    let named = try table(base.replacing("x,y,label", with: "a1,b1,c1"))
    #expect(named.dataset.exampleCount == 6)
    #expect(named.dataset.axisNames == .init(x: "a1", y: "b1"))
    #expect(named.form.header == .row)
    #expect(try table(rows, hasHeader: false).dataset.exampleCount == 6)
    #expect(try table(rows, hasHeader: true).dataset.exampleCount == 5)
    #expect(try table(base, hasHeader: true).dataset.exampleCount == 6)
  }

  @Test(arguments: [
    "-1.0,0.0,a": "-1.0E+00,0.0e9,a", "1.0,0.0,b": "1e0,.0,b", "0.9,0.1,b": "+9.0e-1,1.E-1,b",
    "0.0,1.0,c": "\u{2212}0.0,10e-01,c", "0.1,0.9,c": "0.10000000000000000000,0.900,c",
  ])
  func `numbers are read as people write them (D12)`(_ line: String, _ other: String) throws {
    _ = try expectBase(base.replacing("\n" + line, with: "\n" + other))
  }

  @Test(arguments: [
    "# made by us, in 2024\n# by hand\n" + base, "% made by us\n" + base, "// by us\n\n" + base,
    "; by us\n" + base, base + "# the end", base.replacing("\n0.9", with: "\n  # 1,2,a\n0.9"),
    "# said \"so\n" + base,
  ])
  func `comments are passed over (D13)`(_ text: String) throws {
    #expect(try expectBase(text).commentCount > 0)
  }

  @Test(arguments: ["# x,y,label\n", "# by us\n#x , y,label\n", "% x,y,label\n"])
  func `the last comment names the columns where no row does (D13)`(_ start: String) throws {
    let form = try expectBase(start + rows)
    #expect(form.header == .comment)
    #expect(form.x.name == "x")
    #expect(form.commentCount == start.count { $0 == "\n" } - 1)
  }

  @Test(arguments: [
    " -1.0 , 0.0 , a ", "-1.0\t,\t0.0,\ta\t", "\u{A0}-1.0,0.0\u{A0},a\u{A0}",
    "\u{2009}-1.0\u{202F},\u{2003}0.0,a\u{200B}", "\u{FEFF}-1.0,0.0,\u{3000}a",
    "\"-1.0\",\" 0.0 \",\" a\"",
    " \"-1.0\" ,0.0, \"a\" ",
  ])
  func `blanks around a value are none of it (D14)`(_ line: String) throws {
    _ = try expectBase(base.replacing("\n-1.0,0.0,a", with: "\n" + line))
  }

  @Test(arguments: [
    ("\t", TableForm.Separator.tab), ("|", .pipe), (" ", .blanks), ("   ", .blanks), (" \t", .tab),
    (" ; ", .semicolon), (", ", .comma), (" , ", .comma), (" | ", .pipe),
  ])
  func `the separator is found in the content (D17)`(
    _ separator: String, _ found: TableForm.Separator
  ) throws {
    #expect(try expectBase(base.replacing(",", with: separator)).separator == found)
  }

  @Test func `columns of a fixed width are separated by blanks (D17)`() throws {
    let lines = base.split(separator: "\n").map { line in
      line.split(separator: ",").map { String(repeating: " ", count: 8 - $0.count) + $0 }.joined()
    }
    #expect(try expectBase(lines.joined(separator: "\n")).separator == .blanks)
  }

  @Test func `a first line sep= settles the separator (D17)`() throws {
    let form = try expectBase("sep=;\r\n" + base.replacing(",", with: ";"))
    #expect(form.separator == .semicolon)
    #expect(try expectBase("sep=\t\n" + base.replacing(",", with: "\t")).separator == .tab)
  }

  @Test func `quotes hold separators, line ends and quotes (D08)`() throws {
    let names = try table("0,0,\"a\nb\"\n1,1,\"a;b,c\"\n2,2,\"a \"\"b\"\"\"\n3,3,5\" disk\n")
      .dataset.classNames
    #expect(names == ["a\nb", "a;b,c", "a \"b\"", "5\" disk"])
    #expect(try table("0,0,\"a\r\nb\"\r\n1,1,c\r\n").dataset.classNames == ["a\r\nb", "c"])
    let header = try table("\"x\n(cm)\",\"the \"\"y\"\"\",label\n1,2,a\n").dataset.axisNames
    #expect(header == .init(x: "x\n(cm)", y: "the \"y\""))
    let blanks = try table("0 0 \"a b\"\n1 1 \"c d\" \n\"2\"\t2 e\n").dataset.classNames
    #expect(blanks == ["a b", "c d", "e"])
  }
}

import Files
import SpiralCore
import Tables
import Testing

struct ColumnTests {
  @Test(arguments: [
    ("label,x,y\na,1,2\nb,3,4", "x", "y", ["a", "b"]),
    ("y,x,label\n2,1,a\n4,3,b", "x", "y", ["a", "b"]),
    ("Y,X,Label\n2,1,a\n4,3,b", "X", "Y", ["a", "b"]),
    ("Species,bill,depth\na,1,2\nb,3,4", "bill", "depth", ["a", "b"]),
    ("bill,species,depth\n1,0,2\n3,1,4", "bill", "depth", ["0", "1"]),
    ("left,right,up\n1,2,a\n3,4,b", "left", "right", ["a", "b"]),
    ("left,kind,right\n1,a,2\n3,b,4", "left", "right", ["a", "b"]),
    ("X1,X2,y\n1,2,0\n3,4,1", "X1", "X2", ["0", "1"]),
    (",x,y,label\n0,1,2,a\n1,3,4,b", "x", "y", ["a", "b"]),
    ("\"\",\"x\",\"y\",\"label\"\n\"1\",1,2,\"a\"\n\"2\",3,4,\"b\"", "x", "y", ["a", "b"]),
    ("Unnamed: 0,x,y,label\n0,1,2,a\n1,3,4,b", "x", "y", ["a", "b"]),
    ("\"x\" \"y\" \"label\"\n\"1\" 1 2 \"a\"\n\"2\" 3 4 \"b\"", "x", "y", ["a", "b"]),
    ("id,x,y\n7,1,2\n8,3,4", "x", "y", ["7", "8"]),
    ("x,x,label\n1,2,a\n3,4,b", "x", "x", ["a", "b"]),
    ("2019,2020,label\n1,2,a\n3,4,b", "2019", "2020", ["a", "b"]),
    ("1,2,a\n3,4,b", "x", "y", ["a", "b"]), ("a,1,2\nb,3,4", "x", "y", ["a", "b"]),
    ("1,2,0\n3,4,1", "x", "y", ["0", "1"]),
    ("# bill depth species\n1 2 a\n3 4 b", "bill", "depth", ["a", "b"]),
  ])
  func `three columns are told apart by name, by content or by place (D15)`(
    _ text: String, _ x: String, _ y: String, _ names: [String]
  ) throws {
    let dataset = try table(text).dataset
    #expect(dataset.points == [[1, 2], [3, 4]])
    #expect(dataset.axisNames == .init(x: x, y: y))
    #expect(dataset.classNames == names)
  }

  private let wide = "x,y,z,Label,site\n1,2,3,a,i\n4,5,6,b,j\n"

  @Test func `columns are chosen by name or number (D15)`() throws {
    #expect(try table(wide, x: "x", y: "y", label: "Label").dataset.points == [[1, 2], [4, 5]])
    #expect(try table(wide, x: "3", y: "X", label: "5").dataset.classNames == ["i", "j"])
    #expect(try table(wide, x: "z", y: "x", label: "site").dataset.points == [[3, 1], [6, 4]])
    #expect(try table(wide, x: "z", y: "x").form.label == .init(name: "Label", number: 4))
    #expect(
      try table("1,2,3,a\n4,5,6,b", x: "1", y: "3", label: "4").dataset.points == [
        [1, 3], [4, 6],
      ])
    #expect(try table("1,2,a\n3,4,b", x: "2", y: "1").dataset.points == [[2, 1], [4, 3]])
    #expect(try table("x,y,label\n1,2,a", x: "y").dataset.points == [[2, 1]])
  }

  @Test func `a name that is a number goes before the number`() throws {
    let table = try table("3,2,1\n10,20,a\n30,40,b", x: "3", y: "2", label: "1", hasHeader: true)
    #expect(table.dataset.points == [[10, 20], [30, 40]])
    let years = "2019,2020,2021\n1,2,3\n4,5,6\n"
    #expect(try table2(years).dataset.points == [[1, 2], [4, 5]])
  }

  private func table2(_ text: String) throws -> PointTable {
    try table(text, x: "2019", y: "2020", label: "2021")
  }

  @Test(arguments: [
    "x,y,z,label\n1,2,3,a":
      "it is not clear which of its 4 columns hold x, y and the label: 'x', 'y', 'z', 'label'",
    "1,2,3,a\n4,5,6,b": "it is not clear which of its 4 columns hold x, y and the label",
    "x,y\n1,2": "it has 2 columns; x, y and a label need three",
    "once upon\na time": "it has 1 column; x, y and a label need three",
  ])
  func `columns that cannot be guessed are asked for (D15)`(
    _ text: String, _ reason: String
  ) throws {
    #expect(try refusal(text) == "line 1: \(reason)")
  }

  @Test func `a choice that does not fit is refused`() throws {
    #expect(
      try refusal(wide, x: "foo")
        == "line 1: there is no column 'foo'; there are 'x', 'y', 'z', 'Label', 'site'")
    #expect(try refusal(wide, x: "6").hasPrefix("line 1: there is no column '6'"))
    #expect(try refusal(wide, x: "0").hasPrefix("line 1: there is no column '0'"))
    #expect(
      try refusal("1,2,a", x: "left")
        == "line 1: there is no column 'left'; the 3 columns have no names")
    #expect(try refusal(wide, x: "x", y: "1") == "line 1: column x is chosen twice")
    #expect(
      try refusal("x,x,y,label\n1,2,3,a", x: "x", y: "y")
        == "line 1: 2 columns are called 'x'")
    #expect(try refusal(wide, x: "x").hasPrefix("line 1: it is not clear which of its 5 columns"))
  }
}

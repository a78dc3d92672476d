import Files
import Foundation
import SpiralCore
import Tables
import TestSupport

/// Six points of three classes that every other table of these tests is a disguise of.
let base = """
  x,y,label
  -1.0,0.0,a
  -0.9,0.1,a
  1.0,0.0,b
  0.9,0.1,b
  0.0,1.0,c
  0.1,0.9,c

  """

/// The rows of ``base`` without its header.
let rows = String(base.drop { $0 != "\n" }.dropFirst())

/// A file with some bytes, read.
func file(_ bytes: some Sequence<UInt8>) throws -> InputFile {
  let scratch = try Scratch()
  let path = scratch.path("points.csv")
  try Data(bytes).write(to: URL(filePath: path))
  let file = try InputFile(path)
  return file
}

/// A table read from text.
func table(
  _ text: String, x: String? = nil, y: String? = nil, label: String? = nil,
  hasHeader: Bool? = nil, skipsBadRows: Bool = false
) throws -> PointTable {
  var columns = ColumnChoice()
  (columns.x, columns.y, columns.label, columns.hasHeader) = (x, y, label, hasHeader)
  return try PointTable(file(text.utf8), columns: columns, skipsBadRows: skipsBadRows)
}

/// Why a table is refused: the place, if any, and the reason.
func refusal(
  _ text: String, x: String? = nil, y: String? = nil, label: String? = nil,
  hasHeader: Bool? = nil, skipsBadRows: Bool = false
) throws -> String {
  do {
    let table = try table(
      text, x: x, y: y, label: label, hasHeader: hasHeader, skipsBadRows: skipsBadRows)
    return "read with \(table.dataset.exampleCount) points"
  } catch let error as TableError {
    return error.fault.text
  }
}

extension TableFault {
  /// The place, if any, and the reason.
  var text: String { (place.map { $0 + ": " } ?? "") + reason }
}

extension String {
  /// The base table with other labels.
  func relabelled(_ names: [String]) -> String {
    zip(["a", "b", "c"], names).reduce(self) { text, pair in
      text.replacing(",\(pair.0)\n", with: ",<\(pair.0)>\n")
    }
    .replacing("<a>", with: names[0]).replacing("<b>", with: names[1])
    .replacing("<c>", with: names[2])
  }
}

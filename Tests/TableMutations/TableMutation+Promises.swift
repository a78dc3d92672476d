import Files
import Foundation
import SpiralCore
import Tables
import TestSupport

extension TableMutation {
  /// Reads the table in each way, and returns what the reader does not keep of what it promises.
  ///
  /// - Parameter path: A file that is overwritten with the table.
  /// - Throws: What the file system refuses.
  package func brokenPromises(at path: String) throws -> [String] {
    try Data(bytes).writeUnflushed(to: URL(filePath: path))
    let file = try InputFile(path)
    var chosen = ColumnChoice()
    (chosen.x, chosen.y, chosen.label) = ("1", "2", "3")
    var headless = ColumnChoice()
    headless.hasHeader = false
    var broken: [String] = []
    for columns in [ColumnChoice(), chosen, headless] {
      for skips in [false, true] {
        do {
          let table = try PointTable(file, columns: columns, skipsBadRows: skips)
          broken += faults(of: table, skips: skips)
        } catch {
          broken += faults(ofRefusal: error.fault)
        }
      }
    }
    return broken
  }

  /// How many lines the table has, at most.
  private var lineCount: Int { bytes.count { $0 == 10 || $0 == 13 } + 1 }

  private func faults(of table: PointTable, skips: Bool) -> [String] {
    let dataset = table.dataset
    let rules = [
      "it has points": !dataset.points.isEmpty,
      "points are finite":
        dataset.points.allSatisfy { abs($0.x) <= 1e100 && abs($0.y) <= 1e100 },
      "there are no more points than lines": dataset.exampleCount <= lineCount,
      "labels appear in order": Set(dataset.labels).sorted() == Array(0..<dataset.classCount)
        && dataset.classNames.indices.map { dataset.labels.firstIndex(of: $0) ?? -1 }
          == dataset.classNames.indices.compactMap { dataset.labels.firstIndex(of: $0) }.sorted(),
      "names of classes differ": Set(dataset.classNames).count == dataset.classCount,
      "classes have names": dataset.classNames.allSatisfy { !$0.isEmpty },
      "axes have names": !dataset.axisNames.x.isEmpty && !dataset.axisNames.y.isEmpty,
      "rows are skipped if that is wished": skips || table.skippedCount == 0,
      "ten rows are kept": table.skippedRows.count == min(10, table.skippedCount),
      "rows are in order":
        table.skippedRows.map(\.line) == table.skippedRows.map(\.line).sorted(),
      "rows have lines": table.skippedRows.allSatisfy { 1...lineCount ~= $0.line },
    ]
    return rules.filter { !$0.value }.map(\.key)
  }

  private func faults(ofRefusal fault: TableFault) -> [String] {
    let (reason, place) = (fault.reason, fault.place)
    var faults: [String] = []
    if reason.unicodeScalars.contains(where: { $0.value < 32 }) {
      faults.append("a reason has no control characters: \(reason)")
    }
    if reason.utf8.count > 4000 { faults.append("a reason is short: \(reason)") }
    let digits = place?.split(whereSeparator: { $0 == " " || $0 == "," }).dropFirst().first
    guard let line = digits.flatMap({ Int($0) }) else {
      switch fault {
      case .noRows, .notText: break
      default: faults.append("a refusal has a line: \(reason)")
      }
      return faults
    }
    if !(1...lineCount ~= line) { faults.append("a line is one of the file: \(line)") }
    return faults
  }
}

import Files
import FoundationEssentials
import SpiralCore
import TextFormatting

/// The loss of a model before each step, as a table: `step,total,data,penalty`, one row a step.
enum LossTable {
  private static let header = "step,total,data,penalty"

  /// The table of a history.
  static func write(_ history: LossHistory) -> Data {
    let rows = history.enumerated().map { step, loss in
      "\(step),\(loss.total),\(loss.data),\(loss.penalty.withoutNegativeZero)\n"
    }
    return Data((header + "\n" + rows.joined()).utf8)
  }

  /// The history in a table, or `nil` where there is no such file.
  ///
  /// - Throws: `badContent` with the line for anything but a table as ``write(_:)`` makes it: a history that is
  ///   half right would be drawn as if it were whole.
  static func read(_ path: String) throws(FileError) -> LossHistory? {
    guard FileSystem.exists(path) else { return nil }
    let file = try InputFile(path)
    var lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    guard lines.first == header else { throw file.bad(at: "line 1", "it is not '\(header)'") }
    var losses: [Loss] = []
    for (step, line) in lines.dropFirst().enumerated() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
      guard fields.count == 4, fields[0] == Double(step), let data = fields[2],
        let penalty = fields[3], (data + penalty).isFinite
      else { throw file.bad(at: "line \(step + 2)", "'\(line)' is not the row of step \(step)") }
      losses.append(Loss(data: data, penalty: penalty))
    }
    guard !losses.isEmpty else { throw file.bad(at: "line 2", "there are no rows") }
    return LossHistory(losses)
  }
}

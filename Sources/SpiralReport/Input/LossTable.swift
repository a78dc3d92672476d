import Files
import FoundationEssentials
import SpiralCore
import TextFormatting

/// The loss of a model before each step, as a table: `step,total,data,penalty`, one row a step.
struct LossTable {
  /// The losses.
  let history: LossHistory
  /// What weights know their table by.
  let checksum: Checksum

  private static let header = "step,total,data,penalty"

  /// The table of a history.
  static func write(_ history: LossHistory) -> Data {
    let rows = history.enumerated().map { step, loss in
      "\(step),\(loss.total),\(loss.data),\(loss.penalty.withoutNegativeZero)\n"
    }
    return Data((header + "\n" + rows.joined()).utf8)
  }

  /// Reads a table, or nothing where there is no such file.
  ///
  /// - Throws: `badContent` with the line for anything but a table as ``write(_:)`` makes it: a history that is
  ///   half right would be drawn as if it were whole.
  init?(at path: String) throws(FileError) {
    guard FileSystem.exists(path) else { return nil }
    let file = try InputFile(path)
    var lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    guard lines.first == Self.header else {
      throw file.bad(at: "line 1", "it is not '\(Self.header)'")
    }
    var losses: [Loss] = []
    for (step, line) in lines.dropFirst().enumerated() {
      losses.append(try Self.loss(on: line, of: step, in: file))
    }
    guard !losses.isEmpty else { throw file.bad(at: "line 2", "there are no rows") }
    history = LossHistory(losses)
    checksum = Checksum(of: file.bytes)
  }

  private static func loss(
    on line: String, of step: Int, in file: InputFile
  ) throws(FileError) -> Loss {
    let place = "line \(step + 2)"
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    guard fields.count == 4, fields[0] == "\(step)" else {
      throw file.bad(at: place, "'\(line)' is not the row of step \(step)")
    }
    var numbers: [Double] = []
    for (field, column) in zip(fields, header.split(separator: ",")).dropFirst() {
      guard let number = Double(field), number.isFinite, number >= 0 else {
        throw file.bad(at: "\(place), column \(column)", "'\(field)' is not a loss")
      }
      numbers.append(number)
    }
    let loss = Loss(data: numbers[1], penalty: numbers[2])
    // The columns were printed so that they read back to the same numbers.
    guard numbers[0] == loss.total else {
      throw file.bad(
        at: "\(place), column total", "'\(fields[1])' is not the sum of data and penalty")
    }
    return loss
  }
}

import Files
import FoundationEssentials
import ImageRegression
import TextFormatting

/// The numbers of a report: all of `report.json` but how it was made and what is said of the figures, and
/// those of the table of seeds.
struct ReportNumbers: Sendable {
  /// What `report.json` says.
  let report: JSONValue
  /// The lines of `data/seeds.csv`, by their seeds.
  let seeds: JSONValue?

  /// The parts of a report that are not numbers.
  ///
  /// What is told of training says no more of the models than their losses do.
  private static let unmeasured: Set = [
    "command", "figures", "schema", "training", "version", "warnings",
  ]

  /// Reads the numbers of the report in a folder; nothing where there is none.
  ///
  /// - Throws: `file`.
  init?(in source: ImageSource) throws(ReportError) {
    let path = source.fullPath(of: "report.json")
    guard FileSystem.exists(path) else { return nil }
    let table = source.fullPath(of: "data/seeds.csv")
    (report, seeds) = try ReportError.wrap { () throws(FileError) in
      (
        try Self.numbers(of: path),
        FileSystem.exists(table) ? Self.seeds(try InputFile(table).bytes) : nil
      )
    }
  }

  private static func seeds(_ table: Data) -> JSONValue {
    let lines = table.split(separator: UInt8(ascii: "\n")).dropFirst()
      .map { String(decoding: $0, as: UTF8.self) }
    let rows = lines.map { line in
      (line.prefix { $0 != "," }, line.drop { $0 != "," }.dropFirst())
    }
    return .object(
      Dictionary(
        rows.map { ("[\($0)]", .string(String($1))) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func numbers(of path: String) throws(FileError) -> JSONValue {
    let file = try InputFile(path)
    guard case .object(let entries) = try file.decode(JSONValue.self) else {
      throw file.bad("it is not a report")
    }
    return .object(entries.filter { !unmeasured.contains($0.key) })
  }
}

// MARK: Differences

extension ReportNumbers {
  /// Each number that differs, in the order of their names; the seeds count where both reports have them.
  func changes(to other: ReportNumbers) -> [NumberChange] {
    var changes = Self.changes(from: report, to: other.report)
    if let old = seeds, let new = other.seeds {
      changes += Self.changes(from: .object(["seeds": old]), to: .object(["seeds": new]))
    }
    return changes
  }

  /// Each value that differs in two documents, named by where it is: `models.network.loss.total`.
  static func changes(from baseline: JSONValue, to actual: JSONValue) -> [NumberChange] {
    var changes: [NumberChange] = []
    func compare(_ baseline: JSONValue?, _ actual: JSONValue?, _ name: String) {
      if baseline == actual { return }
      let (old, new) = (baseline?.children ?? [], actual?.children ?? [])
      if old.isEmpty || new.isEmpty {
        changes.append(
          NumberChange(name: name, baseline: baseline?.text, actual: actual?.text))
        return
      }
      let oldValues = Dictionary(uniqueKeysWithValues: old.map { ($0.key, $0.value) })
      let newValues = Dictionary(uniqueKeysWithValues: new.map { ($0.key, $0.value) })
      let added = new.map(\.key).filter { oldValues[$0] == nil }
      for key in old.map(\.key) + added {
        let inner = name.isEmpty || key.hasPrefix("[") ? name + key : "\(name).\(key)"
        compare(oldValues[key], newValues[key], inner)
      }
    }
    compare(baseline, actual, "")
    return changes
  }

  /// What changed, in one sentence.
  ///
  /// - Parameters:
  ///   - changes: The numbers that changed; nothing where the baseline has none to compare with.
  ///   - isDrawingChanged: Whether a picture that both have looks different.
  ///   - others: What else fails, in words.
  static func headline(
    _ changes: [NumberChange]?, isDrawingChanged: Bool, others: String?
  ) -> String {
    let numbers =
      if let changes {
        if changes.isEmpty {
          isDrawingChanged ? "Only the drawing changed" : "The numbers are the same"
        } else {
          "The numbers changed: \(changes.map(text).joined(atMost: 3))"
        }
      } else {
        "The baseline has no report.json: whether the numbers changed is not known"
      }
    return [numbers, others].compactMap(\.self).joined(separator: "; ")
  }

  private static func text(_ change: NumberChange) -> String {
    "\(change.name) \(change.baseline ?? "nothing") → \(change.actual ?? "nothing")"
  }
}

import Files
import FoundationEssentials
import TextFormatting

/// How the numbers of two reports differ.
///
/// Numbers are all of `report.json` but how it was made and what is said of the figures, and those of the
/// table of seeds, where both reports have one.
package struct NumberChanges: Hashable, Sendable {
  /// Each number that differs, in the order of their names.
  package let changes: [Change]

  /// A number that differs.
  package struct Change: Hashable, Sendable {
    /// Where it is: `models.network.loss.total`.
    let name: String
    /// What the baseline has, or nothing.
    let baseline: String?
    /// What the actual report has, or nothing.
    let actual: String?
  }

  /// The parts of a report that are not numbers.
  private static let unmeasured: Set = ["command", "figures", "schema", "version", "warnings"]

  /// The numbers of a report.
  struct Numbers: Sendable {
    /// What `report.json` says.
    let report: JSONValue
    /// The lines of `data/seeds.csv`, by their seeds.
    let seeds: JSONValue?

    /// Reads the numbers of the report in a folder; nothing where there is none.
    ///
    /// - Throws: `notOpened` or `badContent`.
    init?(in source: PictureSource) throws(FileError) {
      let path = source.fullPath(of: "report.json")
      guard FileSystem.exists(path) else { return nil }
      report = try NumberChanges.numbers(of: path)
      let table = source.fullPath(of: "data/seeds.csv")
      seeds =
        FileSystem.exists(table)
        ? NumberChanges.seeds(try InputFile(table).bytes) : nil
    }
  }

  /// Compares two reports.
  init(_ baseline: Numbers, _ actual: Numbers) {
    var changes = NumberChanges(baseline.report, actual.report).changes
    if let old = baseline.seeds, let new = actual.seeds {
      changes += NumberChanges(.object(["seeds": old]), .object(["seeds": new])).changes
    }
    self.changes = changes
  }

  init(_ baseline: JSONValue, _ actual: JSONValue) {
    var changes: [Change] = []
    func compare(_ baseline: JSONValue?, _ actual: JSONValue?, _ name: String) {
      if baseline == actual { return }
      let (old, new) = (baseline?.children ?? [], actual?.children ?? [])
      if old.isEmpty || new.isEmpty {
        changes.append(Change(name: name, baseline: baseline?.text, actual: actual?.text))
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
    self.changes = changes
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

extension NumberChanges {
  /// What changed, in one sentence, for a check that fails or not.
  func sentence(isFailure: Bool) -> String {
    if changes.isEmpty {
      return isFailure ? "only the drawing changed" : "the numbers are the same"
    }
    let shown = changes.map {
      "\($0.name) \($0.baseline ?? "nothing") → \($0.actual ?? "nothing")"
    }
    return "the numbers changed: \(shown.joined(atMost: 3))"
  }
}

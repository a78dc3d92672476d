import FoundationEssentials

/// How the numbers of two reports differ.
///
/// Numbers are all of `report.json` but how it was made and what is said of the figures.
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

  /// Compares two reports; nothing where one of them is missing.
  ///
  /// - Throws: `inputNotOpened` or `badData`.
  package init?(between baseline: String, and actual: String) throws(ReportError) {
    guard FileManager.default.fileExists(atPath: baseline),
      FileManager.default.fileExists(atPath: actual)
    else { return nil }
    self.init(try Self.numbers(of: baseline), try Self.numbers(of: actual))
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

  private static func numbers(of path: String) throws(ReportError) -> JSONValue {
    let file = try InputFile(path)
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: file.bytes)
    } catch {
      throw file.bad(at: "the file", "it is not JSON")
    }
    guard case .object(let entries) = value else {
      throw file.bad(at: "the file", "it is not a report")
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
    let shown = changes.prefix(3).map {
      "\($0.name) \($0.baseline ?? "nothing") → \($0.actual ?? "nothing")"
    }
    let more = changes.count > 3 ? ", and \(changes.count - 3) more" : ""
    return "the numbers changed: \(shown.joined(separator: ", "))\(more)"
  }
}

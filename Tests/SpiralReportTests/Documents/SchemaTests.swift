import Foundation
import TestSupport
import Testing

/// `report.json` against its schema in `examples/notes`.
struct SchemaTests {
  private static func faults(_ data: Data) throws -> [String] {
    let file = Note.root.appending(path: "examples/notes/report.schema.json")
    let schema = try JSONSchema(JSONSerialization.jsonObject(with: Data(contentsOf: file)))
    return schema.faults(of: try JSONSerialization.jsonObject(with: data))
  }

  private static let quick = [
    "--steps", "20", "--points", "10", "--hidden", "5", "--figures", "spiral",
  ]

  @Test(arguments: [[], ["--classes", "1"], ["--documents", "none", "--seeds", "0-1"]])
  func `a report matches the schema`(_ options: [String]) throws {
    let data = try #require(try SmallReport(Self.quick + options).files["report.json"])
    #expect(try Self.faults(data).isEmpty)
  }

  @Test func `a report of weights that do not say how they were trained matches it too`() throws {
    let scratch = try Scratch()
    let program = Program(name: "spiral-report")
    #expect(try program.run(["--out", scratch.path("a")] + Self.quick).status == 0)
    let weights = scratch.url.appending(path: "a/data/weights.json")
    var old =
      try JSONSerialization.jsonObject(with: Data(contentsOf: weights)) as? [String: Any] ?? [:]
    old["schema"] = 1
    old["run"] = nil
    try JSONSerialization.data(withJSONObject: old).write(
      to: scratch.url.appending(path: "old.json"))
    let outcome = try program.run([
      "--out", scratch.path("b"), "--weights", scratch.path("old.json"), "--figures", "spiral",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let data = try Data(contentsOf: scratch.url.appending(path: "b/report.json"))
    #expect(String(decoding: data, as: UTF8.self).contains("\"stepSize\" : null"))
    #expect(try Self.faults(data).isEmpty)
  }

  @Test func `the schema names what is missing or of another kind`() throws {
    let data = try #require(try SmallReport(Self.quick).files["report.json"])
    let text = String(decoding: data, as: UTF8.self)
    for (old, new, place) in [
      ("\"warnings\"", "\"warning\"", ".warnings is missing"),
      ("\"linearSteps\" : 200", "\"linearSteps\" : \"200\"", ".parameters.linearSteps"),
      ("\"moment\" : \"start\"", "\"moment\" : \"middle\"", ".training[0].gradientCheck[0].moment"),
      ("\"schema\" : 1", "\"schema\" : 2", ".schema"),
      ("\"total\" : 30", "\"total\" : 0", ".models.linear.total"),
    ] {
      #expect(text.contains(old), "\(old)")
      let faults = try Self.faults(Data(text.replacingOccurrences(of: old, with: new).utf8))
      #expect(faults.contains { $0.hasPrefix(place) }, "\(place): \(faults)")
    }
  }
}

/// As much of JSON Schema as the schema uses.
private struct JSONSchema {
  private let root: [String: Any]

  init(_ document: Any) throws { root = try #require(document as? [String: Any]) }

  /// Where a document does not match, and why.
  func faults(of value: Any) -> [String] { faults(value, root, "") }

  private func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var schema = schema
    if let reference = schema["$ref"] as? String {
      let names = reference.split(separator: "/").dropFirst().map(String.init)
      schema =
        names.reduce(root as Any) { ($0 as? [String: Any])?[$1] ?? [:] } as? [String: Any] ?? [:]
    }
    var found: [String] = []
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { isOfType(value, $0) }) {
      found.append("\(place) is not of type \(types.joined(separator: " or "))")
    }
    if let one = schema["const"], !isEqual(value, one) { found.append("\(place) is not \(one)") }
    if let choice = schema["enum"] as? [Any], !choice.contains(where: { isEqual(value, $0) }) {
      found.append("\(place) is not one of \(choice)")
    }
    if let number = (value as? NSNumber)?.doubleValue {
      if let least = schema["minimum"] as? Double, number < least {
        found.append("\(place) is too small")
      }
      if let most = schema["maximum"] as? Double, number > most {
        found.append("\(place) is too large")
      }
    }
    if let object = value as? [String: Any] {
      for name in schema["required"] as? [String] ?? [] where object[name] == nil {
        found.append("\(place).\(name) is missing")
      }
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for (name, member) in object {
        found += properties[name].map { faults(member, $0, "\(place).\(name)") } ?? []
      }
    }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      if let least = schema["minItems"] as? Int, array.count < least {
        found.append("\(place) has too few items")
      }
      for (index, item) in array.enumerated() { found += faults(item, items, "\(place)[\(index)]") }
    }
    return found
  }

  private func isOfType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "number": value is NSNumber
    case "integer": (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: false
    }
  }

  private func isEqual(_ one: Any, _ other: Any) -> Bool { "\(one)" == "\(other)" }
}

import TextFormatting

/// Any JSON document.
package enum JSONValue: Equatable, Decodable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case string(String)
  /// Values by number.
  case array([JSONValue])
  /// Values by name.
  case object([String: JSONValue])

  /// Reads whatever is there.
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  /// The values inside, by name or number, in order.
  package var children: [(key: String, value: JSONValue)] {
    switch self {
    case .array(let array): array.enumerated().map { ("[\($0.offset)]", $0.element) }
    case .object(let object): object.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    case .null, .bool, .number, .string: []
    }
  }

  /// A value as a reader would write it, without what is inside.
  package var text: String {
    switch self {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let number): number.shortest
    case .string(let string): "'\(string)'"
    case .array(let array): "\(array.count) values"
    case .object(let object): "\(object.count) entries"
    }
  }
}

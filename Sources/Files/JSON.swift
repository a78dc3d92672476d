package import FoundationEssentials

/// Writes JSON with its keys sorted, since a dictionary's own order differs from run to run.
package enum JSON {
  /// The bytes of a document, which end with a line feed.
  package static func encode(_ value: some Encodable, isPretty: Bool) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      isPretty
      ? [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      : [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + Data("\n".utf8)
  }
}

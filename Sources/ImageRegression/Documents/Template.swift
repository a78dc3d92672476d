internal import Mustache

/// Text with places for values, from a file in `Templates/`.
struct Template {
  private let template: MustacheTemplate

  /// Reads a template.
  ///
  /// - Precondition: It is well-formed.
  init(_ bytes: [UInt8]) {
    do {
      template = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("A template is not well-formed: \(error)")
    }
  }

  /// The text with the properties of a value in their places.
  func text(_ value: some Any) -> String { template.render(value) }
}

/// A language that reports are written in: it turns phrases into text.
///
/// Another language is a table from English templates to its own, and how it joins sentences and lists.
package struct Language: Sendable {
  /// Its tag, as in HTML: `en`.
  package let code: String
  private let sentenceJoint: String
  private let listJoint: String
  private let translate: @Sendable (String) -> String

  /// Describes a language.
  ///
  /// - Parameters:
  ///   - sentenceJoint: What stands between two sentences.
  ///   - listJoint: What stands between two items of a list.
  ///   - translate: Gives the template of this language for an English one, see ``Phrase/template``.
  package init(
    code: String, sentenceJoint: String, listJoint: String,
    translate: @escaping @Sendable (String) -> String
  ) {
    self.code = code
    self.sentenceJoint = sentenceJoint
    self.listJoint = listJoint
    self.translate = translate
  }

  /// The language that phrases are written in.
  package static let english = Language(code: "en", sentenceJoint: " ", listJoint: ", ") { $0 }

  /// The text of a phrase.
  package func callAsFunction(_ phrase: Phrase) -> String {
    let values = phrase.values.map(text)
    var result = ""
    var rest = translate(phrase.template)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      if let number = Int(rest[rest.index(after: open)..<close]), values.indices ~= number - 1 {
        result += values[number - 1]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func text(_ value: Phrase.Value) -> String {
    switch value {
    case .text(let text): text
    case .phrase(let phrase): self(phrase)
    case .row(let phrases, .sentences): phrases.map(callAsFunction).joined(separator: sentenceJoint)
    case .row(let phrases, .list): phrases.map(callAsFunction).joined(separator: listJoint)
    }
  }
}

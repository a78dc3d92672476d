/// A language that reports are written in: it turns phrases into text.
///
/// Another language is a table from English templates to its own, and how it joins sentences and lists.
package struct Language: Sendable {
  /// Its tag, as in HTML: `en`.
  package let code: String
  /// What it calls itself.
  package let name: String
  /// The characters that its templates are written with, for which figures need fonts; those of English are in
  /// every font.
  package let characters: String
  private let spelling: Spelling
  private let translate: @Sendable (String) -> String

  /// How a language puts pieces of text together.
  package struct Spelling: Sendable {
    /// What stands between two sentences.
    let sentenceJoint: String
    /// What stands between two items of a list.
    let listJoint: String
    /// What stands between a number and its percent sign.
    let percentGap: String
    /// What stands between the last character of a piece and the first of the next.
    let gap: @Sendable (Character, Character) -> String

    /// Describes a spelling; by default that of English.
    package init(
      sentenceJoint: String = " ", listJoint: String = ", ", percentGap: String = " ",
      gap: @escaping @Sendable (Character, Character) -> String = { _, _ in "" }
    ) {
      self.sentenceJoint = sentenceJoint
      self.listJoint = listJoint
      self.percentGap = percentGap
      self.gap = gap
    }
  }

  /// Describes a language.
  ///
  /// - Parameter translate: Gives the template of this language for an English one, see
  ///   ``Phrase/template``.
  package init(
    code: String, name: String = "", characters: String = "", spelling: Spelling = Spelling(),
    translate: @escaping @Sendable (String) -> String
  ) {
    self.code = code
    self.name = name
    self.characters = characters
    self.spelling = spelling
    self.translate = translate
  }
}

extension Language {
  /// The language that phrases are written in.
  package static let english = Language(code: "en", name: "English") { $0 }

  /// Every language that a report can be written in, the default first.
  package static let all: [Language] = [.english, .chinese]
}

extension Language: Equatable {
  package static func == (one: Language, other: Language) -> Bool { one.code == other.code }
}

extension Language {
  /// The text of a phrase.
  package func callAsFunction(_ phrase: Phrase) -> String {
    let values = phrase.values.map(text)
    var result = ""
    var rest = translate(phrase.template)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      append(rest[..<open], to: &result)
      if let number = Int(rest[rest.index(after: open)..<close]), values.indices ~= number - 1 {
        append(values[number - 1], to: &result)
      }
      rest = rest[rest.index(after: close)...]
    }
    append(rest, to: &result)
    return result
  }

  private func text(_ value: Phrase.Value) -> String {
    switch value {
    case .text(let text): text
    case .percent(let number): number + spelling.percentGap + "%"
    case .phrase(let phrase): self(phrase)
    case .row(let phrases, .sentences):
      phrases.map(callAsFunction).joined(separator: spelling.sentenceJoint)
    case .row(let phrases, .list):
      phrases.map(callAsFunction).joined(separator: spelling.listJoint)
    }
  }

  private func append(_ piece: some StringProtocol, to text: inout String) {
    if let last = text.last, let first = piece.first { text += spelling.gap(last, first) }
    text += piece
  }
}

extension Language {
  /// Simplified Chinese, in the terms of Chinese textbooks of machine learning.
  package static let chinese = Language(
    code: "zh-Hans", name: "简体中文", characters: Chinese.characters,
    spelling: Spelling(sentenceJoint: "", listJoint: "、", percentGap: "", gap: Chinese.gap)
  ) { Chinese.templates[$0] ?? $0 }
}

/// The templates of phrases in Chinese, by the English ones; each topic has a file of its own.
package enum Chinese {
  /// All of them.
  package static let templates: [String: String] = topics.reduce(into: [:]) { all, topic in
    all.merge(topic.mapValues(\.withThinSpaces)) { first, _ in first }
  }

  private static let topics = [data, tables, maps, models, training, documents, cautions]

  /// Every character that is in a template, once.
  static let characters = String(
    String.UnicodeScalarView(Set(templates.values.joined().unicodeScalars).sorted()))

  /// A thin space between Han characters and letters or digits, as typesetters put it.
  @Sendable
  static func gap(_ left: Character, _ right: Character) -> String {
    (left.isHan && right.isWestern) || ((left.isWestern || left == "%") && right.isHan)
      ? thinSpace : ""
  }

  fileprivate static let thinSpace = "\u{2009}"
}

extension String {
  /// A template whose spaces beside Han characters are thin ones; in the source they are easier to see.
  fileprivate var withThinSpaces: String {
    var text = ""
    for (place, character) in zip(indices, self) {
      let next = self[index(after: place)...].first
      let isBesideHan = text.last?.isHan == true || next?.isHan == true
      text += character == " " && isBesideHan ? Chinese.thinSpace : String(character)
    }
    return text
  }
}

extension Character {
  fileprivate var isHan: Bool {
    unicodeScalars.first.map { 0x4E00...0x9FFF ~= $0.value || 0x3400...0x4DBF ~= $0.value } == true
  }

  /// Whether it is a letter or a digit of a script with blanks.
  fileprivate var isWestern: Bool {
    unicodeScalars.first.map { $0.value < 0x1100 } == true && (isLetter || isNumber)
  }
}

package import CairoRendering
import SpiralCore

extension Warnings {
  /// What of the texts in figures cannot be drawn as their readers expect it.
  static func characters(
    _ dataset: Dataset, _ options: DrawingOptions, _ renderer: FigureRenderer
  ) -> [Phrase?] {
    let given =
      [options.heading].compactMap(\.self) + dataset.classNames
      + [dataset.axisNames.x, dataset.axisNames.y]
    let missing = renderer.missingCharacters(in: (given + [options.language.characters]).joined())
    return [boxes(missing)]
      + given.flatMap { text in UnshapedScript.scripts(in: text).map { $0.warning(of: text) } }
  }

  private static func boxes(_ missing: [Unicode.Scalar]) -> Phrase? {
    guard !missing.isEmpty else { return nil }
    let codes = missing.map { Phrase.verbatim("U+" + String($0.value, radix: 16, uppercase: true)) }
    return "No font has \(.list(codes)); boxes are drawn instead."
  }
}

extension UnshapedScript {
  /// What becomes of a text with letters of this script.
  package func warning(of text: String) -> Phrase {
    switch direction {
    case .rightToLeft(joined: false):
      """
      '\(text)' has \(words) letters, which are read from right to left; figures draw them from left \
      to right.
      """
    case .rightToLeft(joined: true):
      """
      '\(text)' has \(words) letters, which are read from right to left and joined; figures draw them \
      from left to right and apart.
      """
    case .leftToRight:
      """
      '\(text)' has \(words) letters, whose shapes and places depend on their neighbours; figures draw \
      each alone.
      """
    }
  }

  /// What the script is called.
  private var words: Phrase {
    switch self {
    case .hebrew: "Hebrew"
    case .arabic: "Arabic"
    case .syriac: "Syriac"
    case .thaana: "Thaana"
    case .nko: "N'Ko"
    case .adlam: "Adlam"
    case .otherRightToLeft: "right-to-left"
    case .devanagari: "Devanagari"
    case .bengali: "Bengali"
    case .gurmukhi: "Gurmukhi"
    case .gujarati: "Gujarati"
    case .oriya: "Odia"
    case .tamil: "Tamil"
    case .telugu: "Telugu"
    case .kannada: "Kannada"
    case .malayalam: "Malayalam"
    case .sinhala: "Sinhala"
    case .thai: "Thai"
    case .lao: "Lao"
    case .tibetan: "Tibetan"
    case .myanmar: "Burmese"
    case .khmer: "Khmer"
    case .mongolian: "Mongolian"
    case .jamo: "Hangul"
    }
  }
}

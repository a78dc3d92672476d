/// A script whose text is more than letters one after the other: they join, move or run to the left.
///
/// Figures draw it all the same, letter by letter from left to right, which its readers find wrong: name it in
/// a warning.
package enum UnshapedScript: CaseIterable, Hashable, Sendable {
  case hebrew, arabic, syriac, thaana, nko, adlam, otherRightToLeft
  case devanagari, bengali, gurmukhi, gujarati, oriya, tamil, telugu, kannada, malayalam, sinhala
  case thai, lao, tibetan, myanmar, khmer, mongolian
  /// Hangul as single letters, which join to syllables.
  case jamo

  /// How the letters of a script stand.
  package enum Direction: Hashable, Sendable {
    /// To the left of each other, and joined as in handwriting or not.
    case rightToLeft(joined: Bool)
    /// To the right of each other, and changed by their neighbours.
    case leftToRight
  }
}

extension UnshapedScript {
  /// The scripts of this kind in a text, each once, in order of appearance.
  package static func scripts(in text: String) -> [UnshapedScript] {
    var found: [UnshapedScript] = []
    for scalar in text.unicodeScalars where !scalar.isASCII {
      if let script = allCases.first(where: { $0.blocks.contains { $0.contains(scalar.value) } }),
        !found.contains(script)
      {
        found.append(script)
      }
    }
    return found
  }

  /// How its letters stand.
  package var direction: Direction {
    switch self {
    case .hebrew, .thaana, .otherRightToLeft: .rightToLeft(joined: false)
    case .arabic, .syriac, .nko, .adlam: .rightToLeft(joined: true)
    default: .leftToRight
    }
  }

  /// The blocks of Unicode that hold its letters.
  private var blocks: [ClosedRange<UInt32>] {
    switch self {
    case .hebrew: [0x590...0x5FF, 0xFB1D...0xFB4F]
    case .arabic: [0x600...0x6FF, 0x750...0x77F, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE]
    case .syriac: [0x700...0x74F]
    case .thaana: [0x780...0x7BF]
    case .nko: [0x7C0...0x7FF]
    case .adlam: [0x1E900...0x1E95F]
    // Samaritan, Mandaic and scripts of antiquity, then Mende Kikakui.
    case .otherRightToLeft: [0x800...0x85F, 0x10800...0x10FFF, 0x1E800...0x1E8DF]
    case .devanagari: [0x900...0x97F, 0xA8E0...0xA8FF]
    case .bengali: [0x980...0x9FF]
    case .gurmukhi: [0xA00...0xA7F]
    case .gujarati: [0xA80...0xAFF]
    case .oriya: [0xB00...0xB7F]
    case .tamil: [0xB80...0xBFF]
    case .telugu: [0xC00...0xC7F]
    case .kannada: [0xC80...0xCFF]
    case .malayalam: [0xD00...0xD7F]
    case .sinhala: [0xD80...0xDFF]
    case .thai: [0xE00...0xE7F]
    case .lao: [0xE80...0xEFF]
    case .tibetan: [0xF00...0xFFF]
    case .myanmar: [0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F]
    case .khmer: [0x1780...0x17FF, 0x19E0...0x19FF]
    case .mongolian: [0x1800...0x18AF]
    case .jamo: [0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF]
    }
  }
}

/// A piece of text that stays on one line: a word, or a character of a script that has no blanks.
///
/// In Chinese and Japanese a line may end after any character, but it does not begin with punctuation that
/// closes or end with punctuation that opens (kinsoku).
struct LinePiece: Equatable {
  /// The characters.
  private(set) var text: String
  /// What stands between this piece and the one before where both are on one line.
  let space: String
  /// Whether the piece begins in the middle of a clause, where a line breaks only if it must.
  let isInsideClause: Bool

  /// The pieces of a text, in order; white space around them is left out.
  static func pieces(of string: String) -> [LinePiece] {
    var pieces: [LinePiece] = []
    var space = ""
    var last: Character?
    for character in string {
      if character.isBreak {
        // A thin space stays one; a tab or a line break is a space.
        space = character == "\u{2009}" && space.isEmpty ? "\u{2009}" : " "
        last = nil
        continue
      }
      if let last, !last.allowsBreak(before: character) {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(
          LinePiece(
            text: String(character), space: space,
            isInsideClause: last.map { !$0.endsClause } ?? false))
      }
      space = ""
      last = character
    }
    return pieces
  }

  /// Pieces as long as clauses, from pieces of any length.
  static func clauses(of pieces: [LinePiece]) -> [LinePiece] {
    pieces.reduce(into: []) { clauses, piece in
      if piece.isInsideClause {
        clauses[clauses.count - 1].text += piece.text
      } else {
        clauses.append(piece)
      }
    }
  }
}

extension Character {
  /// Whether a line may end here: at white space, but not at a no-break space such as that of 49 %.
  fileprivate var isBreak: Bool {
    // To look properties up takes longer than all else here.
    if let code = asciiValue { return code == 0x20 || (0x09...0x0D).contains(code) }
    return isWhitespace && self != "\u{A0}" && self != "\u{2007}" && self != "\u{202F}"
  }

  /// Whether a line may end between this character and another, with no blank between them.
  fileprivate func allowsBreak(before next: Character) -> Bool {
    if isASCII && next.isASCII { return false }
    return (isEastAsian || next.isEastAsian) && !Self.opening.contains(self)
      && !Self.closing.contains(next)
  }

  /// Whether a clause of Chinese or Japanese ends with it.
  fileprivate var endsClause: Bool { Self.stops.contains(self) }

  /// Whether it belongs to a script without blanks: Han characters, kana and the punctuation between them.
  private var isEastAsian: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x2E80...0x30FF, 0x31F0...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFF60, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static let stops = Set("，。、；：！？")
  private static let opening = Set("([{“‘（《〈「『【〔〖")
  private static let closing = Set(")]},.;:!?%”’）》〉」』】〕〗，。、；：！？％‰℃…—～·々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ")
}

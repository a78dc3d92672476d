import Images

/// Breaks text into lines that fit a width.
struct TextFlow {
  let measuring: any TextMeasuring
  let size: Double
  let weight: Text.Weight

  /// Lines of at most `width` units, about equally long, broken between words, or inside a word that
  /// is too long for a line.
  ///
  /// - Complexity: O(n²) measured characters in the longest word.
  func lines(_ string: String, width: Double) -> [String] {
    let words = string.split(whereSeparator: \.isBreak).map(String.init)
    let greedy = filled(words, width: width)
    guard greedy.count > 1 else { return greedy }
    // A last line of one word looks wrong: the least width that keeps the number of lines gives the
    // most even ones. No width is less than the longest word, which would be broken.
    var narrow = min(width, self.width(of: words))
    var wide = width
    while wide - narrow > 1 {
      let middle = (narrow + wide) / 2
      if filled(words, width: middle).count > greedy.count {
        narrow = middle
      } else {
        wide = middle
      }
    }
    return filled(words, width: wide)
  }

  /// The width of the longest of some lines.
  func width(of lines: [String]) -> Double {
    lines.map { measuring.width(of: $0, size: size, weight: weight) }.max() ?? 0
  }

  /// The distance from one baseline to the next, in whole units so that lines meet pixels alike.
  var lineHeight: Double { (size * 1.3).rounded() }

  /// How far below the top of a line its baseline is: capitals stand in the middle.
  var baseline: Double { (lineHeight + measuring.capHeight * size) / 2 }

  /// The height of some lines.
  func height(of lines: [String]) -> Double { Double(lines.count) * lineHeight }

  /// Lines of text one below the other.
  func elements(
    _ lines: [String], at topLeft: PagePoint, anchor: Text.Anchor = .start, color: Color,
    halo: Color? = nil
  ) -> [Scene.Element] {
    lines.enumerated().map { index, line in
      .text(
        Text(
          line,
          at: PagePoint(topLeft.x, topLeft.y + Double(index) * lineHeight + baseline),
          anchor: anchor, size: size, weight: weight, color: color, halo: halo))
    }
  }

  /// Lines filled one after the other.
  private func filled(_ words: [String], width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if fits(longer, width) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, !fits(line + String(character), width) {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func fits(_ string: String, _ width: Double) -> Bool {
    measuring.width(of: string, size: size, weight: weight) <= width
  }
}

extension Character {
  /// Whether a line may end here: at white space, but not at a no-break space such as that of 49 %.
  fileprivate var isBreak: Bool {
    isWhitespace && self != "\u{A0}" && self != "\u{2007}" && self != "\u{202F}"
  }
}

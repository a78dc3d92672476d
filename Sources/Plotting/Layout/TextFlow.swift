/// Breaks text into lines that fit a width.
struct TextFlow {
  let measuring: any TextMeasuring

  /// Lines of at most `width` units, broken between words, or inside a word that is too long.
  ///
  /// - Complexity: O(n²) measured characters in the longest word.
  func lines(
    _ string: String, width: Double, size: Double, weight: Text.Weight
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in string.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if fits(longer, width, size, weight) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, !fits(line + String(character), width, size, weight) {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func fits(
    _ string: String, _ width: Double, _ size: Double, _ weight: Text.Weight
  ) -> Bool {
    measuring.width(of: string, size: size, weight: weight) <= width
  }
}

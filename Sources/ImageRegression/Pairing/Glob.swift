/// A pattern of paths: `*` stands for any text, `/` included, and `?` for any one character.
public struct Glob: Hashable, Sendable {
  /// The pattern as the user wrote it.
  public let pattern: String

  /// Makes a pattern; every text is one.
  public init(_ pattern: String) {
    self.pattern = pattern
  }

  /// Whether the pattern matches the whole of a path.
  ///
  /// - Complexity: O(pattern · path) at worst.
  public func matches(_ path: String) -> Bool {
    let pattern = Array(pattern.unicodeScalars)
    let text = Array(path.unicodeScalars)
    var (p, t) = (0, 0)
    // Where the last star is, and where the text goes on if it swallows one more character.
    var (star, resume) = (-1, 0)
    while t < text.count {
      if p < pattern.count, pattern[p] == "*" {
        (star, resume) = (p, t)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == text[t] {
        p += 1
        t += 1
      } else if star >= 0 {
        resume += 1
        (p, t) = (star + 1, resume)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}

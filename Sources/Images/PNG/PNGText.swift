/// A text chunk of a PNG file.
public struct PNGText: Hashable, Sendable {
  /// What the text is: `Title`, `Description`, `Software` or another name in ASCII.
  public let keyword: String
  /// The text, in any script.
  public let value: String

  /// Names a text.
  ///
  /// - Precondition: the keyword is 1 to 79 printable ASCII characters without a space at either
  ///   end or two in a row, as PNG asks.
  public init(_ keyword: String, _ value: String) {
    precondition(
      (1...79).contains(keyword.utf8.count)
        && keyword.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        && !keyword.hasPrefix(" ") && !keyword.hasSuffix(" ") && !keyword.contains("  "),
      "a PNG keyword: \(keyword)")
    self.keyword = keyword
    self.value = value
  }
}

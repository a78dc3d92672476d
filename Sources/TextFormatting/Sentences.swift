extension Collection<String> {
  /// The first strings with commas between them, and how many follow: "a, b, c and 3 more".
  package func joined(atMost limit: Int) -> String {
    let text = prefix(limit).joined(separator: ", ")
    return count > limit ? "\(text) and \(count - limit) more" : text
  }
}

extension String {
  /// The string with a full stop at its end, which words of others may have already.
  package var withFullStop: String { last == "." ? self : self + "." }
}

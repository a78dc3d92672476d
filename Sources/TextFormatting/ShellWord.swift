extension String {
  /// The string as one word of a shell command, of POSIX where it has no control characters.
  package var shellWord: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || "0123456789-_.,/%".unicodeScalars.contains($0))
    }
    if isPlain && !isEmpty { return self }
    // By scalars: an accent may join a quote to one character.
    if unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "$'" + unicodeScalars.map(\.escaped).joined() + "'"
    }
    // Between single quotes a shell takes everything as it is, but for the quote itself.
    return "'" + unicodeScalars.map { $0 == "'" ? "'\\''" : "\($0)" }.joined() + "'"
  }
}

extension Unicode.Scalar {
  /// The scalar in a string of bash and zsh that has escapes.
  fileprivate var escaped: String {
    switch self {
    case "'", "\\": "\\\(self)"
    case _ where properties.generalCategory == .control:
      "\(self)".utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    default: "\(self)"
    }
  }
}

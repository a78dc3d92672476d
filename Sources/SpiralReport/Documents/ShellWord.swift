extension String {
  /// The string as one word of a POSIX shell command.
  package var shellWord: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || "0123456789-_.,/".unicodeScalars.contains($0))
    }
    if isPlain && !isEmpty { return self }
    // Between single quotes a shell takes everything as it is, but for the quote itself.
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}

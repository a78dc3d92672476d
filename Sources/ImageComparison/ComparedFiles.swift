package import Images

/// Two files that were compared, with what is still at hand of them for an explanation.
package struct ComparedFiles: Sendable {
  /// What became of them.
  package let comparison: Comparison
  /// Their rows, if both can be read and differ.
  private let rows: RowPairs?

  /// Compares two PNG files.
  ///
  /// Rows are kept as far as memory for them is bounded, so that an explanation decodes nothing twice of
  /// usual figures.
  ///
  /// - Parameter memory: The bytes of rows that may be kept, 16 MiB unless told otherwise.
  package init(
    baseline: FileContents, actual: FileContents, caps: Caps = .exact, memory: Int? = nil
  ) {
    (comparison, rows) = Comparison.made(
      baseline: baseline, actual: actual, caps: caps, memory: memory ?? KeptRows.usualMemory)
  }

  /// Draws the difference and finds what moved; nothing to explain gives nothing.
  ///
  /// - Throws: ``FileFault``, never of files that could be read to the end before.
  package func explanation() throws(FileFault) -> Explanation? {
    guard comparison.isExplainable, var rows else { return nil }
    return try comparison.explanation(of: &rows)
  }

  /// The movements of an ``Explanation`` without its picture: less work, and bounded memory.
  ///
  /// - Throws: ``FileFault``, never of files that could be read to the end before.
  package func shifts() throws(FileFault) -> [Shift?]? {
    guard comparison.isExplainable, var rows else { return nil }
    return try comparison.shifts(of: &rows)
  }
}

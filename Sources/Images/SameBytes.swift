internal import CPNG

extension Span where Element: BitwiseCopyable {
  /// Whether two rows hold the same bytes, as fast as the system can tell.
  ///
  /// It means the same as equal elements where these have no padding, such as samples and pixels.
  package func hasSameBytes(as other: Span<Element>) -> Bool {
    if count != other.count { return false }
    return unsafe withUnsafeBytes { a in
      unsafe other.withUnsafeBytes { b in
        unsafe cpng_are_equal(a.baseAddress, b.baseAddress, a.count)
      }
    }
  }
}

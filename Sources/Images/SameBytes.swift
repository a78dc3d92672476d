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

  /// The numbers of the blocks of elements whose bytes differ, in order; the last may be shorter.
  ///
  /// - Precondition: both rows have as many elements.
  package func differingBlocks(from other: Span<Element>, blockSize: Int) -> [Int] {
    precondition(count == other.count && blockSize > 0, "rows of one length")
    let blockCount = (count + blockSize - 1) / blockSize
    return unsafe [Int](unsafeUninitializedCapacity: blockCount) { numbers, found in
      found = unsafe withUnsafeBytes { a in
        unsafe other.withUnsafeBytes { b in
          unsafe cpng_differing_blocks(
            a.baseAddress, b.baseAddress, a.count, blockSize * MemoryLayout<Element>.stride,
            numbers.baseAddress)
        }
      }
    }
  }
}

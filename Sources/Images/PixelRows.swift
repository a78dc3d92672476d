internal import CPixels

// `unsafe`: C takes pointers. Each function checks the lengths first.

extension Span where Element: BitwiseCopyable {
  /// Whether two rows hold the same bytes, as fast as the system can tell.
  ///
  /// It means the same as equal elements where these have no padding, such as samples and pixels.
  package func hasSameBytes(as other: Span<Element>) -> Bool {
    if count != other.count { return false }
    return unsafe withUnsafeBytes { a in
      unsafe other.withUnsafeBytes { b in
        unsafe cpixels_are_equal(a.baseAddress, b.baseAddress, a.count)
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
          unsafe cpixels_differing_blocks(
            a.baseAddress, b.baseAddress, a.count, blockSize * MemoryLayout<Element>.stride,
            numbers.baseAddress)
        }
      }
    }
  }
}

extension Span<SIMD4<UInt16>> {
  /// How many pixels look different over some background: those with other samples, unless both are
  /// transparent.
  ///
  /// - Precondition: both rows have as many pixels.
  package func changeCount(to other: Span<SIMD4<UInt16>>) -> Int {
    precondition(count == other.count, "rows of one length")
    return unsafe withUnsafeBytes { a in
      unsafe other.withUnsafeBytes { b in
        unsafe cpixels_count_changes(a.baseAddress, b.baseAddress, count)
      }
    }
  }

  /// Writes how bright each pixel looks on white paper: `white`, less one for each five of the 255 levels
  /// that it is darker.
  ///
  /// - Precondition: there is space for all from `start` on, and `white` is 51 at least.
  package func putGreys(
    white: UInt8, maximum: UInt16, into greys: inout [UInt8], at start: Int
  ) {
    precondition(start >= 0 && start + count <= greys.count && white >= 51, "a grey for each pixel")
    unsafe withUnsafeBytes { pixels in
      unsafe greys.withUnsafeMutableBufferPointer { greys in
        guard let greys = greys.baseAddress else { return }
        unsafe cpixels_greys(
          pixels.baseAddress, count, maximum == 255 ? 0 : 8, white, greys + start)
      }
    }
  }
}

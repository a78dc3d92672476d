internal import CPNG

extension Span<SIMD4<UInt16>> {
  /// How many pixels look different over some background: those with other samples, unless both are
  /// transparent.
  ///
  /// - Precondition: both rows have as many pixels.
  package func changeCount(to other: Span<SIMD4<UInt16>>) -> Int {
    precondition(count == other.count, "rows of one length")
    return unsafe withUnsafeBytes { a in
      unsafe other.withUnsafeBytes { b in
        unsafe cpng_count_changes(a.baseAddress, b.baseAddress, count)
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
        unsafe cpng_greys(pixels.baseAddress, count, maximum == 255 ? 0 : 8, white, greys + start)
      }
    }
  }
}

extension Span<UInt8> {
  /// Makes some pixels of a row from samples of eight bits: red, green, blue and, unless all are opaque,
  /// alpha.
  ///
  /// - Precondition: there are samples and pixels for the columns.
  func expandColors(
    _ columns: Range<Int>, isOpaque: Bool, scale: UInt16,
    into pixels: inout MutableSpan<SIMD4<UInt16>>
  ) {
    let channelCount = isOpaque ? 3 : 4
    precondition(
      columns.upperBound * channelCount <= count && columns.upperBound <= pixels.count, "a row")
    unsafe withUnsafeBufferPointer { samples in
      unsafe pixels.withUnsafeMutableBufferPointer { pixels in
        guard let samples = samples.baseAddress, let pixels = pixels.baseAddress else { return }
        unsafe cpng_expand(
          samples + channelCount * columns.lowerBound, columns.count, Int32(channelCount), scale,
          pixels + columns.lowerBound)
      }
    }
  }
}

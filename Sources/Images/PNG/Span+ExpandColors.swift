internal import CPNG

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

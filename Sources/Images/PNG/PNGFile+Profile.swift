internal import CPNG

extension PNGFile {
  /// Larger profiles are not looked into.
  private static let maximumProfileSize = 1 << 22

  /// The colour profile in iCCP, inflated; nothing when there is none, it is damaged or above 4 MiB.
  package var colorProfile: [UInt8]? {
    // The chunk holds a name that ends in a zero byte, the method of compression, and the profile.
    guard let data = self.data(of: "iCCP").first, let nameEnd = data.firstIndex(of: 0) else {
      return nil
    }
    let compressed = Array(data[nameEnd...].dropFirst(2))
    var profile = [UInt8](repeating: 0, count: Self.maximumProfileSize)
    var count = 0
    let isWhole = unsafe profile.withUnsafeMutableBufferPointer { profile in
      unsafe compressed.withUnsafeBufferPointer { compressed in
        unsafe cpng_inflate(
          compressed.baseAddress, compressed.count, profile.baseAddress, profile.count, &count)
      }
    }
    return isWhole ? Array(profile.prefix(count)) : nil
  }
}

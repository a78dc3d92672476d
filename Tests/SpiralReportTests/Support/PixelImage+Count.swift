import Images

extension PixelImage {
  /// How many pixels have a colour, give or take some levels of each channel.
  ///
  /// - Parameter columns: Where they are counted, if not everywhere.
  func count(_ color: [UInt16], within levels: Int = 0, columns: Range<Int>? = nil) -> Int {
    let (red, green, blue) = (Int(color[0]), Int(color[1]), Int(color[2]))
    var count = 0
    for row in 0..<height {
      for column in columns ?? 0..<width {
        let pixel = self[column, row]
        if abs(Int(pixel.red) - red) <= levels, abs(Int(pixel.green) - green) <= levels,
          abs(Int(pixel.blue) - blue) <= levels
        {
          count += 1
        }
      }
    }
    return count
  }
}

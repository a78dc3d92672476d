extension PixelImage {
  /// Reads a PNG file of any form; sixteen-bit samples are rounded to the nearest of eight.
  ///
  /// Colours are taken as they are stored: no gamma or profile is applied.
  ///
  /// - Throws: ``PNGDecodingError`` when the file is not a whole PNG, or beyond the limits of
  ///   ``PNGRowReader``.
  public init(png bytes: [UInt8]) throws(PNGDecodingError) {
    var reader = try PNGRowReader(try PNGFile(bytes))
    let (width, height) = (reader.file.header.width, reader.file.header.height)
    let step = UInt32(reader.maximum / 255)
    var row = [SIMD4<UInt16>](repeating: .zero, count: width)
    var rgba: [UInt8] = []
    rgba.reserveCapacity(4 * width * height)
    for _ in 0..<height {
      try reader.readRow(into: &row)
      for pixel in row {
        let level = (SIMD4<UInt32>(truncatingIfNeeded: pixel) &+ step / 2) / step
        for channel in 0..<4 { rgba.append(UInt8(truncatingIfNeeded: level[channel])) }
      }
    }
    self.init(width: width, height: height, bytes: rgba)
  }
}

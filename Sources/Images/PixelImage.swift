/// A picture in memory: sRGB with straight alpha, eight bits a channel, rows from the top.
public struct PixelImage: Hashable, Sendable {
  /// The number of columns.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// Red, green, blue, alpha of each pixel, row after row: `4 · width · height` bytes.
  public let bytes: [UInt8]

  /// Makes a picture from its bytes.
  ///
  /// - Precondition: there are `4 · width · height` bytes.
  public init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(width >= 0 && height >= 0 && bytes.count == 4 * width * height, "4 bytes a pixel")
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// The colour of one pixel.
  public subscript(column: Int, row: Int) -> Color {
    let start = 4 * (row * width + column)
    return Color(
      red: bytes[start], green: bytes[start + 1], blue: bytes[start + 2], alpha: bytes[start + 3])
  }
}

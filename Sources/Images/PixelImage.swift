/// An image in memory: sRGB with straight alpha, eight bits per channel, rows from the top.
public struct PixelImage: Hashable, Sendable {
  /// The number of columns.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// Red, green, blue, alpha of each pixel, row after row: `4 · width · height` bytes.
  public private(set) var bytes: [UInt8]

  /// Takes pixels as bytes.
  ///
  /// - Parameters:
  ///   - width: The number of columns.
  ///   - height: The number of rows.
  ///   - bytes: Red, green, blue, alpha of each pixel, row after row from the top.
  /// - Precondition: there are `4 · width · height` bytes.
  public init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(
      width >= 0 && height >= 0 && bytes.count == 4 * width * height, "4 bytes per pixel")
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// An image of one colour, to be drawn on pixel by pixel.
  ///
  /// - Parameters:
  ///   - width: The number of columns.
  ///   - height: The number of rows.
  ///   - color: The colour of every pixel.
  public init(width: Int, height: Int, color: Color) {
    let pixel = [color.red, color.green, color.blue, color.alpha]
    self.init(
      width: width, height: height,
      bytes: Array(repeatElement(pixel, count: width * height).joined()))
  }

  /// The colour of one pixel, counted from the left and from the top.
  ///
  /// - Precondition: the pixel lies in the image.
  public subscript(column: Int, row: Int) -> Color {
    get {
      let start = start(column, row)
      return Color(
        red: bytes[start], green: bytes[start + 1], blue: bytes[start + 2], alpha: bytes[start + 3])
    }
    set {
      let start = start(column, row)
      bytes[start] = newValue.red
      bytes[start + 1] = newValue.green
      bytes[start + 2] = newValue.blue
      bytes[start + 3] = newValue.alpha
    }
  }

  private func start(_ column: Int, _ row: Int) -> Int {
    precondition(
      (0..<width).contains(column) && (0..<height).contains(row), "the pixel lies in the image")
    return 4 * (row * width + column)
  }
}

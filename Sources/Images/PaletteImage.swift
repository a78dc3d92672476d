/// An image whose pixels are numbers of opaque colours.
package struct PaletteImage: Hashable, Sendable {
  /// The number of columns.
  let width: Int
  /// The number of rows.
  let height: Int
  /// The colours, from number 0 on.
  let colors: [Color]
  /// The number of each pixel's colour, row after row.
  let pixels: [UInt8]

  /// Makes an image.
  ///
  /// - Precondition: there are at most 256 colours, `width · height` pixels, and a colour for each.
  package init(width: Int, height: Int, colors: [Color], pixels: [UInt8]) {
    precondition(
      width >= 0 && height >= 0 && pixels.count == width * height, "a number for each pixel")
    var largest: UInt8 = 0
    for pixel in pixels { largest = max(largest, pixel) }
    precondition(
      colors.count <= 256 && (pixels.isEmpty || Int(largest) < colors.count), "a colour for each")
    self.width = width
    self.height = height
    self.colors = colors
    self.pixels = pixels
  }
}

extension PixelImage {
  /// Looks up the colour of each pixel.
  package init(_ image: PaletteImage) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * image.pixels.count)
    for pixel in image.pixels {
      let color = image.colors[Int(pixel)]
      bytes.append(color.red)
      bytes.append(color.green)
      bytes.append(color.blue)
      bytes.append(color.alpha)
    }
    self.init(width: image.width, height: image.height, bytes: bytes)
  }
}

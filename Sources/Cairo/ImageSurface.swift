internal import CCairo
package import Images

/// A surface of pixels in memory (`cairo_image_surface_create`).
package struct ImageSurface: ~Copyable {
  /// The most pixels on a side of a picture that Cairo draws.
  static let largestSide = 32_767

  let surface: Surface
  let width: Int
  let height: Int

  /// Makes a clear picture.
  ///
  /// - Throws: ``CairoError/pictureTooLarge(width:height:limit:)``, or
  ///   ``CairoError/failed(task:reason:)`` if there is no memory for it.
  package init(width: Int, height: Int) throws(CairoError) {
    try Self.checkSize(width: width, height: height)
    let surface = unsafe Surface(
      owning: cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)))
    let megabytes = (4 * width * height + 999_999) / 1_000_000
    try surface.check("make a picture of \(width) × \(height) pixels (\(megabytes) MB)")
    self.surface = surface
    self.width = width
    self.height = height
  }

  /// Throws ``CairoError/pictureTooLarge(width:height:limit:)`` for a size that Cairo cannot draw.
  package static func checkSize(width: Int, height: Int) throws(CairoError) {
    guard max(width, height) <= largestSide else {
      throw .pictureTooLarge(width: width, height: height, limit: largestSide)
    }
  }

  /// Lends a pen that draws on the picture.
  package func draw(
    _ body: (borrowing Pen) throws(CairoError) -> Void
  ) throws(CairoError) {
    try surface.draw(body)
  }
}

// MARK: Pixels

extension ImageSurface {
  /// Makes a picture from pixels.
  package init(_ image: PixelImage) throws(CairoError) {
    try self.init(width: image.width, height: image.height)
    withWords { words, stride in
      for row in 0..<image.height {
        for column in 0..<image.width {
          words[row * stride + column] = premultiplied(image[column, row])
        }
      }
    }
  }

  /// The pixels drawn so far.
  package func pixels() -> PixelImage {
    var bytes = [UInt8](repeating: 0, count: 4 * width * height)
    withWords { words, stride in
      var next = 0
      for row in 0..<height {
        for column in 0..<width {
          let color = straight(words[row * stride + column])
          bytes[next] = color.red
          bytes[next + 1] = color.green
          bytes[next + 2] = color.blue
          bytes[next + 3] = color.alpha
          next += 4
        }
      }
    }
    return PixelImage(width: width, height: height, bytes: bytes)
  }

  /// Lends the pixels, one 32-bit word each, and the number of words from row to row.
  private func withWords(_ body: (inout MutableSpan<UInt32>, _ stride: Int) -> Void) {
    unsafe cairo_surface_flush(surface.pointer)
    let stride = unsafe Int(cairo_image_surface_get_stride(surface.pointer)) / 4
    guard let data = unsafe cairo_image_surface_get_data(surface.pointer) else { return }
    let count = stride * height
    unsafe UnsafeMutableRawPointer(data).withMemoryRebound(to: UInt32.self, capacity: count) {
      var words = unsafe MutableSpan(_unsafeStart: $0, count: count)
      body(&words, stride)
    }
    unsafe cairo_surface_mark_dirty(surface.pointer)
  }
}

/// Cairo's word for a colour: alpha in the top byte, the channels multiplied by it.
private func premultiplied(_ color: Color) -> UInt32 {
  let alpha = UInt32(color.alpha)
  func scaled(_ channel: UInt8) -> UInt32 { (UInt32(channel) * alpha + 127) / 255 }
  return alpha << 24 | scaled(color.red) << 16 | scaled(color.green) << 8 | scaled(color.blue)
}

/// The colour of Cairo's word, rounded to nearest.
private func straight(_ word: UInt32) -> Color {
  let alpha = word >> 24
  if alpha == 255 { return Color(word & 0xFFFFFF) }
  guard alpha > 0 else { return Color(red: 0, green: 0, blue: 0, alpha: 0) }
  func divided(_ channel: UInt32) -> UInt8 { UInt8(min(255, (channel * 255 + alpha / 2) / alpha)) }
  return Color(
    red: divided(word >> 16 & 255), green: divided(word >> 8 & 255), blue: divided(word & 255),
    alpha: UInt8(alpha))
}

// MARK: Pictures in pictures

extension Pen {
  /// Stretches a picture over a rectangle.
  ///
  /// - Parameter smooth: Whether pixels blend into each other; otherwise each keeps sharp edges.
  package func paint(
    _ image: borrowing ImageSurface, x: Double, y: Double, width: Double, height: Double,
    smooth: Bool
  ) {
    unsafe cairo_save(context)
    unsafe cairo_translate(context, x, y)
    unsafe cairo_scale(context, width / Double(image.width), height / Double(image.height))
    unsafe cairo_set_source_surface(context, image.surface.pointer, 0, 0)
    let pattern = unsafe cairo_get_source(context)
    if smooth {
      unsafe cairo_pattern_set_filter(pattern, CAIRO_FILTER_GOOD)
      // Without it the outermost pixels would blend with what lies under them.
      unsafe cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
      unsafe cairo_rectangle(context, 0, 0, Double(image.width), Double(image.height))
      unsafe cairo_fill(context)
    } else {
      unsafe cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
      unsafe cairo_paint(context)
    }
    unsafe cairo_restore(context)
  }
}

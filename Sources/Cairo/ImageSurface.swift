internal import CCairo
package import Images

/// A surface of pixels in memory (`cairo_image_surface_create`).
package struct ImageSurface: ~Copyable {
  /// The most pixels on a side of an image that Cairo draws.
  static let largestSide = 32_767

  let surface: Surface
  /// The number of columns.
  package let width: Int
  /// The number of rows.
  package let height: Int

  /// Creates a transparent image.
  ///
  /// - Throws: ``CairoError/imageTooLarge(width:height:limit:)``, or
  ///   ``CairoError/failed(task:reason:)`` if there is no memory for it.
  package init(width: Int, height: Int) throws(CairoError) {
    try Self.checkSize(width: width, height: height)
    let surface = unsafe Surface(
      owning: cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)))
    let megabytes = (4 * width * height + 999_999) / 1_000_000
    try surface.check("make an image of \(width) × \(height) pixels (\(megabytes) MB)")
    self.surface = surface
    self.width = width
    self.height = height
  }

  /// Throws ``CairoError/imageTooLarge(width:height:limit:)`` for a size that Cairo cannot draw.
  package static func checkSize(width: Int, height: Int) throws(CairoError) {
    guard max(width, height) <= largestSide else {
      throw .imageTooLarge(width: width, height: height, limit: largestSide)
    }
  }

  /// Lends a pen that draws on the image.
  package func draw(
    _ body: (borrowing Pen<Pixels>) throws(CairoError) -> Void
  ) throws(CairoError) {
    try surface.draw(body)
  }
}

// MARK: Pixels

extension ImageSurface {
  /// Makes an image from pixels.
  package init(_ image: PixelImage) throws(CairoError) {
    try self.init(width: image.width, height: image.height)
    let bytes = image.bytes.span
    withWords { words in
      for index in words.indices {
        words[index] = premultiplied(
          red: bytes[4 * index], green: bytes[4 * index + 1], blue: bytes[4 * index + 2],
          alpha: bytes[4 * index + 3])
      }
    }
  }

  /// Ends the surface and lends what was drawn: red, green, blue and straight alpha of each pixel,
  /// row after row.
  ///
  /// The bytes lie in Cairo's own memory, since a copy of a large image would cost time and memory.
  package consuming func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    withWords { words in
      var all = UInt32.max
      for index in words.indices { all &= words[index] }
      if all >> 24 == 255 {
        // Opaque, as pages are: a loop without branches.
        for index in words.indices { words[index] = reversed(words[index]).littleEndian }
      } else {
        for index in words.indices { words[index] = straight(words[index]).littleEndian }
      }
    }
    // An empty image has no memory.
    let data = unsafe UnsafeBufferPointer(
      start: cairo_image_surface_get_data(surface.pointer), count: 4 * width * height)
    return try body(unsafe Span(_unsafeElements: data))
  }

  /// Ends the surface and returns what was drawn.
  package consuming func pixels() -> PixelImage {
    let (width, height) = (width, height)
    return withBytes { bytes in
      PixelImage(
        width: width, height: height, bytes: unsafe bytes.withUnsafeBufferPointer(Array.init))
    }
  }

  /// Lends the pixels, one 32-bit word each.
  ///
  /// Cairo lays rows of words without gaps between them.
  private func withWords(_ body: (inout MutableSpan<UInt32>) -> Void) {
    unsafe cairo_surface_flush(surface.pointer)
    let count = unsafe Int(cairo_image_surface_get_stride(surface.pointer)) / 4 * height
    guard let data = unsafe cairo_image_surface_get_data(surface.pointer) else { return }
    unsafe UnsafeMutableRawPointer(data).withMemoryRebound(to: UInt32.self, capacity: count) {
      var words = unsafe MutableSpan(_unsafeStart: $0, count: count)
      body(&words)
    }
    unsafe cairo_surface_mark_dirty(surface.pointer)
  }
}

/// Cairo's word for a colour: alpha in the top byte, then red, green and blue, multiplied by it.
private func premultiplied(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8) -> UInt32 {
  let alpha = UInt32(alpha)
  func scaled(_ channel: UInt8) -> UInt32 {
    alpha == 255 ? UInt32(channel) : (UInt32(channel) * alpha + 127) / 255
  }
  return alpha << 24 | scaled(red) << 16 | scaled(green) << 8 | scaled(blue)
}

/// Cairo's word with blue in the place of red and red in that of blue.
private func reversed(_ word: UInt32) -> UInt32 {
  word & 0xFF00_FF00 | word >> 16 & 0xFF | (word & 0xFF) << 16
}

/// The colour of Cairo's word, rounded to nearest: alpha in the top byte, then blue, green and red.
private func straight(_ word: UInt32) -> UInt32 {
  let alpha = word >> 24
  let (red, green, blue) = (word >> 16 & 255, word >> 8 & 255, word & 255)
  if alpha == 255 { return reversed(word) }
  guard alpha > 0 else { return 0 }
  func divided(_ channel: UInt32) -> UInt32 { min(255, (channel * 255 + alpha / 2) / alpha) }
  return alpha << 24 | divided(blue) << 16 | divided(green) << 8 | divided(red)
}

// MARK: Drawing images

extension Pen {
  /// Stretches an image over a rectangle.
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

extension Pen where Medium == Pixels {
  /// Lets `body` copy squares of an image over the pixels that are there, pixel on pixel.
  ///
  /// - Parameter body: Calls its argument with the top left pixel of a square in the image, the one
  ///   that it comes to on the surface, and the number of pixels on a side.
  package func copySquares(
    of image: borrowing ImageSurface,
    _ body: ((_ source: SIMD2<Int>, _ target: SIMD2<Int>, _ side: Int) -> Void) -> Void
  ) {
    unsafe cairo_save(context)
    unsafe cairo_identity_matrix(context)
    body { source, target, side in
      let shift = target &- source
      unsafe cairo_set_source_surface(
        context, image.surface.pointer, Double(shift.x), Double(shift.y))
      unsafe cairo_rectangle(
        context, Double(target.x), Double(target.y), Double(side), Double(side))
      unsafe cairo_fill(context)
    }
    unsafe cairo_restore(context)
  }
}

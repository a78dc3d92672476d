internal import CPNG

/// Writes images as PNG files: sRGB, eight bits per channel, no time stamp.
///
/// Equal pixels and settings give equal bytes with any libpng that uses zlib.
public struct PNGEncoder: Hashable, Sendable {
  /// The density of both axes in pixels per metre (pHYs), or `nil` for none; 96 dpi is 3780.
  public var pixelsPerMetre: Int?
  /// The texts that the file carries, in order.
  public var texts: [PNGText]

  /// Chooses the density and the texts of files.
  ///
  /// - Precondition: a density is in `1 ... 2³¹ − 1`.
  public init(pixelsPerMetre: Int? = nil, texts: [PNGText] = []) {
    precondition(pixelsPerMetre.map((1...PNGEncoder.limit).contains) ?? true, "density")
    self.pixelsPerMetre = pixelsPerMetre
    self.texts = texts
  }

  /// The largest number that a PNG file can hold.
  private static let limit = Int(Int32.max)
}

extension PNGEncoder {
  /// The PNG file of an image in the smallest form that holds it: palette, grey, RGB or RGBA.
  ///
  /// - Throws: ``PNGEncodingError`` for an empty image, a NUL in a text or lack of memory.
  public func encode(_ image: PixelImage) throws(PNGEncodingError) -> [UInt8] {
    try encode(image.bytes.span, width: image.width, height: image.height)
  }

  /// The PNG file of pixels in memory owned elsewhere.
  ///
  /// - Parameters:
  ///   - pixels: Red, green, blue and straight alpha of each pixel, row after row.
  ///   - width: The number of columns.
  ///   - height: The number of rows.
  /// - Precondition: there are `4 · width · height` bytes.
  /// - Throws: ``PNGEncodingError`` for an empty image, a NUL in a text or lack of memory.
  public func encode(
    _ pixels: Span<UInt8>, width: Int, height: Int
  ) throws(PNGEncodingError) -> [UInt8] {
    try checkSize(width, height)
    precondition(pixels.count == 4 * width * height, "4 bytes per pixel")
    let writer = try writer()
    let isWritten = unsafe pixels.withUnsafeBufferPointer { pixels in
      unsafe cpng_writer_write(writer.handle, pixels.baseAddress, UInt32(width), UInt32(height))
    }
    try writer.check(isWritten)
    return writer.bytes
  }

  /// The PNG file of a palette image, compressed quickly: in a third of the usual time, with a quarter
  /// more bytes for a plot.
  ///
  /// - Throws: ``PNGEncodingError`` for an empty image, a NUL in a text or lack of memory.
  package func encode(_ image: PaletteImage) throws(PNGEncodingError) -> [UInt8] {
    try checkSize(image.width, image.height)
    let writer = try writer()
    let colors = image.colors.flatMap { [$0.red, $0.green, $0.blue] }
    let isWritten = unsafe image.pixels.withUnsafeBufferPointer { pixels in
      unsafe cpng_writer_write_palette(
        writer.handle, pixels.baseAddress, UInt32(image.width), UInt32(image.height), colors,
        Int32(image.colors.count))
    }
    try writer.check(isWritten)
    return writer.bytes
  }

  private func checkSize(_ width: Int, _ height: Int) throws(PNGEncodingError) {
    guard (1...PNGEncoder.limit).contains(width), (1...PNGEncoder.limit).contains(height) else {
      throw .size(width: width, height: height)
    }
  }

  /// A writer with everything but the pixels.
  private func writer() throws(PNGEncodingError) -> PNGWriter {
    let writer = try PNGWriter()
    if let pixelsPerMetre {
      try writer.check(unsafe cpng_writer_set_density(writer.handle, UInt32(pixelsPerMetre)))
    }
    for text in texts {
      if text.value.utf8.contains(0) { throw .nulInText(keyword: text.keyword) }
      try writer.check(unsafe cpng_writer_add_text(writer.handle, text.keyword, text.value))
    }
    return writer
  }
}

/// The owner of one `cpng_writer`.
@safe private struct PNGWriter: ~Copyable {
  let handle: OpaquePointer

  init() throws(PNGEncodingError) {
    guard let handle = unsafe cpng_writer_open() else { throw .libpng("out of memory") }
    unsafe self.handle = handle
  }

  deinit {
    unsafe cpng_writer_close(handle)
  }

  func check(_ succeeded: Bool) throws(PNGEncodingError) {
    if !succeeded { throw .libpng(unsafe String(cString: cpng_writer_message(handle))) }
  }

  var bytes: [UInt8] {
    var count = 0
    let start = unsafe cpng_writer_bytes(handle, &count)
    return unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  }
}

internal import CCairo
internal import Images

extension Pen where Medium == Document {
  /// Leaves room for a image that an SVG refers to by its address (`CAIRO_MIME_TYPE_URI`).
  ///
  /// The document then holds `address` where Cairo would write pixels in an encoding of its own.
  package func link(to address: String, x: Double, y: Double, width: Double, height: Double)
    throws(CairoError)
  {
    let pixel = try ImageSurface(width: 1, height: 1)
    // Cairo leaves a clear image out.
    try pixel.draw { pen in pen.fillPage(Color(0x000000)) }
    let bytes = Array(address.utf8)
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe copy.initialize(fromContentsOf: bytes)
    let status = unsafe cairo_surface_set_mime_data(
      pixel.surface.pointer, CAIRO_MIME_TYPE_URI, copy.baseAddress, UInt(bytes.count),
      { unsafe $0?.deallocate() }, copy.baseAddress)
    try CairoError.check(status, "refer to an image")
    paint(pixel, x: x, y: y, width: width, height: height, smooth: false)
  }
}

internal import CCairo

/// A surface that writes what is drawn on it as the bytes of a document.
@safe package struct StreamSurface: ~Copyable {
  let surface: Surface
  private let sink: Unmanaged<ByteSink>

  /// Collects the bytes that Cairo writes.
  private final class ByteSink {
    var bytes: [UInt8] = []
  }

  /// Makes a surface with one of Cairo's create functions for streams.
  private init(
    create: (cairo_write_func_t, _ sink: UnsafeMutableRawPointer) -> OpaquePointer
  ) throws(CairoError) {
    unsafe sink = Unmanaged.passRetained(ByteSink())
    let write: cairo_write_func_t = { sink, data, count in
      guard let sink = unsafe sink, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
      let bytes = unsafe UnsafeBufferPointer(start: data, count: Int(count))
      unsafe Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes += bytes
      return CAIRO_STATUS_SUCCESS
    }
    surface = unsafe Surface(owning: create(write, sink.toOpaque()))
    try surface.check("begin a document")
  }

  deinit {
    // The last bytes are written here at the latest, while there is somewhere to write them.
    unsafe cairo_surface_finish(surface.pointer)
    unsafe sink.release()
  }

  /// Lends a pen that draws on the page.
  package func draw(
    _ body: (borrowing Pen<Document>) throws(CairoError) -> Void
  ) throws(CairoError) {
    try surface.draw(body)
  }

  /// Ends the document and returns its bytes; errors of the stream appear only here.
  package func finish() throws(CairoError) -> [UInt8] {
    unsafe cairo_surface_finish(surface.pointer)
    try surface.check("write the document")
    return unsafe sink.takeUnretainedValue().bytes
  }
}

extension StreamSurface {
  /// An SVG document of CSS pixels (`cairo_svg_surface_create_for_stream`).
  package static func svg(width: Double, height: Double) throws(CairoError) -> StreamSurface {
    let document = try unsafe StreamSurface { write, sink in
      unsafe cairo_svg_surface_create_for_stream(write, sink, width, height)
    }
    unsafe cairo_svg_surface_set_document_unit(document.surface.pointer, CAIRO_SVG_UNIT_PX)
    return document
  }

  /// The metadata of a PDF.
  package struct PDFInformation {
    let title: String
    let subject: String
    let created: String

    /// Collects the metadata.
    ///
    /// - Parameter created: The date as ISO 8601 writes it; without one Cairo takes the local time.
    package init(title: String, subject: String, created: String) {
      self.title = title
      self.subject = subject
      self.created = created
    }
  }

  /// The most points on a side of a page that readers of PDF must accept.
  static let largestPage = 14_400.0

  /// A PDF 1.4 document of one page, in points (`cairo_pdf_surface_create_for_stream`).
  package static func pdf(
    width: Double, height: Double, _ information: PDFInformation
  ) throws(CairoError) -> StreamSurface {
    guard max(width, height) <= largestPage else {
      throw .pageTooLarge(
        width: Int(width.rounded()), height: Int(height.rounded()), limit: Int(largestPage))
    }
    let document = try unsafe StreamSurface { write, sink in
      unsafe cairo_pdf_surface_create_for_stream(write, sink, width, height)
    }
    let pdf = unsafe document.surface.pointer
    // Nothing here needs more, and readers of any age can show it.
    unsafe cairo_pdf_surface_restrict_to_version(pdf, CAIRO_PDF_VERSION_1_4)
    unsafe cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, information.title)
    unsafe cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_SUBJECT, information.subject)
    unsafe cairo_pdf_surface_set_metadata(
      pdf, CAIRO_PDF_METADATA_CREATE_DATE, information.created)
    return document
  }
}

internal import CCairo
package import Images

/// A face as Cairo embeds it into one document.
///
/// It reads the font file with an `FT_Face` of its own, since Cairo changes the face that it is
/// given. It is for the thread that draws the document.
@safe package final class DocumentFont {
  fileprivate let pointer: OpaquePointer

  /// Opens the file of a face once more.
  ///
  /// - Throws: ``CairoError/unreadableFont(reason:)`` or ``CairoError/failed(task:reason:)``.
  package init(_ face: FontFace) throws(CairoError) {
    let owner = FaceOwner(try OpenFace(face.file, index: face.index))
    unsafe pointer = cairo_ft_font_face_create_for_ft_face(
      owner.open.face, Int32(FT_LOAD_NO_HINTING))
    // Cairo keeps faces in a cache beyond the document: the FT_Face lives until Cairo lets go.
    let retained = unsafe Unmanaged.passRetained(owner)
    let status = unsafe cairo_font_face_set_user_data(
      pointer, FaceOwner.key, retained.toOpaque(),
      { unsafe $0.map { unsafe Unmanaged<FaceOwner>.fromOpaque($0).release() } })
    if status != CAIRO_STATUS_SUCCESS { unsafe retained.release() }
    try CairoError.check(status, "open a font")
  }

  deinit { unsafe cairo_font_face_destroy(pointer) }
}

/// What Cairo holds while it may read from a face.
private final class FaceOwner {
  let open: OpenFace

  init(_ open: consuming OpenFace) { self.open = open }

  /// Cairo tells pieces of user data apart by an address; nothing is stored there.
  nonisolated(unsafe) static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
    capacity: 1)
}

/// A glyph of a line of text, with what it stands for.
package struct PlacedGlyph {
  let index: GlyphIndex
  let scalar: Unicode.Scalar
  let origin: SIMD2<Double>

  /// Makes a glyph whose origin stands at a place of the page.
  package init(_ index: GlyphIndex, for scalar: Unicode.Scalar, at origin: SIMD2<Double>) {
    self.index = index
    self.scalar = scalar
    self.origin = origin
  }
}

extension Pen where Medium == Document {
  /// Writes text that a reader of the document can search and copy (`cairo_show_text_glyphs`).
  ///
  /// - Parameter isVertical: Whether the glyphs are turned a quarter turn to the left.
  package func show(
    _ glyphs: [PlacedGlyph], font: DocumentFont, size: Double, color: Color, isVertical: Bool
  ) {
    unsafe cairo_set_font_face(context, font.pointer)
    var matrix =
      isVertical
      ? cairo_matrix_t(xx: 0, yx: -size, xy: size, yy: 0, x0: 0, y0: 0)
      : cairo_matrix_t(xx: size, yx: 0, xy: 0, yy: size, x0: 0, y0: 0)
    unsafe cairo_set_font_matrix(context, &matrix)
    setUnhintedFont()
    setSource(color)
    var text: [CChar] = []
    var placed: [cairo_glyph_t] = []
    var clusters: [cairo_text_cluster_t] = []
    for glyph in glyphs {
      let bytes = UTF8.encode(glyph.scalar)?.map { CChar(bitPattern: $0) } ?? []
      text += bytes
      placed.append(
        cairo_glyph_t(index: UInt(glyph.index), x: glyph.origin.x, y: glyph.origin.y))
      clusters.append(cairo_text_cluster_t(num_bytes: Int32(bytes.count), num_glyphs: 1))
    }
    unsafe cairo_show_text_glyphs(
      context, text, Int32(text.count), placed, Int32(placed.count), clusters,
      Int32(clusters.count), cairo_text_cluster_flags_t(0))
  }

  private func setUnhintedFont() {
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
  }
}

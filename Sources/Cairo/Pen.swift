internal import CCairo
package import Images

/// What a pen draws on if its surface is an ``ImageSurface``.
package enum Pixels {}

/// What a pen draws on if its surface is a ``StreamSurface``.
package enum Document {}

/// Draws on a surface: builds a path and paints it (a `cairo_t`).
///
/// Coordinates are units of the page, y down. The pen is lent to a closure and cannot leave it.
/// A pen on ``Pixels`` only fills: versions of Cairo differ in the pixels of strokes and of text.
@safe package struct Pen<Medium>: ~Copyable {
  let context: OpaquePointer

  init(owning context: OpaquePointer) {
    unsafe self.context = context
    unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    unsafe cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
  }

  deinit { unsafe cairo_destroy(context) }

  func check(_ task: String) throws(CairoError) {
    try unsafe CairoError.check(cairo_status(context), task)
  }
}

// MARK: Paths

extension Pen {
  /// Starts a new part of the path.
  package func move(to point: SIMD2<Double>) {
    unsafe cairo_move_to(context, point.x, point.y)
  }

  /// Adds a line to the path.
  package func line(to point: SIMD2<Double>) {
    unsafe cairo_line_to(context, point.x, point.y)
  }

  /// Adds a cubic Bézier curve with two control points to the path.
  package func curve(
    _ control1: SIMD2<Double>, _ control2: SIMD2<Double>, to end: SIMD2<Double>
  ) {
    unsafe cairo_curve_to(
      context, control1.x, control1.y, control2.x, control2.y, end.x, end.y)
  }

  /// Adds a line back to the start of the current part of the path.
  package func close() {
    unsafe cairo_close_path(context)
  }
}

// MARK: Painting

extension Pen {
  /// Makes everything that follows larger by the same factor across and down.
  package func scale(by factor: Double) {
    unsafe cairo_scale(context, factor, factor)
  }

  /// Fills the whole surface.
  package func fillPage(_ color: Color) {
    setSource(color)
    unsafe cairo_paint(context)
  }

  /// Fills the path, if there is a colour, and forgets it.
  package func fill(_ color: Color?, rule: FillRule = .evenOdd) {
    fillAndKeep(color, rule: rule)
    unsafe cairo_new_path(context)
  }

  /// Lets `body` draw inside the path only, and forgets the path.
  package func clip<Failure: Error>(
    _ rule: FillRule = .evenOdd, _ body: (borrowing Pen) throws(Failure) -> Void
  ) throws(Failure) {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    set(rule)
    unsafe cairo_clip(context)
    try body(self)
  }

  private func fillAndKeep(_ color: Color?, rule: FillRule) {
    guard let color else { return }
    setSource(color)
    set(rule)
    unsafe cairo_fill_preserve(context)
  }

  func setSource(_ color: Color) {
    unsafe cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      Double(color.alpha) / 255)
  }

  private func set(_ rule: FillRule) {
    unsafe cairo_set_fill_rule(
      context, rule == .evenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
  }
}

/// Which points a path that crosses itself encloses.
package enum FillRule: Sendable {
  /// Those that a ray leaves through an odd number of edges (regions with holes).
  case evenOdd
  /// Those that the path runs around (letters, whose strokes may overlap).
  case winding
}

// MARK: Lines of documents

/// How the outline of a path is drawn in a document; joins and caps are round.
package struct Line: Sendable {
  let color: Color
  let width: Double
  let dash: [Double]

  /// Makes a line from a colour, a width and the lengths of dashes and gaps in turn.
  package init(_ color: Color, width: Double, dash: [Double] = []) {
    self.color = color
    self.width = width
    self.dash = dash
  }
}

extension Pen where Medium == Document {
  /// Fills the path and then draws its outline, whichever are given, and forgets the path.
  package func paint(fill: Color?, line: Line?) {
    fillAndKeep(fill, rule: .evenOdd)
    if let line {
      setSource(line.color)
      unsafe cairo_set_line_width(context, line.width)
      unsafe cairo_set_dash(context, line.dash, Int32(line.dash.count), 0)
      unsafe cairo_stroke_preserve(context)
    }
    unsafe cairo_new_path(context)
  }
}

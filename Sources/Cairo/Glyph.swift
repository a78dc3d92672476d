internal import CCairo

/// The shape of a character in font units, y up.
package struct Glyph: Sendable {
  /// One step along the outline; each contour is closed.
  package enum Step: Hashable, Sendable {
    /// Starts a contour.
    case move(SIMD2<Double>)
    /// Draws a line.
    case line(SIMD2<Double>)
    /// Draws a cubic curve with two control points to a point.
    case curve(SIMD2<Double>, SIMD2<Double>, SIMD2<Double>)
  }

  /// The contours, to be filled by the winding rule.
  package var steps: [Step] = []
  /// How far the next glyph stands from this one.
  package var advance = 0

  /// Makes a glyph from its outline.
  package init(steps: [Step], advance: Int) {
    self.steps = steps
    self.advance = advance
  }

  /// The highest of the points that the outline is made of; nil for a blank.
  package var top: Double? {
    steps.map { step in
      switch step {
      case .move(let end), .line(let end), .curve(_, _, let end): end.y
      }
    }.max()
  }

  /// Loads a glyph without scaling or hinting; it stays blank if FreeType cannot.
  init(_ index: GlyphIndex, in face: FT_Face) {
    let flags = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_IGNORE_TRANSFORM
    guard unsafe FT_Load_Glyph(face, index, Int32(flags)) == 0,
      let slot = unsafe face.pointee.glyph
    else { return }
    advance = unsafe Int(slot.pointee.metrics.horiAdvance)
    guard unsafe slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE else { return }
    var tracer = OutlineTracer()
    var functions = OutlineTracer.functions
    unsafe withUnsafeMutablePointer(to: &tracer) {
      _ = unsafe FT_Outline_Decompose(&slot.pointee.outline, &functions, $0)
    }
    steps = tracer.steps
  }
}

/// Collects the steps of an outline as `FT_Outline_Decompose` reports them.
private struct OutlineTracer {
  var steps: [Glyph.Step] = []
  var current = SIMD2<Double>()

  mutating func move(to point: SIMD2<Double>) {
    steps.append(.move(point))
    current = point
  }

  mutating func line(to point: SIMD2<Double>) {
    steps.append(.line(point))
    current = point
  }

  /// A parabola is a cubic curve whose control points lie two thirds of the way to its own.
  mutating func conic(_ control: SIMD2<Double>, to end: SIMD2<Double>) {
    cubic(current + (control - current) * 2 / 3, end + (control - end) * 2 / 3, to: end)
  }

  mutating func cubic(
    _ control1: SIMD2<Double>, _ control2: SIMD2<Double>, to end: SIMD2<Double>
  ) {
    steps.append(.curve(control1, control2, end))
    current = end
  }

  static var functions: FT_Outline_Funcs {
    unsafe FT_Outline_Funcs(
      move_to: { end, tracer in
        unsafe with(tracer) { unsafe $0.move(to: point(end)) }
      },
      line_to: { end, tracer in
        unsafe with(tracer) { unsafe $0.line(to: point(end)) }
      },
      conic_to: { control, end, tracer in
        unsafe with(tracer) { unsafe $0.conic(point(control), to: point(end)) }
      },
      cubic_to: { control1, control2, end, tracer in
        unsafe with(tracer) {
          unsafe $0.cubic(point(control1), point(control2), to: point(end))
        }
      },
      shift: 0, delta: 0)
  }
}

private func with(
  _ tracer: UnsafeMutableRawPointer?, _ body: (inout OutlineTracer) -> Void
) -> Int32 {
  guard let tracer = unsafe tracer?.assumingMemoryBound(to: OutlineTracer.self) else { return 1 }
  unsafe body(&tracer.pointee)
  return 0
}

private func point(_ vector: UnsafePointer<FT_Vector>?) -> SIMD2<Double> {
  guard let vector = unsafe vector?.pointee else { return SIMD2() }
  return SIMD2(Double(vector.x), Double(vector.y))
}

/// The content of an SVG whatever its notation: a flat list of marks, back to front.
package struct SVGDrawing: Hashable {
  /// A painted shape.
  struct Mark: Hashable {
    var shape: Shape
    /// The clip that the mark is painted through: an index in ``SVGDrawing/clips``.
    let clip: Int?
  }

  enum Shape: Hashable {
    /// The whole page.
    case page(SVGStyle)
    /// An outline.
    case path(SVGPath, SVGStyle)
    /// An image, by its number, over a rectangle.
    case image(Int, origin: SVGPath.Point, size: SVGPath.Point)
  }

  /// A path (even-odd) that hides what is outside it, within another clip if there is one.
  package struct Clip: Hashable {
    let path: SVGPath
    let outer: Int?
  }

  var marks: [Mark] = []
  var clips: [Clip] = []
}

extension SVGDrawing {
  /// This drawing with other paints.
  func painted(_ paint: (SVGStyle.Paint) throws(RenderingError) -> SVGStyle.Paint)
    throws(RenderingError) -> SVGDrawing
  {
    var drawing = self
    for index in marks.indices {
      drawing.marks[index].shape = try marks[index].shape.painted(paint)
    }
    return drawing
  }
}

extension SVGDrawing.Shape {
  fileprivate func painted(
    _ paint: (SVGStyle.Paint) throws(RenderingError) -> SVGStyle.Paint
  ) throws(RenderingError) -> Self {
    func repainted(_ style: SVGStyle) throws(RenderingError) -> SVGStyle {
      var style = style
      if let fill = style.fill { style.fill = try paint(fill) }
      if let stroke = style.stroke { style.stroke = try paint(stroke) }
      return style
    }
    switch self {
    case .page(let style): return .page(try repainted(style))
    case .path(let path, let style): return .path(path, try repainted(style))
    case .image: return self
    }
  }
}

/// How an outline is painted; joins and caps are round.
struct SVGStyle: Hashable {
  var fill: Paint?
  var isEvenOdd = false
  var stroke: Paint?
  var width: Hundredths = 100
  var dash: [Hundredths] = []

  struct Paint: Hashable {
    /// Three or six hexadecimal digits after `#`.
    let color: String
    let opacity: Hundredths
  }
}

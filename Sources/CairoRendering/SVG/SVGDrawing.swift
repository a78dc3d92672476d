/// The content of an SVG whatever its notation: a flat list of marks, back to front.
package struct SVGDrawing: Hashable {
  /// A painted shape.
  struct Mark: Hashable {
    let shape: Shape
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

internal import Cairo
internal import Images
internal import Plotting

/// Draws the elements of a scene with a pen.
///
/// Formats that treat images, text or clips in their own way implement those methods themselves.
protocol ScenePainter {
  var fonts: FontBook { get }
  mutating func paint(
    _ image: PixelImage, in area: Rect, smooth: Bool, with pen: borrowing Pen
  ) throws(CairoError)
  mutating func paint(_ text: Text, with pen: borrowing Pen) throws(CairoError)
  mutating func paint(
    _ elements: [Scene.Element], inside path: Path, with pen: borrowing Pen
  ) throws(CairoError)
}

extension ScenePainter {
  /// Draws the paper and all elements, back to front.
  mutating func paint(_ scene: Scene, with pen: borrowing Pen) throws(CairoError) {
    pen.fillPage(scene.paper)
    try paint(scene.elements, with: pen)
  }

  mutating func paint(
    _ elements: [Scene.Element], with pen: borrowing Pen
  ) throws(CairoError) {
    for element in elements {
      switch element {
      case .shape(let path, let fill, let stroke):
        pen.trace(path)
        pen.paint(fill: fill, line: stroke.map(Pen.Line.init))
      case .stamps(let path, let places, let fill, let stroke):
        for place in places {
          pen.trace(path, from: place)
          pen.paint(fill: fill, line: stroke.map(Pen.Line.init))
        }
      case .image(let image, let area, let smooth):
        try paint(image, in: area, smooth: smooth, with: pen)
      case .text(let text):
        try paint(text, with: pen)
      case .clip(let path, let elements):
        try paint(elements, inside: path, with: pen)
      case .part(_, _, let elements):
        try paint(elements, with: pen)
      }
    }
  }

  func paint(
    _ image: PixelImage, in area: Rect, smooth: Bool, with pen: borrowing Pen
  ) throws(CairoError) {
    pen.paint(
      try ImageSurface(image), x: area.x, y: area.y, width: area.width, height: area.height,
      smooth: smooth)
  }

  func paint(_ text: Text, with pen: borrowing Pen) throws(CairoError) {
    let line = TextLine(text.string, faces: fonts.faces(for: text.weight))
    pen.trace(line.items[...], of: line, as: text)
    pen.paint(fill: text.color, rule: .winding)
  }

  mutating func paint(
    _ elements: [Scene.Element], inside path: Path, with pen: borrowing Pen
  ) throws(CairoError) {
    pen.trace(path)
    try pen.clip { pen throws(CairoError) in try paint(elements, with: pen) }
  }
}

/// Draws pixels.
struct PixelPainter: ScenePainter {
  let fonts: FontBook
}

extension Pen.Line {
  init(_ stroke: Stroke) {
    self.init(stroke.color, width: stroke.width, dash: stroke.dash)
  }
}

extension Pen {
  /// Adds an outline to the path, its origin at a place of the page.
  borrowing func trace(_ path: Path, from origin: PagePoint = PagePoint()) {
    for step in path.steps {
      switch step {
      case .move(let point): move(to: origin + point)
      case .line(let point): line(to: origin + point)
      case .curve(let control1, let control2, let end):
        curve(origin + control1, origin + control2, to: origin + end)
      case .close: close()
      }
    }
  }

  /// Adds the outlines of a part of a line of text to the path.
  borrowing func trace(_ items: ArraySlice<TextLine.Item>, of line: TextLine, as text: Text) {
    for item in items {
      let place = { (point: PagePoint) in
        text.place(x: (item.x + point.x / item.unitsPerEm), y: point.y / item.unitsPerEm, in: line)
      }
      for step in item.glyph.steps {
        switch step {
        case .move(let point): move(to: place(point))
        case .line(let point): self.line(to: place(point))
        case .curve(let control1, let control2, let end):
          curve(place(control1), place(control2), to: place(end))
        }
      }
    }
  }
}

extension Text {
  /// The place on the page of a point of the line, given in fractions of the size with y up: the
  /// only place where the y axis of fonts is flipped.
  func place(x: Double, y: Double, in line: TextLine) -> PagePoint {
    let start: Double =
      switch anchor {
      case .start: 0
      case .middle: line.width / 2
      case .end: line.width
      }
    let along = (x - start) * size
    let up = y * size
    return isVertical ? position + PagePoint(-up, -along) : position + PagePoint(along, -up)
  }
}

internal import Cairo
internal import Images
internal import Plotting

/// Draws the elements of a scene with a pen.
///
/// Formats that treat symbols, images, text or clips in their own way implement those methods themselves.
protocol ScenePainter {
  associatedtype Medium

  var fonts: FontBook { get }
  /// Draws an outline at each of some places in turn.
  mutating func paint(
    _ path: Path, at places: [PagePoint], fill: Color?, stroke: Stroke?,
    with pen: borrowing Pen<Medium>
  ) throws(CairoError)
  mutating func paint(
    _ image: PixelImage, in area: Rect, smooth: Bool, with pen: borrowing Pen<Medium>
  ) throws(CairoError)
  mutating func paint(_ text: Text, with pen: borrowing Pen<Medium>) throws(CairoError)
  /// Fills letters by the winding rule, or draws a line around them.
  mutating func paint(
    letters: Path, fill: Color?, stroke: Stroke?, with pen: borrowing Pen<Medium>
  ) throws(CairoError)
  mutating func paint(
    _ elements: [Scene.Element], inside path: Path, with pen: borrowing Pen<Medium>
  ) throws(CairoError)
}

extension ScenePainter {
  /// Draws the paper, unless the scene has none, and all elements, back to front.
  mutating func paint(_ scene: Scene, with pen: borrowing Pen<Medium>) throws(CairoError) {
    if scene.hasSheet { pen.fillPage(scene.paper) }
    try paint(scene.elements, with: pen)
  }

  mutating func paint(
    _ elements: [Scene.Element], with pen: borrowing Pen<Medium>
  ) throws(CairoError) {
    for element in elements {
      switch element {
      case .shape(let path, let fill, let stroke):
        try paint(path, at: [PagePoint()], fill: fill, stroke: stroke, with: pen)
      case .stamps(let path, let places, let fill, let stroke):
        try paint(path, at: places, fill: fill, stroke: stroke, with: pen)
      case .image(let image, let area, let smooth):
        try paint(image, in: area, smooth: smooth, with: pen)
      case .text(let text):
        if let halo = text.haloStroke {
          try paint(letters: letters(of: text), fill: nil, stroke: halo, with: pen)
        }
        try paint(text, with: pen)
      case .clip(let path, let elements):
        try paint(elements, inside: path, with: pen)
      case .part(_, _, let elements):
        try paint(elements, with: pen)
      }
    }
  }

  func paint(
    _ image: PixelImage, in area: Rect, smooth: Bool, with pen: borrowing Pen<Medium>
  ) throws(CairoError) {
    pen.paint(
      try ImageSurface(image), x: area.x, y: area.y, width: area.width, height: area.height,
      smooth: smooth)
  }

  mutating func paint(_ text: Text, with pen: borrowing Pen<Medium>) throws(CairoError) {
    try paint(letters: letters(of: text), fill: text.color, stroke: nil, with: pen)
  }

  private func letters(of text: Text) -> Path {
    let line = fonts.line(text.string, weight: text.weight)
    return line.outline(of: line.items[...], as: text)
  }

  mutating func paint(
    letters: Path, fill: Color?, stroke: Stroke?, with pen: borrowing Pen<Medium>
  ) throws(CairoError) {
    try draw(letters: letters, fill: fill, stroke: stroke, with: pen)
  }

  /// Has Cairo draw letters, or a line around them.
  mutating func draw(
    letters: Path, fill: Color?, stroke: Stroke?, with pen: borrowing Pen<Medium>
  ) throws(CairoError) {
    if let stroke {
      try paint(letters, at: [PagePoint()], fill: nil, stroke: stroke, with: pen)
    }
    if let fill {
      pen.trace(letters)
      pen.fill(fill, rule: .winding)
    }
  }

  mutating func paint(
    _ elements: [Scene.Element], inside path: Path, with pen: borrowing Pen<Medium>
  ) throws(CairoError) {
    pen.trace(path)
    try pen.clip { pen throws(CairoError) in try paint(elements, with: pen) }
  }
}

extension ScenePainter where Medium == Document {
  func paint(
    _ path: Path, at places: [PagePoint], fill: Color?, stroke: Stroke?,
    with pen: borrowing Pen<Medium>
  ) throws(CairoError) {
    pen.draw(path, at: places, fill: fill, stroke: stroke)
  }
}

extension Pen where Medium == Document {
  /// Draws an outline at each of some places. A document keeps lines as lines, which people edit.
  borrowing func draw(_ path: Path, at places: [PagePoint], fill: Color?, stroke: Stroke?) {
    let line = stroke.map { Line($0.color, width: $0.width, dash: $0.dash) }
    for place in places {
      trace(path, from: place)
      paint(fill: fill, line: line)
    }
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
    trace(line.outline(of: items, as: text))
  }
}

extension TextLine {
  /// The outlines of a part of this line on the page.
  func outline(of items: ArraySlice<Item>, as text: Text) -> Path {
    Path(
      items.flatMap { item -> [Path.Step] in
        let place = { (point: PagePoint) in
          text.place(
            x: (item.x + point.x / item.unitsPerEm), y: point.y / item.unitsPerEm, in: self)
        }
        return item.glyph.steps.map { step -> Path.Step in
          switch step {
          case .move(let point): .move(place(point))
          case .line(let point): .line(place(point))
          case .curve(let control1, let control2, let end):
            .curve(place(control1), place(control2), place(end))
          }
        }
      })
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

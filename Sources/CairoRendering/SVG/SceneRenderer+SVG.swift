internal import Cairo
internal import Images
public import Plotting

extension SceneRenderer {
  /// The SVG of a scene: an image with title and description that can stand alone or inside HTML.
  ///
  /// Cairo draws lines and areas, and its document is put into one canonical form, which has two decimals.
  /// Text becomes outlines, so that it looks the same without the fonts.
  ///
  /// - Throws: ``RenderingError/drawingFailed(task:reason:)``, ``RenderingError/encoding(_:)`` or
  ///   ``RenderingError/unknownSVG(part:)``.
  public func svg(of scene: Scene) throws(RenderingError) -> String {
    var painter = SVGPainter(fonts: fonts, page: scene.size)
    let drawing = try painter.drawing(of: scene)
    return SVGWriter(drawing, images: try painter.encodedImages(), of: scene).document()
  }

  /// The SVG of a scene on light paper, and one that is dark on dark paper.
  ///
  /// - Throws: What ``svg(of:)-(Scene)`` throws.
  package func svg(of scene: ThemedScene) throws(RenderingError) -> (
    light: String, themed: ThemedSVG
  ) {
    var painter = SVGPainter(fonts: fonts, page: scene.numbered.size)
    let drawing = try painter.drawing(of: scene.numbered)
    let paints = scene.pairs.map {
      (light: SVGStyle.Paint($0.light), dark: SVGStyle.Paint($0.dark))
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: paints.indices.map { (SVGStyle.Paint(Color(UInt32($0))), $0) })
    func pair(_ number: SVGStyle.Paint) throws(RenderingError) -> (
      light: SVGStyle.Paint, dark: SVGStyle.Paint
    ) {
      guard let index = numbers[number] else {
        throw .unknownSVG(part: "the paint '\(number.color)'")
      }
      return paints[index]
    }
    let writer = SVGWriter(
      try drawing.painted { number throws(RenderingError) in try pair(number).light },
      images: try painter.encodedImages(), of: scene.numbered)
    let dark = try drawing.painted { number throws(RenderingError) in try pair(number).dark }
    return writer.documents(withDark: dark, images: try painter.encoded(scene.darkImages))
  }
}

/// Draws Cairo's SVG, with references to symbols, letters, images and clips.
private struct SVGPainter: ScenePainter {
  let fonts: FontBook
  private let page: Size
  private(set) var outlines: [SVGOutlines] = []
  private(set) var clips: [SVGDrawing.Clip] = []
  private var openClips: [Int] = []
  private var images: [(pixels: PixelImage, isSmooth: Bool)] = []

  init(fonts: FontBook, page: Size) {
    self.fonts = fonts
    self.page = page
  }

  mutating func drawing(of scene: Scene) throws(RenderingError) -> SVGDrawing {
    let document: [UInt8]
    do { document = try self.document(of: scene) } catch { throw RenderingError(error) }
    return try SVGDrawing(document: document, clips: clips, outlines: outlines)
  }

  private mutating func document(of scene: Scene) throws(CairoError) -> [UInt8] {
    let document = try StreamSurface.svg(width: scene.size.width, height: scene.size.height)
    try document.draw { pen throws(CairoError) in try paint(scene, with: pen) }
    return try document.finish()
  }

  mutating func paint(
    _ path: Path, at places: [PagePoint], fill: Color?, stroke: Stroke?,
    with pen: borrowing Pen<Document>
  ) throws(CairoError) {
    // A single outline may be as long as a curve, and is Cairo's to simplify.
    if places.count > 1,
      let symbols = SVGOutlines(path, at: places, fill: fill, stroke: stroke, on: page)
    {
      try paint(symbols, with: pen)
    } else {
      pen.draw(path, at: places, fill: fill, stroke: stroke)
    }
  }

  mutating func paint(
    letters: Path, fill: Color?, stroke: Stroke?, with pen: borrowing Pen<Document>
  ) throws(CairoError) {
    if let outlines = SVGOutlines(letters: letters, fill: fill, stroke: stroke, on: page) {
      try paint(outlines, with: pen)
    } else {
      try draw(letters: letters, fill: fill, stroke: stroke, with: pen)
    }
  }

  private mutating func paint(
    _ outlines: SVGOutlines, with pen: borrowing Pen<Document>
  ) throws(CairoError) {
    try pen.mark(.outlines(self.outlines.count))
    self.outlines.append(outlines)
  }

  mutating func paint(
    _ image: PixelImage, in area: Rect, smooth: Bool, with pen: borrowing Pen<Document>
  ) throws(CairoError) {
    try pen.link(
      to: SVGReference.image(images.count).address, x: area.x, y: area.y, width: area.width,
      height: area.height)
    images.append((image, smooth))
  }

  mutating func paint(
    _ elements: [Scene.Element], inside path: Path, with pen: borrowing Pen<Document>
  ) throws(CairoError) {
    let clip = SVGDrawing.Clip(path: SVGPath(path), outer: openClips.last)
    let number = clips.firstIndex(of: clip) ?? clips.count
    if number == clips.count { clips.append(clip) }
    openClips.append(number)
    try pen.mark(.clip(number))
    try paint(elements, with: pen)
    try pen.mark(.endOfClip)
    openClips.removeLast()
  }

  func encodedImages() throws(RenderingError) -> [SVGWriter.Image] {
    try encoded(images.map(\.pixels))
  }

  /// Other images in place of those that were painted.
  func encoded(_ others: [PixelImage]) throws(RenderingError) -> [SVGWriter.Image] {
    var encoded: [SVGWriter.Image] = []
    for (pixels, (_, isSmooth)) in zip(others, images) {
      do { encoded.append(.init(png: try PNGEncoder().encode(pixels), isSmooth: isSmooth)) } catch {
        throw .encoding(error)
      }
    }
    return encoded
  }
}

extension Pen where Medium == Document {
  /// Leaves a reference in the document that takes no room of its own.
  fileprivate borrowing func mark(_ reference: SVGReference) throws(CairoError) {
    try link(to: reference.address, x: 0, y: 0, width: 1, height: 1)
  }
}

internal import Algorithms
internal import Cairo
internal import FoundationEssentials
public import Plotting

extension SceneRenderer {
  /// The PDF of a scene: one page with real text and embedded subsets of its fonts.
  ///
  /// - Parameters:
  ///   - scene: What to draw.
  ///   - seconds: When the document says it was made, in seconds since 1970; the time of day would make
  ///     each run's bytes different. `SOURCE_DATE_EPOCH` is such a number.
  /// - Throws: ``RenderingError/pageTooLarge(width:height:limit:)``,
  ///   ``RenderingError/unreadableFont(reason:)`` or ``RenderingError/drawingFailed(task:reason:)``.
  public func pdf(of scene: Scene, created seconds: Int = 0) throws(RenderingError) -> [UInt8] {
    do { return try document(of: scene, created: seconds) } catch { throw RenderingError(error) }
  }

  private func document(of scene: Scene, created seconds: Int) throws(CairoError) -> [UInt8] {
    let pointsPerUnit = 0.75
    let document = try StreamSurface.pdf(
      width: scene.size.width * pointsPerUnit, height: scene.size.height * pointsPerUnit,
      .init(
        title: scene.title, subject: scene.description,
        created: Date(timeIntervalSince1970: Double(seconds)).ISO8601Format()))
    try document.draw { pen throws(CairoError) in
      pen.scale(by: pointsPerUnit)
      var painter = PDFPainter(fonts: fonts)
      try painter.paint(scene, with: pen)
    }
    return Self.withoutPageGroup(Self.completingDate(in: try document.finish()))
  }

  /// Cairo (to 1.18.4) makes every page a transparency group, of which a page of TeX may hold only one
  /// without a warning.
  ///
  /// Nothing needs it: the page is painted on from the back to the front. Spaces take its place, so that
  /// every byte offset in the document stays right.
  private static func withoutPageGroup(_ document: [UInt8]) -> [UInt8] {
    let page = Array("<< /Type /Page ".utf8)
    let group = Array("   /Group <<".utf8)
    let end = Array(">>".utf8)
    var document = document
    guard let pageStart = document.firstRange(of: page)?.lowerBound,
      let groupRange = document[pageStart...].firstRange(of: group),
      let endRange = document[groupRange.upperBound...].firstRange(of: end)
    else { return document }
    for index in groupRange.lowerBound..<endRange.upperBound
    where document[index] != UInt8(ascii: "\n") {
      document[index] = UInt8(ascii: " ")
    }
    return document
  }

  /// Cairo (to 1.18.4) forgets the `D:` that begins a date of PDF: it takes the place of two of the spaces
  /// before it, so that every byte offset in the document stays right.
  private static func completingDate(in document: [UInt8]) -> [UInt8] {
    let written = Array("  /CreationDate (".utf8)
    let right = Array("/CreationDate (D:".utf8)
    var document = document
    for start in document.indices.dropLast(written.count)
    where document[start] == written[0] && document[start...].starts(with: written) {
      let end = start + written.count
      if document[end] != UInt8(ascii: "D") { document.replaceSubrange(start..<end, with: right) }
    }
    return document
  }
}

/// Draws a page whose text can be searched.
private struct PDFPainter: ScenePainter {
  let fonts: FontBook
  private var opened: [ObjectIdentifier: DocumentFont] = [:]

  init(fonts: FontBook) { self.fonts = fonts }

  mutating func paint(_ text: Text, with pen: borrowing Pen<Document>) throws(CairoError) {
    let line = fonts.line(text.string, weight: text.weight)
    for run in line.items.chunked(by: { $0.face === $1.face }) {
      if let face = run.first?.face {
        let glyphs = run.map { item in
          PlacedGlyph(item.index, for: item.scalar, at: text.place(x: item.x, y: 0, in: line))
        }
        pen.show(
          glyphs, font: try font(face), size: text.size, color: text.color,
          isVertical: text.isVertical)
      } else {
        pen.trace(run, of: line, as: text)
        pen.fill(text.color, rule: .winding)
      }
    }
  }

  private mutating func font(_ face: FontFace) throws(CairoError) -> DocumentFont {
    if let known = opened[ObjectIdentifier(face)] { return known }
    let font = try DocumentFont(face)
    opened[ObjectIdentifier(face)] = font
    return font
  }
}

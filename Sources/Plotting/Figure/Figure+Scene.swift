extension Figure {
  /// This figure laid out on its page.
  ///
  /// - Parameters:
  ///   - measuring: The font that text will be drawn with.
  ///   - pixelsPerUnit: The number of pixels for each unit in an image of the figure, and the
  ///     resolution of marks that are images.
  /// - Precondition: `pixelsPerUnit` is positive.
  public func scene(measuring: any TextMeasuring, pixelsPerUnit: Double) -> Scene {
    precondition(pixelsPerUnit > 0 && pixelsPerUnit.isFinite, "a resolution is positive")
    let layout = FigureLayout(self, measuring: measuring)
    let drawings = panels.indices.flatMap {
      PanelDrawing(layout, $0, pixelsPerUnit: pixelsPerUnit, measuring: measuring).elements
    }
    let elements = layout.headingElements + drawings + layout.legendElements
    return Scene(
      size: layout.size, pixelsPerUnit: pixelsPerUnit, paper: theme.paper, hasSheet: page.hasSheet,
      title: title, description: description, language: language,
      elements: page.hasSheet ? elements : layout.onAnyPage(elements))
  }
}

extension FigureLayout {
  /// The lines above all panels.
  fileprivate var headingElements: [Scene.Element] {
    guard !text.heading.isEmpty else { return [] }
    let font = lettering.title
    let area = Rect(
      x: 0, y: 0, width: size.width, height: headingOrigin.y + font.height(of: text.heading))
    return [
      .part(
        PartID(.heading), area: area,
        font.elements(text.heading, at: headingOrigin, color: figure.theme.ink))
    ]
  }

  /// The legend.
  fileprivate var legendElements: [Scene.Element] {
    guard !figure.legend.isEmpty else { return [] }
    let area = Rect(
      x: legendOrigin.x, y: legendOrigin.y, width: text.legend.size.width,
      height: text.legend.size.height)
    return [
      .part(
        PartID(.legend), area: area,
        text.legend.elements(at: legendOrigin, theme: figure.theme))
    ]
  }
}

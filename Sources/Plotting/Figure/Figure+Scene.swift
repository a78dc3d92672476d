extension Figure {
  /// This figure laid out on its page.
  ///
  /// - Parameters:
  ///   - measuring: The font that text will be drawn with.
  ///   - pixelsPerUnit: The resolution for marks that are pictures; nothing else depends on it.
  public func scene(measuring: any TextMeasuring, pixelsPerUnit: Double) -> Scene {
    let layout = FigureLayout(self, measuring: measuring)
    var elements = layout.heading
    for index in panels.indices {
      elements += PanelDrawing(layout, index, pixelsPerUnit: pixelsPerUnit).elements
    }
    if !legend.isEmpty {
      elements.append(
        .part(
          "legend",
          area: Rect(
            x: layout.legendOrigin.x, y: layout.legendOrigin.y,
            width: size.width - layout.legendOrigin.x, height: layout.legend.height),
          layout.legend.elements(
            at: layout.legendOrigin, theme: theme, capHeight: measuring.capHeight)))
    }
    return Scene(
      size: size, paper: theme.paper, title: title, description: description, elements: elements)
  }
}

extension FigureLayout {
  /// The lines above all panels.
  fileprivate var heading: [Scene.Element] {
    guard !headingLines.isEmpty else { return [] }
    let size = figure.typography.title
    let height = FigureLayout.lineHeight(size)
    let texts = headingLines.enumerated().map { index, line in
      Scene.Element.text(
        Text(
          line,
          at: Point(FigureLayout.margin, FigureLayout.margin + Double(index) * height + size),
          size: size, weight: .bold, color: figure.theme.ink))
    }
    let area = Rect(
      x: 0, y: 0, width: figure.size.width,
      height: FigureLayout.margin + Double(texts.count) * height)
    return [.part("heading", area: area, texts)]
  }
}

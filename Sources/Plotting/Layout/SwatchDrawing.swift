import Images

/// Draws the swatch of a legend entry.
struct SwatchDrawing {
  private let swatch: LegendEntry.Swatch
  /// The font of the legend.
  private let font: TextFlow
  private let markScale: Double
  /// The width that it may have.
  private let room: Double

  /// The width of a bar of colours, without its numbers, where there is room.
  private static let barWidth = 96.0
  /// Half the height of areas and bars, as a share of the size of the text beside them.
  private static let halfHeight = 0.45
  /// The distance from a bar to its numbers.
  private static let gap = 4.0

  init(_ swatch: LegendEntry.Swatch, font: TextFlow, markScale: Double, room: Double) {
    self.swatch = swatch
    self.font = font
    self.markScale = markScale
    self.room = room
  }

  /// Whether a label that needs several lines stands below it: beside a bar of colours there is no room.
  var isLong: Bool {
    switch swatch {
    case .colorBar: true
    case .symbol, .line, .area: false
    }
  }

  /// The width in units.
  var width: Double {
    switch swatch {
    // The widest symbol, the star, just fits.
    case .symbol: 9.4 * markScale
    case .line: 24 * markScale
    case .area: 1.4 * font.size
    case .colorBar(_, let low, let high):
      numbersWidth(low, high) + barWidth(low, high)
    }
  }

  private func numbersWidth(_ low: String, _ high: String) -> Double {
    [low, high].filter { !$0.isEmpty }.map { font.width(of: [$0]) + Self.gap }.reduce(0, +)
  }

  private func barWidth(_ low: String, _ high: String) -> Double {
    max(2 * font.size, min(Self.barWidth, room - numbersWidth(low, high)))
  }

  /// The swatch from a left edge on, its middle at a height.
  func elements(x: Double, middle: Double, theme: Theme) -> [Scene.Element] {
    switch swatch {
    case .symbol(let symbol, let fill, let stroke):
      return [
        .stamps(
          symbol.outline(scale: markScale), at: [PagePoint(x + width / 2, middle)], fill: fill,
          stroke: stroke?.scaled(by: markScale))
      ]
    case .line(let strokes):
      let line = Path.polyline([PagePoint(x, middle), PagePoint(x + width, middle)])
      return strokes.map { .shape(line, fill: nil, stroke: $0.scaled(by: markScale)) }
    case .area(let fill, let stroke):
      return [
        .shape(
          .rectangle(box(x: x, width: width, middle: middle)), fill: fill,
          stroke: stroke?.scaled(by: markScale))
      ]
    case .colorBar(let colors, let low, let high):
      return bar(colors, low, high, x: x, middle: middle, theme: theme)
    }
  }

  private func bar(
    _ colors: [Color], _ low: String, _ high: String, x: Double, middle: Double, theme: Theme
  ) -> [Scene.Element] {
    let top = middle - font.lineHeight / 2
    let start = x + (low.isEmpty ? 0 : font.width(of: [low]) + Self.gap)
    let area = box(x: start, width: barWidth(low, high), middle: middle)
    // Each colour reaches to the end, under those after it: neighbours that only met would leave a seam.
    let steps = colors.enumerated().map { index, color in
      let skipped = area.width * Double(index) / Double(colors.count)
      return Scene.Element.shape(
        .rectangle(
          Rect(
            x: area.x + skipped, y: area.y, width: area.width - skipped, height: area.height)),
        fill: color, stroke: nil)
    }
    let edge = Scene.Element.shape(
      .rectangle(area), fill: nil, stroke: Stroke(theme.muted, width: 1))
    func number(_ text: String, x: Double) -> [Scene.Element] {
      text.isEmpty ? [] : font.elements([text], at: PagePoint(x, top), color: theme.ink)
    }
    return number(low, x: x) + steps + [edge] + number(high, x: area.maxX + Self.gap)
  }

  /// A box whose edges meet pixels.
  private func box(x: Double, width: Double, middle: Double) -> Rect {
    let half = (Self.halfHeight * font.size).rounded()
    return Rect(
      x: x.rounded() + 0.5, y: middle.rounded() - half + 0.5, width: width.rounded() - 1,
      height: 2 * half - 1)
  }
}

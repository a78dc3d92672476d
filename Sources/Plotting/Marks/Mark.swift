/// Something drawn inside a panel at places given by data.
public protocol Mark: Sendable {
  /// What to draw, back to front, for the place that layout gave the panel.
  func elements(in frame: Frame) -> [Scene.Element]

  /// The room that the mark needs to the right of the plot area, in units.
  func trailingRoom(typography: Typography, measuring: any TextMeasuring) -> Double
}

extension Mark {
  /// None: most marks stay inside the plot area.
  public func trailingRoom(typography: Typography, measuring: any TextMeasuring) -> Double { 0 }
}

/// The plot area of a panel and how data meet it.
public struct Frame: Sendable {
  /// The plot area on the page.
  public let rect: Rect
  /// How x values lie along the width.
  public let x: Scale
  /// How y values lie along the height, from the bottom up.
  public let y: Scale
  /// Device pixels a unit, for marks that are pictures.
  public let pixelsPerUnit: Double
  /// The font, for marks that place text.
  public let measuring: any TextMeasuring
  /// Sizes of text.
  public let typography: Typography

  /// Where a data point lies on the page; the one place where y is turned over.
  ///
  /// - Returns: `nil` for a point that has no place, such as one that is not finite.
  public func position(of point: Point) -> Point? {
    guard let across = x.share(of: point.x), let up = y.share(of: point.y) else { return nil }
    return Point(rect.x + across * rect.width, rect.maxY - up * rect.height)
  }

  /// Elements of which only the part inside the plot area is visible.
  public func clipped(_ elements: [Scene.Element]) -> Scene.Element {
    .clip(.rectangle(rect), elements)
  }
}

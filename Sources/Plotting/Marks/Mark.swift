/// Something drawn inside a panel at places given by data.
public protocol Mark: Sendable {
  /// The elements to draw in a plot area, back to front.
  func elements(in frame: Frame) -> [Scene.Element]

  /// The data points that axes show unless they are given other limits.
  var dataPoints: [Point] { get }

  /// The room to the right of the plot area that the mark would like for text, in units.
  ///
  /// - Parameters:
  ///   - x: The scale of the x axis.
  ///   - typography: The sizes of text on the page.
  ///   - measuring: The font.
  func trailingRoom(x: Scale, typography: Typography, measuring: any TextMeasuring) -> Double
}

extension Mark {
  /// None: a mark may follow axes that others decide.
  public var dataPoints: [Point] { [] }

  /// None: most marks stay inside the plot area.
  public func trailingRoom(
    x: Scale, typography: Typography, measuring: any TextMeasuring
  ) -> Double { 0 }
}

/// The plot area of a panel, and where data lie in it.
public struct Frame: Sendable {
  /// The plot area on the page.
  public let rect: Rect
  /// How x values lie along the width.
  public let x: Scale
  /// How y values lie along the height, from the bottom up.
  public let y: Scale
  /// Pixels for each unit, for marks that are images.
  public let pixelsPerUnit: Double
  /// The room for text to the right of the plot area, in units: all that marks asked for, or less, or
  /// none on a page too narrow for it.
  public let trailingRoom: Double
  /// Heights on the page of the lines that run across the plot area behind the data.
  public let gridLines: [Double]
  /// The font, for marks that place text.
  public let measuring: any TextMeasuring
  /// Sizes of text.
  public let typography: Typography
  /// How large symbols and how wide lines are drawn, relative to their usual size.
  public let markScale: Double

  /// Describes a plot area, for instance to test a mark of your own.
  ///
  /// - Parameters:
  ///   - rect: The plot area on the page, in units.
  ///   - x: How x values lie along the width.
  ///   - y: How y values lie along the height.
  ///   - pixelsPerUnit: The resolution of marks that are images.
  ///   - trailingRoom: The room for text to the right of the plot area, in units.
  ///   - gridLines: Heights on the page of the lines behind the data, in units.
  ///   - measuring: The font.
  ///   - typography: Sizes of text.
  ///   - markScale: How large symbols and how wide lines are drawn, 1 for their usual size.
  public init(
    rect: Rect, x: Scale, y: Scale, pixelsPerUnit: Double = 1, trailingRoom: Double = 0,
    gridLines: [Double] = [], measuring: any TextMeasuring, typography: Typography = .screen,
    markScale: Double = 1
  ) {
    self.rect = rect
    self.x = x
    self.y = y
    self.pixelsPerUnit = pixelsPerUnit
    self.trailingRoom = trailingRoom
    self.gridLines = gridLines
    self.measuring = measuring
    self.typography = typography
    self.markScale = markScale
  }
}

extension Frame {
  /// Where a data point lies on the page; the only place where the y axis is flipped.
  ///
  /// - Returns: `nil` for a point that cannot be shown, such as one that is not finite.
  public func position(of point: Point) -> PagePoint? {
    guard let across = x.share(of: point.x), let up = y.share(of: point.y) else { return nil }
    return PagePoint(rect.x + across * rect.width, rect.maxY - up * rect.height)
  }

  /// The line through some points of the page, without the parts outside the plot area.
  ///
  /// Readers that ignore clips show nothing outside either, and a spike of a million does not reach
  /// coordinates that no drawing library holds.
  public func line(through places: [PagePoint]) -> Path {
    // A point on the limit of the axes is inside, whatever rounding says.
    let reach = rect.grown(by: 1e-6)
    var steps: [Path.Step] = []
    var pen: PagePoint?
    for (start, end) in zip(places, places.dropFirst()) {
      guard let piece = reach.part(from: start, to: end) else { continue }
      if pen != piece.start { steps.append(.move(piece.start)) }
      steps.append(.line(piece.end))
      pen = piece.end
    }
    return Path(steps)
  }

  /// Elements of which only the part inside the plot area is visible.
  public func clipped(_ elements: [Scene.Element]) -> Scene.Element {
    .clip(.rectangle(rect), elements)
  }
}

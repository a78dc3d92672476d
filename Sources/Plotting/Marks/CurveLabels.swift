public import Images

/// Labels of data points, placed clear of the curves, with a dot and a leader line where needed.
public struct CurveLabels: Mark {
  /// A label and the data point that it belongs to.
  public struct Label: Hashable, Sendable {
    /// Its lines of text.
    public var lines: [String]
    /// The data point.
    public var anchor: Point
    /// The colour of text, dot and leader.
    public var color: Color
    /// Whether the point is marked by a dot.
    public var hasDot: Bool

    /// Labels a data point.
    public init(_ lines: [String], at anchor: Point, color: Color, hasDot: Bool) {
      self.lines = lines
      self.anchor = anchor
      self.color = color
      self.hasDot = hasDot
    }
  }

  /// The labels, the most important first.
  public var labels: [Label]
  /// The curves that labels keep clear of, in data coordinates.
  public var curves: [[Point]]
  /// The colour of a halo around the letters, which sets them off from grid lines below them, if any.
  public var halo: Color?

  /// Labels data points; those at the right end of the x axis have their labels to the right of the
  /// plot, if there is room.
  ///
  /// - Parameters:
  ///   - labels: The labels, the most important first.
  ///   - curves: The curves that labels keep clear of, in data coordinates.
  ///   - halo: The colour of a halo around the letters, usually that of the paper.
  public init(_ labels: [Label], avoiding curves: [[Point]], halo: Color? = nil) {
    self.labels = labels
    self.curves = curves
    self.halo = halo
  }

  /// The widest label that stands to the right of the plot.
  public func trailingRoom(
    x: Scale, typography: Typography, measuring: any TextMeasuring
  ) -> Double {
    let font = Lettering(typography, measuring: measuring).tick
    return labels.filter { isTrailing($0, x) }.map { font.width(of: $0.lines) + gap }.max() ?? 0
  }

  /// Text, and a dot and a leader where there is one.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let dots = labels.filter(\.hasDot).compactMap { label -> Scene.Element? in
      guard let place = frame.position(of: label.anchor), place == frame.nearest(to: place) else {
        return nil
      }
      return .stamps(
        .circle(radius: radius(in: frame)), at: [place], fill: label.color, stroke: nil)
    }
    let font = Lettering(frame.typography, measuring: frame.measuring).tick
    let placed = trailingLabels(in: frame, font) + innerLabels(in: frame, font)
    return dots
      + placed.flatMap {
        leader(of: $0)
          + font.elements(
            $0.lines, at: PagePoint($0.rect.x, $0.rect.y), color: $0.label.color, halo: halo)
      }
  }

  /// A label on the page.
  private struct Placed {
    let label: Label
    /// The place of its data point.
    let place: PagePoint
    let lines: [String]
    let rect: Rect
  }

  private func radius(in frame: Frame) -> Double { 3 * frame.markScale }

  // MARK: To the right of the plot

  private let gap = 8.0

  private func isTrailing(_ label: Label, _ x: Scale) -> Bool {
    label.anchor.x >= x.domain.upperBound
  }

  /// Labels of points at the right end, one above the other, or none if they have no room.
  private func trailingLabels(in frame: Frame, _ font: TextFlow) -> [Placed] {
    guard frame.trailingRoom > 0 else { return [] }
    let trailing = labels.filter { isTrailing($0, frame.x) }.compactMap { label in
      frame.position(of: label.anchor).map(frame.nearest).map { place in
        (
          label: label, place: place,
          lines: label.lines.flatMap { font.lines($0, width: frame.trailingRoom - gap) }
        )
      }
    }
    let heights = trailing.map { font.height(of: $0.lines) }
    let tops = LabelStack.tops(
      wishes: trailing.map(\.place.y), heights: heights, gap: 2,
      within: frame.rect.y...frame.rect.maxY)
    return zip(trailing, zip(tops ?? [], heights)).map { trailing, vertical in
      Placed(
        label: trailing.label, place: trailing.place, lines: trailing.lines,
        rect: Rect(
          x: frame.rect.maxX + gap, y: vertical.0, width: font.width(of: trailing.lines),
          height: vertical.1))
    }
  }

  // MARK: Inside the plot

  private func innerLabels(in frame: Frame, _ font: TextFlow) -> [Placed] {
    let dots = labels.filter(\.hasDot).compactMap {
      frame.position(of: $0.anchor).map(frame.nearest)
    }.map {
      Rect(x: $0.x, y: $0.y, width: 0, height: 0).grown(by: radius(in: frame))
    }
    var placer = LabelPlacer(
      avoiding: curves.flatMap { Curve.lines(through: $0, in: frame) }, dots: dots,
      gridLines: frame.gridLines.map {
        [PagePoint(frame.rect.x, $0), PagePoint(frame.rect.maxX, $0)]
      })
    let area = frame.rect.grown(by: -4)
    return labels.filter { frame.trailingRoom == 0 || !isTrailing($0, frame.x) }.compactMap {
      label in
      guard let place = frame.position(of: label.anchor).map(frame.nearest) else { return nil }
      let lines = label.lines.flatMap { font.lines($0, width: area.width) }
      let size = Size(width: font.width(of: lines), height: font.height(of: lines))
      return placer.place(
        among: places(for: size, at: place, in: area), near: place, within: area
      ).map { Placed(label: label, place: place, lines: lines, rect: $0) }
    }
  }

  /// Boxes beside, above and below a place, and then all over an area.
  private func places(for size: Size, at place: PagePoint, in area: Rect) -> [[Rect]] {
    func box(_ x: Double, _ y: Double) -> Rect {
      Rect(x: x, y: y, width: size.width, height: size.height)
    }
    let near = stride(from: 0.0, through: 48, by: 4).flatMap { distance in
      // A label over or under its place begins with it, ends with it or lies between.
      let lefts = [1, 0, 0.5, 0.75, 0.25].map { share in
        max(area.x, min(place.x - 4 - share * (size.width - 8), area.maxX - size.width))
      }
      return [
        box(place.x + gap + distance, place.y - size.height / 2),
        box(place.x - gap - distance - size.width, place.y - size.height / 2),
      ] + lefts.map { box($0, place.y - gap - size.height - distance) }
        + lefts.map { box($0, place.y + gap + distance) }
    }
    let far = stride(from: area.y, through: area.maxY - size.height, by: 8).flatMap { y in
      stride(from: area.x, through: area.maxX - size.width, by: 8).map { box($0, y) }
    }
    return [near, far]
  }

  /// A thin line where a label had to move away from its place.
  private func leader(of placed: Placed) -> [Scene.Element] {
    // A label that nearly touches its place needs no leader.
    guard placed.rect.distance(to: placed.place) > gap + 2 else { return [] }
    let line = Path.polyline([placed.place, placed.rect.nearest(to: placed.place)])
    return [.shape(line, fill: nil, stroke: Stroke(placed.label.color, width: 0.75))]
  }
}

extension Frame {
  /// The place in the plot nearest to a place on the page, to which the label of a point beyond leads.
  ///
  /// Rounding may put a point at the end of an axis a hair outside.
  fileprivate func nearest(to place: PagePoint) -> PagePoint {
    if rect.grown(by: 1e-6).contains(place) { return place }
    return rect.nearest(to: place)
  }
}

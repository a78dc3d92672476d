public import Images

/// Labels at places of a chart, put where no curve passes, with a dot and a leader at the place.
public struct CurveLabels: Mark {
  /// A label and the data point that it speaks of.
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
  /// The upper limit of the x axis: a label of a point there stands to the right of the plot.
  public var upperLimit: Double

  /// Labels places of a chart whose x axis ends at `upperLimit`.
  public init(_ labels: [Label], avoiding curves: [[Point]], upperLimit: Double) {
    self.labels = labels
    self.curves = curves
    self.upperLimit = upperLimit
  }

  /// The widest label that stands to the right of the plot.
  public func trailingRoom(typography: Typography, measuring: any TextMeasuring) -> Double {
    labels.filter(isTrailing).map { width($0, typography, measuring) + gap }.max() ?? 0
  }

  /// Text, and a dot and a leader where there is one.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let room = trailingRoom(typography: frame.typography, measuring: frame.measuring)
    var bounds = frame.rect
    bounds.width += room
    let obstacles = curves.flatMap {
      Curve($0, stroke: Stroke(Color(0), width: 1)).lines(in: frame)
    }
    var placer = LabelPlacer(bounds: bounds, avoiding: obstacles)
    return labels.flatMap { label -> [Scene.Element] in
      guard let place = frame.position(of: label.anchor),
        let rect = placer.place(among: candidates(for: label, at: place, in: frame))
      else { return [] }
      return dot(label, at: place) + leader(label, from: place, to: rect)
        + text(label, in: rect, frame)
    }
  }

  // MARK: Places

  private let gap = 8.0

  private func isTrailing(_ label: Label) -> Bool { label.anchor.x >= upperLimit }

  private func width(
    _ label: Label, _ typography: Typography, _ measuring: any TextMeasuring
  ) -> Double {
    label.lines.map { measuring.width(of: $0, size: typography.tick, weight: .regular) }.max() ?? 0
  }

  /// Boxes to the right of the place, then all around it, near ones first.
  private func candidates(for label: Label, at place: Point, in frame: Frame) -> [Rect] {
    let width = width(label, frame.typography, frame.measuring)
    let height = Double(label.lines.count) * FigureLayout.lineHeight(frame.typography.tick)
    func box(_ x: Double, _ middle: Double) -> Rect {
      Rect(x: x, y: middle - height / 2, width: width, height: height)
    }
    let right = place.x + gap
    let left = place.x - gap - width
    let middle = place.x - width / 2
    let steps: [Double] = (0...24).map { step in
      // 0, −8, 8, −16, 16, …: near places first.
      Double((step + 1) / 2) * (step.isMultiple(of: 2) ? 8 : -8)
    }
    if isTrailing(label) { return steps.map { box(right, place.y + $0) } }
    return steps.flatMap { shift -> [Rect] in
      let middles = abs(shift) < height / 2 + 4 ? [] : [middle]
      return ([right] + middles + [left]).map { box($0, place.y + shift) }
    }
  }

  // MARK: Drawing

  private func dot(_ label: Label, at place: Point) -> [Scene.Element] {
    guard label.hasDot else { return [] }
    return [.stamps(.circle(radius: 3), at: [place], fill: label.color, stroke: nil)]
  }

  /// A thin line where a label had to move away from its place.
  private func leader(_ label: Label, from place: Point, to rect: Rect) -> [Scene.Element] {
    let end = Point(
      min(max(place.x, rect.x - 2), rect.maxX + 2), min(max(place.y, rect.y + 2), rect.maxY - 2))
    let offset = end - place
    guard label.hasDot, (offset * offset).sum() > 256 else { return [] }
    return [
      .shape(.polyline([place, end]), fill: nil, stroke: Stroke(label.color, width: 0.75))
    ]
  }

  private func text(_ label: Label, in rect: Rect, _ frame: Frame) -> [Scene.Element] {
    let size = frame.typography.tick
    let height = FigureLayout.lineHeight(size)
    return label.lines.enumerated().map { index, line in
      .text(
        Text(
          line,
          at: Point(
            rect.x,
            rect.y + (Double(index) + 0.5) * height + frame.measuring.capHeight * size / 2),
          size: size, color: label.color))
    }
  }
}

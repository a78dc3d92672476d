import Images

/// A series of values, drawn as a line with gaps where a value cannot be shown.
///
/// The line is thinned to the resolution of the device: of the values in one pixel column the first,
/// the smallest and the largest are kept, so that no spike is lost. A bar at the foot of the plot marks
/// missing values.
public struct Curve: Mark {
  /// Data points in order of x.
  public var points: [Point]
  /// How the line is drawn.
  public var stroke: Stroke

  /// Draws a series of values as a line.
  ///
  /// - Parameters:
  ///   - points: Data points in order of x.
  ///   - stroke: How the line is drawn.
  public init(
    _ points: [Point], stroke: Stroke = Stroke(Palette.petroff.light[0], width: 2)
  ) {
    self.points = points
    self.stroke = stroke
  }

  /// All of the values.
  public var dataPoints: [Point] { points }

  /// One outline with a part for each run of values without a gap; a lone value is a dot.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let stroke = stroke.scaled(by: frame.markScale)
    let runs = Curve.lines(through: points, in: frame)
    let line = Path(runs.flatMap { frame.line(through: $0).steps })
    let lone = runs.filter { $0.count == 1 }.flatMap(\.self).filter(frame.rect.contains)
    let dot = Path.circle(radius: stroke.width * 1.5)
    var elements: [Scene.Element] = []
    if !line.steps.isEmpty {
      elements.append(frame.clipped([.shape(line, fill: nil, stroke: stroke)]))
    }
    if !lone.isEmpty {
      elements.append(.stamps(dot, at: lone, fill: stroke.color, stroke: nil))
    }
    return elements + gapBars(in: frame)
  }

  /// Stretches of neighbouring data points that all have a place on the page, thinned.
  static func lines(through points: [Point], in frame: Frame) -> [[PagePoint]] {
    points.map(frame.position(of:)).split(separator: nil).map { run in
      thinned(run.compactMap(\.self), columnWidth: 1 / frame.pixelsPerUnit)
    }
  }

  /// The first, lowest and highest place of each pixel column, in their order, and the last of all.
  static func thinned(_ places: [PagePoint], columnWidth: Double) -> [PagePoint] {
    guard places.count > 3 else { return places }
    var kept: [PagePoint] = []
    var start = places.startIndex
    while start < places.endIndex {
      let column = (places[start].x / columnWidth).rounded(.down)
      var end = start + 1
      while end < places.endIndex, (places[end].x / columnWidth).rounded(.down) == column {
        end += 1
      }
      let indices = start..<end
      let lowest = indices.min { places[$0].y < places[$1].y } ?? start
      let highest = indices.max { places[$0].y < places[$1].y } ?? start
      kept += Set([start, lowest, highest]).sorted().map { places[$0] }
      start = end
    }
    if let last = places.last, kept.last != last { kept.append(last) }
    return kept
  }

  /// A bar at the foot of the plot under each stretch of missing values whose x is known.
  private func gapBars(in frame: Frame) -> [Scene.Element] {
    let width = 3 * frame.markScale
    let y = frame.rect.maxY - width
    let stretches = points.split { frame.position(of: $0) != nil }
    let bars = stretches.compactMap { stretch -> Path? in
      let places = stretch.compactMap { frame.x.share(of: $0.x) }.map {
        frame.rect.x + $0 * frame.rect.width
      }
      guard let first = places.min(), let last = places.max() else { return nil }
      return frame.line(through: [PagePoint(first - width, y), PagePoint(last + width, y)])
    }
    guard !bars.isEmpty else { return [] }
    let path = Path(bars.flatMap(\.steps))
    return [
      frame.clipped([.shape(path, fill: nil, stroke: Stroke(stroke.color, width: width))])
    ]
  }
}

/// A series of values, drawn as a line with gaps where a value has no place.
///
/// The line is thinned to what the device can show: of the values in one pixel column the first,
/// the smallest, the largest and the last are kept, so that no spike is lost.
public struct Curve: Mark {
  /// Data points in order of x.
  public var points: [Point]
  /// How the line is drawn.
  public var stroke: Stroke

  /// Draws a series of values as a line.
  public init(_ points: [Point], stroke: Stroke) {
    self.points = points
    self.stroke = stroke
  }

  /// One outline with a part for each run of values without a gap; a lone value is a dot.
  public func elements(in frame: Frame) -> [Scene.Element] {
    var line: [Path.Step] = []
    var dots: [Point] = []
    for thinned in lines(in: frame) {
      if thinned.count == 1 { dots += thinned } else { line += Path.polyline(thinned).steps }
    }
    let clipped = frame.clipped([.shape(Path(line), fill: nil, stroke: stroke)])
    let dot = Path.circle(radius: stroke.width * 1.5)
    return (line.isEmpty ? [] : [clipped])
      + (dots.isEmpty ? [] : [.stamps(dot, at: dots, fill: stroke.color, stroke: nil)])
  }

  /// Stretches of neighbouring values that all have a place on the page, thinned.
  func lines(in frame: Frame) -> [[Point]] {
    points.map(frame.position(of:)).split(separator: nil).map { run in
      thinned(run.compactMap(\.self), columnWidth: 1 / frame.pixelsPerUnit)
    }
  }

  /// The first, lowest, highest and last place of each pixel column, in their order.
  func thinned(_ places: [Point], columnWidth: Double) -> [Point] {
    guard places.count > 4 else { return places }
    var kept: [Point] = []
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
      kept += Set([start, lowest, highest, end - 1]).sorted().map { places[$0] }
      start = end
    }
    return kept
  }
}

/// Open or closed lines in data coordinates, cut off at the plot area.
public struct Polylines: Mark {
  /// The lines.
  public var lines: [[Point]]
  /// How they are drawn, one stroke over the other.
  public var strokes: [Stroke]

  /// Draws some lines, each stroke over the one before.
  public init(_ lines: [[Point]], strokes: [Stroke]) {
    self.lines = lines
    self.strokes = strokes
  }

  /// The corners of all lines.
  public var dataPoints: [Point] { lines.flatMap(\.self) }

  /// All lines in each stroke in turn.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let path = Path(
      lines.flatMap { line in
        let places = line.compactMap(frame.position(of:))
        // A line that ends where it began is closed, so that its ends join like its corners; of one
        // that leaves the plot area, parts remain.
        guard places.count > 2, places.first == places.last,
          places.allSatisfy(frame.rect.grown(by: 1e-6).contains)
        else {
          return frame.line(through: places).steps
        }
        return Path.polygon(places.dropLast()).steps
      })
    guard !path.steps.isEmpty else { return [] }
    return [
      frame.clipped(strokes.map { .shape(path, fill: nil, stroke: $0.scaled(by: frame.markScale)) })
    ]
  }
}

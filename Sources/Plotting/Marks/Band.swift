public import Images

/// A band between a lower and an upper value, such as the spread of many runs around their median.
public struct Band: Mark {
  /// The band at one place.
  public struct Span: Hashable, Sendable {
    /// The place along the x axis.
    public var x: Double
    /// The lower value.
    public var low: Double
    /// The upper value.
    public var high: Double

    /// Describes the band at one place.
    public init(x: Double, from low: Double, to high: Double) {
      self.x = x
      self.low = low
      self.high = high
    }
  }

  /// The band from the left to the right.
  public var spans: [Span]
  /// The colour inside: usually a mix with the paper, since it lies below its curve.
  public var fill: Color

  /// Fills a band.
  ///
  /// - Parameters:
  ///   - spans: The band at places in order of x.
  ///   - fill: The colour inside.
  public init(
    _ spans: [Span],
    fill: Color = Palette.petroff.light[0].mixed(into: Theme.light.paper, share: 0.3)
  ) {
    self.spans = spans
    self.fill = fill
  }

  /// Both values of each place.
  public var dataPoints: [Point] {
    spans.flatMap { [Point($0.x, $0.low), Point($0.x, $0.high)] }
  }

  /// A filled outline for each run of places that can be shown, cut at the plot area.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let outlines = spans.map { span -> (low: PagePoint, high: PagePoint)? in
      guard let low = frame.position(of: Point(span.x, span.low)),
        let high = frame.position(of: Point(span.x, span.high))
      else { return nil }
      return (low, high)
    }.split { $0 == nil }.map { run in
      let run = run.compactMap(\.self)
      return run.map(\.high) + run.reversed().map(\.low)
    }
    // A spike of a million would reach coordinates that no drawing library holds.
    let steps = outlines.flatMap { Path.polygon($0.cut(to: frame.rect.grown(by: 100))).steps }
    return steps.isEmpty ? [] : [frame.clipped([.shape(Path(steps), fill: fill, stroke: nil)])]
  }
}

extension [PagePoint] {
  /// The part of a polygon that lies in a rectangle.
  ///
  /// Sutherland and Hodgman's method: the polygon is cut at each edge in turn.
  fileprivate func cut(to rect: Rect) -> [PagePoint] {
    cut { $0.x - rect.x }.cut { rect.maxX - $0.x }.cut { $0.y - rect.y }.cut { rect.maxY - $0.y }
  }

  /// The part of a polygon where a distance is not negative.
  private func cut(_ distance: (PagePoint) -> Double) -> [PagePoint] {
    indices.flatMap { index -> [PagePoint] in
      let start = self[index]
      let end = self[(index + 1) % count]
      let (before, after) = (distance(start), distance(end))
      let own = before >= 0 ? [start] : []
      guard (before < 0) != (after < 0) else { return own }
      // Halves, so that no difference of two doubles overflows.
      let share = (before / 2) / (before / 2 - after / 2)
      return own + [start * (1 - share) + end * share]
    }
  }
}

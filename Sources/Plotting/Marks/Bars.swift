public import Images

/// Bars that reach from a base to a value, side by side along one axis.
public struct Bars: Mark {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// Where the bar stands along its axis, from one side to the other.
    public var span: ClosedRange<Double>
    /// The value that it reaches.
    public var value: Double
    /// The value that it begins at.
    public var base: Double

    /// Describes a bar.
    ///
    /// - Parameters:
    ///   - span: Where the bar stands along its axis.
    ///   - value: The value that it reaches.
    ///   - base: The value that it begins at; that of the bar below where bars are stacked.
    public init(over span: ClosedRange<Double>, to value: Double, from base: Double = 0) {
      self.span = span
      self.value = value
      self.base = base
    }
  }

  /// The bars.
  public var bars: [Bar]
  /// The colour inside.
  public var fill: Color
  /// The outline, if any.
  public var stroke: Stroke?
  /// Whether bars lie along the y axis and reach along the x axis.
  public var areHorizontal: Bool

  /// Draws some bars.
  ///
  /// - Parameters:
  ///   - bars: The bars.
  ///   - fill: The colour inside.
  ///   - stroke: The outline, if any.
  ///   - areHorizontal: Whether bars lie along the y axis and reach along the x axis.
  public init(
    _ bars: [Bar], fill: Color = Palette.petroff.light[0], stroke: Stroke? = nil,
    areHorizontal: Bool = false
  ) {
    self.bars = bars
    self.fill = fill
    self.stroke = stroke
    self.areHorizontal = areHorizontal
  }

  /// A bar for each category of an axis, centred at 0, 1, 2 and so on.
  ///
  /// - Parameters:
  ///   - values: The value of each category.
  ///   - width: The share of the room of a category that its bar takes.
  ///   - shift: How far bars are moved along the axis, in categories, so that several series stand side
  ///     by side.
  ///   - fill: The colour inside.
  ///   - areHorizontal: Whether categories lie along the y axis.
  public init(
    categories values: [Double], width: Double = 0.8, shift: Double = 0,
    fill: Color = Palette.petroff.light[0], areHorizontal: Bool = false
  ) {
    self.init(
      values.enumerated().map { index, value in
        let middle = Double(index) + shift
        return Bar(over: (middle - width / 2)...(middle + width / 2), to: value)
      }, fill: fill, areHorizontal: areHorizontal)
  }

  /// Both ends of each bar.
  public var dataPoints: [Point] {
    bars.filter(\.isFinite).flatMap { bar in
      [Point(bar.span.lowerBound, bar.base), Point(bar.span.upperBound, bar.value)].map {
        areHorizontal ? Point($0.y, $0.x) : $0
      }
    }
  }

  /// A rectangle for each bar, as far as it lies in the plot area; none for a value that is not finite.
  public func elements(in frame: Frame) -> [Scene.Element] {
    let rects = bars.filter(\.isFinite).compactMap { rect($0, in: frame) }
    guard !rects.isEmpty else { return [] }
    let path = Path(rects.flatMap { Path.rectangle($0).steps })
    return [
      frame.clipped([.shape(path, fill: fill, stroke: stroke?.scaled(by: frame.markScale))])
    ]
  }

  private func rect(_ bar: Bar, in frame: Frame) -> Rect? {
    let (along, up) = areHorizontal ? (frame.y, frame.x) : (frame.x, frame.y)
    // A base that a log axis cannot show is beyond its lower limit.
    let ends = [bar.base, bar.value].map { min(2, max(-1, up.share(of: $0) ?? -1)) }
    guard let start = along.share(of: bar.span.lowerBound),
      let end = along.share(of: bar.span.upperBound), let low = ends.min(), let high = ends.max()
    else { return nil }
    // Far outside there is nothing to see, and no drawing library holds the number.
    let sides = [start, end].map { min(2, max(-1, $0)) }
    let across = areHorizontal ? low...high : sides[0]...sides[1]
    let upward = areHorizontal ? sides[0]...sides[1] : low...high
    let rect = frame.rect
    return Rect(
      x: rect.x + across.lowerBound * rect.width,
      y: rect.maxY - upward.upperBound * rect.height,
      width: (across.upperBound - across.lowerBound) * rect.width,
      height: (upward.upperBound - upward.lowerBound) * rect.height)
  }
}

extension Bars.Bar {
  fileprivate var isFinite: Bool {
    span.lowerBound.isFinite && span.upperBound.isFinite && value.isFinite && base.isFinite
  }
}

/// The ticks of an axis and the room that they and the axis name need.
struct AxisLayout {
  static let tickLength = 4.0
  static let labelGap = 4.0

  let axis: Axis
  let ticks: [Tick]

  /// The largest width of a tick label, in units.
  let labelWidth: Double

  /// Ticks for both axes of a panel whose plot area has a size.
  static func pair(
    _ panel: Panel, size: Size, typography: Typography, measuring: any TextMeasuring
  ) -> (x: AxisLayout, y: AxisLayout) {
    let measure = LabelMeasure(size: typography.tick, measuring: measuring)
    let xFits = { ticks in
      measure.fit(ticks, along: panel.x.scale, length: size.width, gap: 8) { measure.width($0) }
    }
    let yFits = { ticks in
      measure.fit(ticks, along: panel.y.scale, length: size.height, gap: 2) { _ in
        typography.tick
      }
    }
    let xCount = size.width / 80
    let yCount = size.height / 50
    // A unit that is equally long on both axes wants one number of ticks: between the two.
    let isShared = panel.hasEqualAspect && panel.x.scale.kind == panel.y.scale.kind
    // Where a unit is equally long on both axes, one step for both lets the eye compare them.
    if isShared,
      let step = panel.x.scale.bestStep(
        count: (xCount + yCount) / 2,
        where: { xFits(panel.x.scale.multiples(of: $0)) && yFits(panel.y.scale.multiples(of: $0)) })
    {
      return (
        measure.layout(panel.x, panel.x.scale.multiples(of: step)),
        measure.layout(panel.y, panel.y.scale.multiples(of: step))
      )
    }
    return (
      measure.layout(panel.x, panel.x.scale.ticks(count: xCount, where: xFits)),
      measure.layout(panel.y, panel.y.scale.ticks(count: yCount, where: yFits))
    )
  }
}

/// Measures tick labels.
private struct LabelMeasure {
  let size: Double
  let measuring: any TextMeasuring

  func width(_ label: String) -> Double {
    measuring.width(of: label, size: size, weight: .regular)
  }

  func layout(_ axis: Axis, _ found: @autoclosure () -> [Tick]) -> AxisLayout {
    let ticks = axis.ticks ?? found()
    return AxisLayout(
      axis: axis, ticks: ticks, labelWidth: ticks.map { width($0.label) }.max() ?? 0)
  }

  /// Whether labels centred at their ticks keep a gap between neighbours.
  func fit(
    _ ticks: [Tick], along scale: Scale, length: Double, gap: Double, extent: (String) -> Double
  ) -> Bool {
    let spans = ticks.filter { !$0.label.isEmpty }.compactMap { tick in
      scale.share(of: tick.value).map { (center: $0 * length, half: extent(tick.label) / 2) }
    }
    return zip(spans, spans.dropFirst()).allSatisfy { first, second in
      second.center - second.half >= first.center + first.half + gap
    }
  }
}

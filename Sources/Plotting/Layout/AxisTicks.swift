/// Chooses the ticks of both axes of a panel, so that no label touches the next.
struct AxisTicks {
  private let panel: Panel
  private let size: Size
  private let font: TextFlow

  /// The distance between two labels side by side.
  private static let gapAcross = 8.0
  /// The distance between two labels one above the other.
  private static let gapDown = 2.0

  init(_ panel: Panel, size: Size, font: TextFlow) {
    self.panel = panel
    self.size = size
    self.font = font
  }

  /// The ticks of both axes; one step for both where a unit is equally long on them, so that they
  /// can be compared, and labels at the same categories in a table.
  var pair: (x: [Tick], y: [Tick]) { shared ?? table ?? (x, y) }

  private var x: [Tick] {
    panel.x.ticks?.leavingOutLabels(where: fitAcross)
      ?? panel.x.scale.ticks(count: countAcross, where: fitAcross)
  }

  private var y: [Tick] {
    panel.y.ticks?.leavingOutLabels(where: fitDown)
      ?? panel.y.scale.ticks(count: countDown, where: fitDown)
  }

  private var shared: (x: [Tick], y: [Tick])? {
    guard panel.hasOneUnit, panel.x.ticks == nil, panel.y.ticks == nil else { return nil }
    let scales = (x: panel.x.scale, y: panel.y.scale)
    return scales.x.steps(count: (countAcross + countDown) / 2).lazy
      .map { (x: scales.x.multiples(of: $0), y: scales.y.multiples(of: $0)) }
      .first { $0.y.count >= 2 && fitAcross($0.x) && fitDown($0.y) }
  }

  /// One choice of labels for both axes of a table whose rows and columns are the same categories, from
  /// the first column on.
  private var table: (x: [Tick], y: [Tick])? {
    guard let x = panel.x.ticks, let y = panel.y.ticks, !x.isEmpty else { return nil }
    let isUpsideDown = y.map(\.label) == x.map(\.label).reversed()
    guard isUpsideDown || y.map(\.label) == x.map(\.label) else { return nil }
    func labelled(_ stride: Int) -> (x: [Tick], y: [Tick]) {
      (
        x.labelled(every: stride),
        isUpsideDown ? y.reversed().labelled(every: stride).reversed() : y.labelled(every: stride)
      )
    }
    return (1...x.count).lazy.map(labelled).first { fitAcross($0.x) && fitDown($0.y) }
  }

  /// How many ticks are best: one every 80 units across and 50 down for text of 11 units.
  private var countAcross: Double { size.width / (80 / 11 * font.size) }
  private var countDown: Double { size.height / (50 / 11 * font.size) }

  private func fitAcross(_ ticks: [Tick]) -> Bool {
    let spans = font.spans(of: ticks, along: panel.x.scale, length: size.width)
    return zip(spans, spans.dropFirst()).allSatisfy {
      $1.lowerBound >= $0.upperBound + AxisTicks.gapAcross
    }
  }

  private func fitDown(_ ticks: [Tick]) -> Bool {
    let heights = ticks.filter { !$0.label.isEmpty }.compactMap {
      panel.y.scale.share(of: $0.value)
    }.map { $0 * size.height }
    return zip(heights, heights.dropFirst()).allSatisfy {
      $1 - $0 >= font.size + AxisTicks.gapDown
    }
  }
}

extension TextFlow {
  /// The stretch along an axis that each label covers, centred at its tick.
  func spans(of ticks: [Tick], along scale: Scale, length: Double) -> [ClosedRange<Double>] {
    ticks.filter { !$0.label.isEmpty }.compactMap { tick in
      scale.share(of: tick.value).map { share in
        let half = width(of: [tick.label]) / 2
        return (share * length - half)...(share * length + half)
      }
    }
  }
}

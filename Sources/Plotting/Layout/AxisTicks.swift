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

  /// The most lines of a label below an axis.
  private static let mostLines = 3
  /// The width that a label at the left may take before it wraps, in sizes of its letters.
  private static let widestLabel = 12.0

  /// The ticks of both axes; one step for both where a unit is equally long on them, so that they
  /// can be compared, and labels at the same categories in a table.
  var pair: (x: TickLabels, y: TickLabels) {
    if let shared { return (TickLabels(shared.x), TickLabels(shared.y)) }
    let pair = (x: x, y: y)
    let leavesOut = [(pair.x, panel.x), (pair.y, panel.y)].contains { labels, axis in
      labels.ticks.count { !$0.label.isEmpty } < (axis.ticks ?? []).count { !$0.label.isEmpty }
    }
    guard leavesOut, let table else { return pair }
    return (TickLabels(table.x), TickLabels(table.y))
  }

  private var x: TickLabels {
    guard let ticks = panel.x.ticks else {
      return TickLabels(panel.x.scale.ticks(count: countAcross, where: fitAcross))
    }
    // Names of categories cannot be guessed from their neighbours, as numbers can.
    if fitAcross(ticks) || ticks.areCounted {
      return TickLabels(ticks.leavingOutLabels(where: fitAcross))
    }
    return wrapped(ticks) ?? turned(ticks)
  }

  /// Labels of a few lines each, broken between words alone, if they fit side by side.
  private func wrapped(_ ticks: [Tick]) -> TickLabels? {
    let slot = least(distancesIn: ticks, along: panel.x.scale, length: size.width)
    let words = ticks.flatMap { $0.label.split(separator: " ").map(String.init) }
    let width = slot - AxisTicks.gapAcross
    guard font.width(of: words) <= width else { return nil }
    let lines = ticks.map { font.lines($0.label, width: width) }
    return lines.allSatisfy { $0.count <= AxisTicks.mostLines }
      ? TickLabels(ticks, lines: lines) : nil
  }

  /// Labels that run upwards: all of them, or every second, third and so on.
  private func turned(_ ticks: [Tick]) -> TickLabels {
    func fits(_ ticks: [Tick]) -> Bool {
      least(distancesIn: ticks, along: panel.x.scale, length: size.width) >= font.lineHeight
    }
    let ticks = ticks.leavingOutLabels(where: fits)
    return TickLabels(
      ticks, lines: ticks.map { $0.label.isEmpty ? [] : [$0.label] }, areTurned: true)
  }

  private var y: TickLabels {
    guard let ticks = panel.y.ticks else {
      return TickLabels(panel.y.scale.ticks(count: countDown, where: fitDown))
    }
    let slot = least(distancesIn: ticks, along: panel.y.scale, length: size.height)
    let lines = ticks.map { font.lines($0.label, width: AxisTicks.widestLabel * font.size) }
    if lines.allSatisfy({ font.height(of: $0) + AxisTicks.gapDown <= slot }) {
      return TickLabels(ticks, lines: lines)
    }
    return TickLabels(ticks.leavingOutLabels(where: fitDown))
  }

  /// The least distance between two neighbouring labels.
  private func least(distancesIn ticks: [Tick], along scale: Scale, length: Double) -> Double {
    let places = ticks.filter { !$0.label.isEmpty }.compactMap { scale.share(of: $0.value) }
      .map { $0 * length }.sorted()
    return zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? length
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
    let spans = TickLabels(ticks).spans(along: panel.x.scale, length: size.width, font)
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

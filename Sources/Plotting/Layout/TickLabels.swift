/// The ticks of an axis, with their labels in lines.
struct TickLabels {
  let ticks: [Tick]
  /// The lines of the label of each tick: none for a tick without a label.
  let lines: [[String]]
  /// Whether labels run upwards.
  var areTurned = false

  /// Ticks whose labels are a line each.
  init(_ ticks: [Tick]) {
    self.init(ticks, lines: ticks.map { $0.label.isEmpty ? [] : [$0.label] })
  }

  init(_ ticks: [Tick], lines: [[String]], areTurned: Bool = false) {
    self.ticks = ticks
    self.lines = lines
    self.areTurned = areTurned
  }

  /// The greatest width of the labels as they stand.
  func width(_ font: TextFlow) -> Double {
    lines.map { areTurned ? font.height(of: $0) : font.width(of: $0) }.max() ?? 0
  }

  /// The greatest height of the labels as they stand.
  func height(_ font: TextFlow) -> Double {
    lines.map { areTurned ? font.width(of: $0) : font.height(of: $0) }.max() ?? 0
  }

  /// The stretch along a level axis that each label covers, centred at its tick.
  func spans(along scale: Scale, length: Double, _ font: TextFlow) -> [ClosedRange<Double>] {
    zip(ticks, lines).filter { !$1.isEmpty }.compactMap { tick, lines in
      scale.share(of: tick.value).map { share in
        let half = (areTurned ? font.height(of: lines) : font.width(of: lines)) / 2
        return (share * length - half)...(share * length + half)
      }
    }
  }
}

extension [Tick] {
  /// Whether all labels are whole numbers, so that a reader knows those that are left out.
  var areCounted: Bool { allSatisfy { $0.label.isEmpty || Int($0.label) != nil } }
}

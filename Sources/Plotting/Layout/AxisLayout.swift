/// The ticks of an axis, its name in lines, and the room that they need.
struct AxisLayout {
  static let tickLength = 4.0
  /// The distance from the plot to tick labels.
  static let labelOffset = 8.0

  let labels: TickLabels
  let nameLines: [String]
  /// The width of the widest tick label, in units.
  let labelWidth: Double
  /// The height of the highest tick label, in units: at least a line.
  let labelHeight: Double
  /// How far labels that are centred at ticks reach beyond both ends of the axis, in units.
  let overhang: (start: Double, end: Double)

  /// Lays out both axes of a panel whose plot area has a size.
  static func pair(
    _ panel: Panel, size: Size, lettering: Lettering
  ) -> (x: AxisLayout, y: AxisLayout) {
    let (x, y) = AxisTicks(panel, size: size, font: lettering.tick).pair
    return (
      AxisLayout(panel.x, x, length: size.width, nameReach: 0, lettering),
      AxisLayout(panel.y, y, length: size.height, nameReach: 50, lettering)
    )
  }

  /// - Parameter nameReach: How much longer than the axis its name may be where a word would break
  ///   otherwise: the y axis has the height of a title above it and that of labels below.
  private init(
    _ axis: Axis, _ labels: TickLabels, length: Double, nameReach: Double, _ lettering: Lettering
  ) {
    self.labels = labels
    let longest = lettering.axisName.width(of: axis.name.split(separator: " ").map(String.init))
    nameLines = lettering.axisName.lines(
      axis.name, width: max(length, min(longest, length + nameReach)))
    labelWidth = labels.width(lettering.tick)
    labelHeight = max(lettering.tick.lineHeight, labels.height(lettering.tick).rounded(.up))
    let spans = labels.spans(along: axis.scale, length: length, lettering.tick)
    overhang = (
      max(0, -(spans.map(\.lowerBound).min() ?? 0)),
      max(0, (spans.map(\.upperBound).max() ?? 0) - length)
    )
  }
}

/// The plot areas of a figure's panels, all of one size, in rows and columns.
struct PanelGrid {
  let plots: [Rect]
  let axes: [(x: AxisLayout, y: AxisLayout)]
  let headers: [PanelHeader]
  /// Where the last row ends, axis names included.
  let bottom: Double

  /// Shares the page among the panels.
  ///
  /// - Parameters:
  ///   - plot: The plot area of an earlier, coarser pass, which decides the ticks.
  ///   - headingHeight: Room at the top that is taken.
  ///   - legendHeight: Room at the bottom that is taken.
  init(
    _ figure: Figure, measuring: any TextMeasuring, plot: Rect?, headingHeight: Double = 0,
    legendHeight: Double
  ) {
    let type = figure.typography
    let margin = FigureLayout.margin
    let columns = min(figure.columnCount, figure.panels.count)
    let rows = (figure.panels.count + columns - 1) / columns
    let guess = plot.map { Size(width: $0.width, height: $0.height) }
    let guessedSize =
      guess
      ?? Size(
        width: figure.size.width / Double(columns) * 0.8,
        height: figure.size.height / Double(rows) * 0.7)
    axes = figure.panels.map {
      AxisLayout.pair($0, size: guessedSize, typography: type, measuring: measuring)
    }
    headers = figure.panels.map {
      PanelHeader($0, width: guessedSize.width, typography: type, measuring: measuring)
    }

    let gutters = PanelGutters(figure, axes: axes, headers: headers, measuring: measuring)
    let room = Size(
      width: figure.size.width - 2 * margin - gutters.totalWidth(columns),
      height: figure.size.height - 2 * margin - headingHeight - legendHeight
        - gutters.totalHeight(rows))
    let size = PanelGrid.fitted(
      Size(width: room.width / Double(columns), height: room.height / Double(rows)),
      aspect: figure.panels.first.flatMap(PanelGrid.aspect))

    // What a fixed shape leaves over goes to both sides alike.
    let spareWidth = room.width - Double(columns) * size.width
    let spareHeight = room.height - Double(rows) * size.height
    let left = (margin + spareWidth / 2).rounded()
    let top = (margin + headingHeight + spareHeight / 2).rounded()
    plots = figure.panels.indices.map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      return Rect(
        x: left + gutters.leading(column) + Double(column) * size.width,
        y: top + gutters.above(row) + Double(row) * size.height,
        width: size.width, height: size.height)
    }
    bottom = (plots.last?.maxY ?? top) + gutters.below
  }

  /// The width of a plot area over its height, where a panel's scales demand one.
  private static func aspect(_ panel: Panel) -> Double? {
    guard panel.hasEqualAspect else { return nil }
    let x = panel.x.scale.domain
    let y = panel.y.scale.domain
    return (x.upperBound - x.lowerBound) / (y.upperBound - y.lowerBound)
  }

  /// The largest size of a shape inside the room, in whole units so that edges meet pixels.
  private static func fitted(_ room: Size, aspect: Double?) -> Size {
    var size = room
    if let aspect {
      size.width = min(room.width, room.height * aspect)
      size.height = size.width / aspect
    }
    return Size(
      width: max(1, size.width.rounded(.down)), height: max(1, size.height.rounded(.down)))
  }
}

/// The room between and around plot areas.
private struct PanelGutters {
  let firstLeft: Double
  let left: Double
  let right: Double
  let header: Double
  let below: Double
  static let gap = 16.0

  init(
    _ figure: Figure, axes: [(x: AxisLayout, y: AxisLayout)], headers: [PanelHeader],
    measuring: any TextMeasuring
  ) {
    let type = figure.typography
    let ticks = AxisLayout.tickLength + AxisLayout.labelGap
    let yLabels = axes.map(\.y.labelWidth).max() ?? 0
    let name = figure.panels.allSatisfy { $0.y.name.isEmpty } ? 0 : type.axisName + 8
    firstLeft = (ticks + yLabels + name).rounded(.up)
    left = figure.sharesY ? ticks : (ticks + yLabels + name).rounded(.up)
    // The last label of the x axis is centred at its tick and may reach beyond the plot.
    let overhang =
      (axes.compactMap { $0.x.ticks.last?.label }.map {
        measuring.width(of: $0, size: type.tick, weight: .regular) / 2
      }.max() ?? 0)
    let trailing = figure.panels.flatMap(\.marks).map {
      $0.trailingRoom(typography: type, measuring: measuring)
    }
    right = max(overhang, trailing.max() ?? 0).rounded(.up)
    header = (headers.map { $0.height(type) }.max() ?? 0).rounded(.up)
    let xName =
      figure.panels.allSatisfy { $0.x.name.isEmpty } ? 0 : FigureLayout.lineHeight(type.axisName)
    below = (ticks + FigureLayout.lineHeight(type.tick) + xName).rounded(.up)
  }

  func leading(_ column: Int) -> Double {
    firstLeft + Double(column) * (left + right + PanelGutters.gap)
  }

  func above(_ row: Int) -> Double {
    header + Double(row) * (header + below + PanelGutters.gap)
  }

  func totalWidth(_ columns: Int) -> Double { leading(columns - 1) + right }
  func totalHeight(_ rows: Int) -> Double { above(rows - 1) + below }
}

extension Figure {
  /// Whether all panels have one y axis, which is then named and numbered once a row.
  var sharesY: Bool { panels.allSatisfy { $0.y == panels.first?.y } }
}

/// The areas that the parts of one panel may cover; none reaches into another panel, the heading or the legend.
struct PanelAreas {
  let title: Rect
  /// The plot area and the room for text to its right.
  let plot: Rect
  let xAxis: Rect
  let yAxis: Rect

  init(_ layout: FigureLayout, _ index: Int) {
    let rect = layout.plots[index]
    let (grid, gutters) = (layout.text.grid, layout.text.gutters)
    let (row, column) = (grid.row(of: index), grid.column(of: index))
    let (left, right) = (gutters.left[column], gutters.right)
    let (header, below) = (gutters.header[row], gutters.below[row])
    let page = layout.figure.page
    title =
      layout.text.asideWidth.map { width in
        Rect(
          x: layout.headerOrigins[index].x, y: layout.headerOrigins[index].y, width: width,
          height: layout.text.headers[index].height)
      }
      ?? Rect(
        x: rect.x, y: rect.y - header,
        width: layout.text.titlesReachEdge ? page.width - page.margin - rect.x : rect.width + right,
        height: header)
    plot = Rect(x: rect.x, y: rect.y, width: rect.width + right, height: rect.height)
    // Labels at the ends of an axis extend beyond it.
    xAxis = Rect(x: rect.x - left, y: rect.maxY, width: left + rect.width + right, height: below)
    yAxis = Rect(x: rect.x - left, y: rect.y - header, width: left, height: header + rect.height)
  }
}

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
    title = Rect(x: rect.x, y: rect.y - header, width: rect.width + right, height: header)
    plot = Rect(x: rect.x, y: rect.y, width: rect.width + right, height: rect.height)
    // Labels at the ends of an axis extend beyond it.
    xAxis = Rect(x: rect.x - left, y: rect.maxY, width: left + rect.width + right, height: below)
    yAxis = Rect(x: rect.x - left, y: rect.y - header, width: left, height: header + rect.height)
  }
}

import DecisionPlot
import Images
import Plotting
import Raster
import SpiralCore

/// Lines of the input grid across each axis of the view.
private let lineCount = 13
/// Pieces of a grid line: the image of a line has a corner at every hinge.
private let pieceCount = 200

extension FigureMaker {
  /// The plane with a grid, and what the hidden layer makes of both.
  func hiddenFigure() -> Figure {
    let network = study.network.model
    let inputs = study.dataset.points
    let components = PrincipalComponents(of: inputs.map(network.hiddenValues))
    let map = { (point: Point) in components.project(network.hiddenValues(at: point)) }
    let grid = inputGrid()
    let images = grid.map { $0.map(map) }
    let mapped = inputs.map(map)
    let view = Raster.View.framing(mapped)
    let description =
      "Left, the points on a square grid of the input plane; right, grid and points as the "
      + "\(network.hiddenCount) hidden units map them, seen along the two directions in which the "
      + "mapped points spread most. Flat boundaries part the classes in all of those dimensions, not in these two."
    return Figure(
      page: style.page(.hidden), theme: style.theme,
      heading: style.heading,
      panels: [
        Panel(
          title: "Input", subtitle: "the plane of the points", x: xAxis, y: yAxis, border: .box,
          hasEqualAspect: self.view.keepsEqualAspect, marks: gridMarks(grid) + [points()]),
        Panel(
          title: "Hidden layer",
          subtitle: "two principal components of \(network.hiddenCount) units",
          x: Axis("first component", .linear(view.x)),
          y: Axis("second component", .linear(view.y)), border: .box, hasEqualAspect: true,
          marks: gridMarks(images) + [points(at: mapped)]),
      ], columnCount: 2, legend: classLegend(),
      title: style.heading ?? "What the hidden layer does to the plane", description: description)
  }

  /// Lines across the view in both directions, each of many pieces.
  private func inputGrid() -> [[Point]] {
    let shares = (0..<lineCount).map { Double($0) / Double(lineCount - 1) }
    let steps = (0...pieceCount).map { Double($0) / Double(pieceCount) }
    func point(_ across: Double, _ up: Double) -> Point {
      Point(view.x.lowerBound + across * view.width, view.y.lowerBound + up * view.height)
    }
    return shares.map { share in steps.map { point(share, $0) } }
      + shares.map { share in steps.map { point($0, share) } }
  }

  private func gridMarks(_ lines: [[Point]]) -> [any Mark] {
    [Polylines(lines, strokes: [Stroke(style.theme.muted.opacity(0.6), width: 0.6)])]
  }
}

extension TwoLayerNetwork {
  /// What the hidden units give for a point, max(0, x·W + b), `[H]`.
  fileprivate func hiddenValues(at point: Point) -> [Double] {
    (0..<hiddenCount).map { max(0, hiddenInput(of: $0, at: point)) }
  }
}

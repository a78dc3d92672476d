import DecisionPlot
import Images
import Plotting
import Raster
import SpiralCore

/// Lines of the input grid across each axis of the view.
private let lineCount = 13
/// Pieces of a grid line: the image of a line has a corner at every hinge.
private let pieceCount = 200

extension ReportFigure {
  /// What the hidden layer does to the plane.
  package static let hidden = ReportFigure(
    "hidden", page: .pair, source: .study { HiddenFigure($0) })
}

/// The plane with a grid, and what the hidden layer makes of both.
private struct HiddenFigure: FigureContent {
  private let results: StudyResults
  private let grid: [[SpiralCore.Point]]
  private let mappedGrid: [[SpiralCore.Point]]
  private let mappedPoints: [SpiralCore.Point]

  /// Maps points and grid to the two directions in which the mapped points spread most.
  init(_ results: StudyResults) {
    self.results = results
    let network = results.study.network.model
    let points = results.dataset.points
    let components = PrincipalComponents(of: points.map(network.hiddenValues))
    let map = { (point: SpiralCore.Point) in components.project(network.hiddenValues(at: point)) }
    grid = results.view.gridLines
    mappedGrid = grid.map { $0.map(map) }
    mappedPoints = points.map(map)
  }

  private var hiddenCount: Int { results.study.network.model.hiddenCount }

  func words(_ options: DrawingOptions) -> FigureWords {
    FigureWords(
      title: "What the hidden layer does to the plane",
      caption: .sentences([
        "The input plane, and what the hidden layer makes of it, \(directions).",
        "Grid lines bend where a hidden unit switches on or off.",
      ]),
      alternative: """
        The points on a grid, and the same points and grid as the hidden layer stretches and bends \
        them.
        """,
      description: .sentences(
        [
          """
          Left, the points on a grid of the input plane; right, grid and points as \(units) \
          them, \(directions).
          """,
          hiddenCount > 2
            ? """
            The net's boundaries are flat in all \(hiddenCount) dimensions of the hidden layer, of \
            which these are two directions.
            """ : nil,
        ].compactMap(\.self)))
  }

  private var units: Phrase {
    hiddenCount == 1 ? "1 hidden unit maps" : "the \(hiddenCount) hidden units map"
  }

  private var directions: Phrase {
    if let first = mappedPoints.first, mappedPoints.allSatisfy({ $0 == first }) {
      return "where all points fall on one place"
    }
    return hiddenCount == 1
      ? "which has one direction"
      : "seen along the two directions in which the mapped points spread most"
  }

  func drawing(in look: Look) -> FigureDrawing {
    let dataset = results.dataset
    let view = Raster.View.framing(mappedPoints)
    return FigureDrawing(
      panels: [
        look.map(
          over: results.view, of: dataset, title: "Input", subtitle: "the plane of the points",
          marks: lines(grid, in: look) + [ClassPoints(dataset, style: look.style)]),
        Panel(
          title: look.text("Hidden layer"),
          subtitle: look.text(
            hiddenCount == 1
              ? "one unit, along the first axis"
              : "two principal components of \(hiddenCount) units"),
          x: Axis(look.text("first component"), .linear(view.x)),
          y: Axis(look.text("second component"), .linear(view.y)), border: .box,
          hasEqualAspect: true,
          marks: lines(mappedGrid, in: look) + [
            ClassPoints(dataset, at: mappedPoints, style: look.style)
          ]),
      ], columnCount: 2, legend: look.classLegend(of: dataset))
  }

  private func lines(_ lines: [[SpiralCore.Point]], in look: Look) -> [any Mark] {
    [Polylines(lines, strokes: [Stroke(look.theme.muted.opacity(0.6), width: 0.6)])]
  }
}

extension Raster.View {
  /// Lines across the view in both directions, each of many pieces.
  fileprivate var gridLines: [[SpiralCore.Point]] {
    let shares = (0..<lineCount).map { Double($0) / Double(lineCount - 1) }
    let steps = (0...pieceCount).map { Double($0) / Double(pieceCount) }
    func point(_ across: Double, _ up: Double) -> SpiralCore.Point {
      SpiralCore.Point(x.lowerBound + across * width, y.lowerBound + up * height)
    }
    return shares.map { share in steps.map { point(share, $0) } }
      + shares.map { share in steps.map { point($0, share) } }
  }
}

extension TwoLayerNetwork {
  /// What the hidden units give for a point, max(0, x·W + b), `[H]`.
  fileprivate func hiddenValues(at point: SpiralCore.Point) -> [Double] {
    (0..<hiddenCount).map { max(0, hiddenInput(of: $0, at: point)) }
  }
}

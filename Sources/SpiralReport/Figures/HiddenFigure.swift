import DecisionPlot
import Images
import Plotting
import Raster
import SpiralCore

/// How many grid lines cross each axis of the view, about.
private let usualLineCount = 11
/// How many of them have a tick, about.
private let usualTickCount = 5.0
/// The directions of the mapped points are measured on at least so many of them.
private let mostMeasured = 10_000
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
  /// Ticks of the input plane, all of which lie on grid lines.
  private let ticks: (x: [Tick], y: [Tick])
  private let grid: PlaneGrid
  private let mappedGrid: PlaneGrid
  private let mappedPoints: [SpiralCore.Point]
  private let mappedHeldOut: [SpiralCore.Point]

  /// Maps points and grid to the two directions in which the mapped points spread most.
  init(_ results: StudyResults) {
    self.results = results
    let network = results.study.network.model
    let points = results.dataset.points
    // Of very many points an even choice spreads as all do, and takes a share of their memory and time.
    let stride = max(1, points.count / mostMeasured)
    let measured = Swift.stride(from: 0, to: points.count, by: stride).map { points[$0] }
    let components = PrincipalComponents(of: measured.map(network.hiddenValues))
    let map = { (point: SpiralCore.Point) in components.project(network.hiddenValues(at: point)) }
    let scales = (x: Scale.linear(results.view.x), y: Scale.linear(results.view.y))
    ticks = (scales.x.ticks(count: usualTickCount), scales.y.ticks(count: usualTickCount))
    grid = PlaneGrid(scales.x, scales.y, ticks: ticks)
    mappedGrid = grid.mapped(by: map)
    mappedPoints = points.map(map)
    mappedHeldOut = results.study.heldOut?.points.map(map) ?? []
  }

  private var axes: Dataset.AxisNames { results.dataset.axisNames }
  private var hiddenCount: Int { results.study.network.model.hiddenCount }

  func words(_ options: DrawingOptions) -> FigureWords {
    FigureWords(
      title: "What the hidden layer does to the plane",
      caption: .sentences([
        "The input plane, and what the hidden layer makes of it, \(directions).",
        """
        Along a solid line \(axes.x) is constant, along a dashed one \(axes.y); lines bend where a \
        hidden unit switches on or off.
        """,
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
    let view = Raster.View.framing(mappedPoints + mappedHeldOut)
    return FigureDrawing(
      panels: [
        input(in: look),
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
          ] + heldOutMarks(at: mappedHeldOut, in: look)),
      ], columnCount: 2,
      legend: look.classLegend(of: dataset, heldOut: results.study.heldOut) + [
        LegendEntry(.line([solid(in: look)]), look.text("line of constant \(axes.x)")),
        LegendEntry(.line([dashed(in: look)]), look.text("line of constant \(axes.y)")),
      ])
  }

  /// The plane of the points, with ticks on its grid.
  private func input(in look: Look) -> Panel {
    var panel = look.map(
      over: results.view, of: results.dataset, title: "Input", subtitle: "the plane of the points",
      marks: lines(grid, in: look) + [ClassPoints(results.dataset, style: look.style)]
        + heldOutMarks(at: results.study.heldOut?.points ?? [], in: look))
    panel.x.ticks = ticks.x
    panel.y.ticks = ticks.y
    return panel
  }

  /// The points that were held out, if any.
  private func heldOutMarks(at places: [SpiralCore.Point], in look: Look) -> [any Mark] {
    results.study.heldOut.map {
      [ClassPoints($0, areHeldOut: true, at: places, style: look.style)]
    } ?? []
  }

  private func lines(_ grid: PlaneGrid, in look: Look) -> [any Mark] {
    [
      Polylines(grid.upright, strokes: [solid(in: look)]),
      Polylines(grid.level, strokes: [dashed(in: look)]),
    ]
  }

  private func solid(in look: Look) -> Stroke { Stroke(look.theme.muted.opacity(0.8), width: 0.8) }
  private func dashed(in look: Look) -> Stroke {
    Stroke(look.theme.muted.opacity(0.8), width: 0.8, dash: [3, 2.5])
  }
}

/// Lines across the plane in both directions, each of many pieces.
private struct PlaneGrid {
  /// Lines of equal x.
  let upright: [[SpiralCore.Point]]
  /// Lines of equal y.
  let level: [[SpiralCore.Point]]

  private init(upright: [[SpiralCore.Point]], level: [[SpiralCore.Point]]) {
    self.upright = upright
    self.level = level
  }

  /// Lines through all ticks of two axes, and between them.
  init(_ x: Scale, _ y: Scale, ticks: (x: [Tick], y: [Tick])) {
    let steps = (0...pieceCount).map { Double($0) / Double(pieceCount) }
    func places(along scale: Scale) -> [Double] {
      let (low, high) = (scale.domain.lowerBound, scale.domain.upperBound)
      return steps.map { low + $0 * (high - low) }
    }
    let (across, up) = (places(along: x), places(along: y))
    upright = x.finerTicks(than: ticks.x).map { x in up.map { SpiralCore.Point(x, $0) } }
    level = y.finerTicks(than: ticks.y).map { y in across.map { SpiralCore.Point($0, y) } }
  }

  /// The images of all lines.
  func mapped(by map: (SpiralCore.Point) -> SpiralCore.Point) -> PlaneGrid {
    PlaneGrid(upright: upright.map { $0.map(map) }, level: level.map { $0.map(map) })
  }
}

extension Scale {
  /// The values of some ticks and values that divide the steps between them evenly, all over the scale.
  fileprivate func finerTicks(than ticks: [Tick]) -> [Double] {
    guard let first = ticks.first?.value, ticks.count > 1 else { return ticks.map(\.value) }
    let step = ticks[1].value - first
    func values(_ parts: Int) -> [Double] {
      let part = step / Double(parts)
      // Ticks lie on lines exactly; a line at the edge of the plot is its frame.
      let before = Int(((first - domain.lowerBound) / part).rounded(.down))
      let after = Int(((domain.upperBound - first) / part).rounded(.down))
      return (-before...after).map { first + Double($0) * part }
    }
    return (1...5).map(values).min {
      abs($0.count - usualLineCount) < abs($1.count - usualLineCount)
    } ?? []
  }
}

extension TwoLayerNetwork {
  /// What the hidden units give for a point, max(0, x·W + b), `[H]`.
  fileprivate func hiddenValues(at point: SpiralCore.Point) -> [Double] {
    (0..<hiddenCount).map { max(0, hiddenInput(of: $0, at: point)) }
  }
}

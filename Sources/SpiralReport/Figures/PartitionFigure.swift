import DecisionPlot
import Images
import Plotting
import Raster
import SpiralCore

extension FigureMaker {
  /// The pieces on which the net is linear: its regions under the hinge lines of its hidden units.
  func partitionFigure(for target: DecisionStyle.Target) -> Figure {
    let regions = networkModel.evaluated.regions
    let hinges = regions.hingeSegments.map { [$0.start, $0.end] }
    let stroke = Stroke(style.theme.ink.opacity(0.35), width: 0.5)
    let decisionStyle = style.decisionStyle(for: target)
    return Figure(
      page: style.page(.partition), theme: style.theme,
      heading: style.heading,
      panels: [
        Panel(
          title: networkModel.title, subtitle: partitionCount, x: xAxis, y: yAxis, border: .box,
          hasEqualAspect: view.keepsEqualAspect,
          marks: [
            ClassRegions(of: networkModel.evaluated, style: decisionStyle),
            Polylines(hinges, strokes: [stroke]),
          ])
      ],
      legend: [LegendEntry(.line([stroke]), "hinge of a hidden unit")]
        + [LegendEntry(.line([decisionStyle.boundaryLine]), "class boundary")],
      title: style.heading ?? "The linear pieces of the net",
      description: "The view is cut into \(partitionCount). Class boundaries bend only where they "
        + "cross a hinge.")
  }

  /// "3,153 linear pieces, cut by 85 of 100 hinges".
  var partitionCount: String {
    let regions = networkModel.evaluated.regions
    let hinges =
      "\(regions.hingeSegments.count) of \(study.network.model.hiddenCount) hinges"
    guard let pieces = regions.linearPieceCount else { return "pieces cut by \(hinges)" }
    return "\(grouped(pieces)) linear piece\(pieces == 1 ? "" : "s"), cut by \(hinges)"
  }
}

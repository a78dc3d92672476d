import Images
import Plotting
import Raster
import SpiralCore
import TextFormatting

extension FigureMaker {
  /// The pieces on which the net is linear: its regions under the hinge lines of its hidden units.
  func partitionFigure(for target: FigureTarget) -> Figure {
    let regions = networkPicture.regions
    let hinges = regions.hingeSegments.map { [$0.start, $0.end] }
    let stroke = Stroke(style.theme.ink.opacity(0.35), width: 0.5)
    return Figure(
      name: style.stem(.partition), page: style.page(.partition), theme: style.theme,
      heading: style.heading,
      panels: [
        Panel(
          title: networkPicture.title, subtitle: partitionCount, x: xAxis, y: yAxis, border: .box,
          hasEqualAspect: view.keepsEqualAspect,
          marks: regionMarks(of: networkPicture, for: target)
            + [Polylines(hinges, strokes: [stroke])])
      ],
      legend: [LegendEntry(.line([stroke]), "hinge of a hidden unit")]
        + [LegendEntry(.line([Stroke(style.theme.ink, width: 1.6)]), "class boundary")],
      title: style.heading ?? "The linear pieces of the net",
      description: "The view is cut into \(partitionCount). Class boundaries bend only where they "
        + "cross a hinge.")
  }

  /// "3,153 linear pieces, cut by 85 of 100 hinges".
  var partitionCount: String {
    let regions = networkPicture.regions
    let hinges =
      "\(regions.hingeSegments.count) of \(study.network.model.hiddenCount) hinges"
    guard let pieces = regions.linearPieceCount else { return "pieces cut by \(hinges)" }
    return "\(pieces.grouped) linear piece\(pieces == 1 ? "" : "s"), cut by \(hinges)"
  }
}

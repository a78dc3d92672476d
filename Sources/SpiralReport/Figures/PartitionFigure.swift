import DecisionPlot
import Images
import Plotting
import Raster
import SpiralCore
import TextFormatting

extension ReportFigure {
  /// The pieces on which the net is linear: its regions under the hinge lines of its hidden units.
  package static let partition = ReportFigure(
    "partition", page: .map, source: .study { PartitionFigure(results: $0) })
}

private struct PartitionFigure: FigureContent {
  let results: StudyResults

  var showsRegions: Bool { true }

  var words: FigureWords {
    FigureWords(
      title: "The linear pieces of the net",
      caption: """
        The net is linear on each of the pieces between the hinge lines of its hidden units \
        (\(count)); class boundaries bend where they cross a hinge.
        """,
      alternative: "The net's regions under the hinge lines of its hidden units: \(count).",
      description:
        "The view is cut into \(count). Class boundaries bend only where they cross a hinge.")
  }

  func drawing(in look: Look) -> FigureDrawing {
    let hinge = Stroke(look.theme.ink.opacity(0.35), width: 0.5)
    let lines = results.network.regions.hingeSegments.map { [$0.start, $0.end] }
    return FigureDrawing(
      panels: [
        look.map(
          over: results.view, of: results.dataset, title: results.networkTitle, subtitle: count,
          marks: [
            ClassRegions(of: results.network, style: look.style),
            Polylines(lines, strokes: [hinge]),
          ])
      ],
      legend: [
        LegendEntry(.line([hinge]), look.text("hinge of a hidden unit")),
        LegendEntry(.line([look.style.boundaryLine]), look.text("class boundary")),
      ])
  }

  /// "3,153 linear pieces, cut by 85 of 100 hinges".
  private var count: Phrase {
    let regions = results.network.regions
    let hinges: Phrase =
      "\(regions.hingeSegments.count) of \(results.study.network.model.hiddenCount) hinges"
    switch regions.linearPieceCount {
    case nil: return "pieces cut by \(hinges)"
    case 1: return "1 linear piece, cut by \(hinges)"
    case let pieces?: return "\(pieces.grouped) linear pieces, cut by \(hinges)"
    }
  }
}

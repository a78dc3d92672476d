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

/// With more lines than that the pieces between them are too small to see, and the plot is grey.
private let mostHinges = 300

private struct PartitionFigure: FigureContent {
  let results: StudyResults
  /// The hinge lines that are drawn: those that bend the scores most, where there are very many.
  private let hinges: [DecisionRegions.HingeSegment]

  init(results: StudyResults) {
    self.results = results
    let segments = results.network.regions.hingeSegments
    guard segments.count > mostHinges else {
      hinges = segments
      return
    }
    let all = results.study.network.model.hingeForm.hinges
    hinges = Array(
      segments.sorted { one, next in
        let (first, second) = (all[one.unit].strength, all[next.unit].strength)
        return first == second ? one.unit < next.unit : first > second
      }.prefix(mostHinges))
  }

  var showsRegions: Bool { true }

  func words(_ options: DrawingOptions) -> FigureWords {
    let bends: Phrase? =
      !hasHinges || !hasBoundaries
      ? nil : "Class boundaries bend only where they cross a hinge."
    let tints: Phrase? =
      hasBoundaries ? "The tint gives the predicted class." : nil
    return FigureWords(
      title: "The linear pieces of the net",
      caption: .sentences(
        [
          hasHinges
            ? """
            The net is linear on each of the pieces between the hinge lines of its hidden units \
            (\(count)).
            """ : "The net is linear all over the view: \(count).", bends, tints, choice,
        ].compactMap(\.self)),
      alternative: hasHinges
        ? "The net's regions under the hinge lines of its hidden units: \(count)."
        : "The net's regions, which no hinge line crosses: \(count).",
      description: .sentences(["In the view: \(count).", bends, choice].compactMap(\.self)))
  }

  /// Says so where not all hinge lines are drawn.
  private var choice: Phrase? {
    let count = results.network.regions.hingeSegments.count
    guard count > hinges.count else { return nil }
    return "Drawn are the \(hinges.count) of \(count) hinge lines that bend the scores most."
  }

  private var hingeName: Phrase {
    choice == nil
      ? "hinge of a hidden unit" : "hinge of a hidden unit, the \(hinges.count) strongest"
  }

  private var hasHinges: Bool { !results.network.regions.hingeSegments.isEmpty }
  private var hasBoundaries: Bool { !results.network.regions.boundaries.isEmpty }

  func drawing(in look: Look) -> FigureDrawing {
    let hinge = Stroke(look.theme.ink.opacity(0.45), width: 0.6)
    let classes = results.network.regions.regions.indices.filter {
      results.network.regions.regions[$0].areaShare > 0
    }
    let lines = hinges.map { [$0.start, $0.end] }
    return FigureDrawing(
      panels: [
        look.map(
          over: results.view, of: results.dataset, title: results.networkTitle, subtitle: count,
          marks: [
            ClassRegions(of: results.network, style: look.style),
            Polylines(lines, strokes: [hinge]),
          ])
      ],
      legend: look.regionLegend(of: results.dataset, classes)
        + [
          // A single thin line is faint beside text.
          hasHinges
            ? LegendEntry(.line([Stroke(look.theme.muted, width: 1.2)]), look.text(hingeName))
            : nil,
          hasBoundaries
            ? LegendEntry(.line([look.style.boundaryLine]), look.text("class boundary")) : nil,
        ].compactMap(\.self))
  }

  /// "3,153 linear pieces, cut by 85 of 100 hinges".
  private var count: Phrase {
    let regions = results.network.regions
    let (seen, all) = (regions.hingeSegments.count, results.study.network.model.hiddenCount)
    let hinges: Phrase = all == 1 ? "\(seen) of 1 hinge" : "\(seen) of \(all) hinges"
    if seen == 0 { return "1 linear piece, with \(hinges) in view" }
    switch regions.linearPieceCount {
    case nil: return "pieces cut by \(hinges)"
    case let pieces?: return "\(pieces.grouped) linear pieces, cut by \(hinges)"
    }
  }
}

extension HingeForm.Hinge {
  /// How far the slopes of scores change against each other where the hinge is crossed.
  fileprivate var strength: Double {
    let gradient = function.gradient
    let spread = (outputs.max() ?? 0) - (outputs.min() ?? 0)
    return (gradient * gradient).sum().squareRoot() * spread
  }
}

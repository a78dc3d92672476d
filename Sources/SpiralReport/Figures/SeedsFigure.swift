import Images
import Plotting
import SpiralCore
import TextFormatting

/// How far a dot lies above the one below it, as a share of the room between two models.
private let stackStep = 0.07
/// The highest that a stack may grow before its dots shrink: nearly to the model above.
private let highestStack = 0.85
/// Dots that lie in one of these shares of a percent are stacked: about a dot's width.
private let stacksPerPercent = 2.0

extension ReportFigure {
  /// The accuracy of both models for many seeds.
  package static let seeds = ReportFigure(
    "seeds", page: .strip, source: .seeds { SeedsFigure(study: $0) })
}

/// A dot a seed, stacked where seeds agree.
private struct SeedsFigure: FigureContent {
  let study: SeedStudy

  private var linear: [Int] { study.runs.compactMap(\.linearCorrect) }
  private var network: [Int] { study.runs.compactMap(\.networkCorrect) }
  private var seedCount: Phrase {
    study.runs.count == 1 ? "1 seed" : "\(study.runs.count) seeds"
  }

  func words(_ options: DrawingOptions) -> FigureWords {
    FigureWords(
      title: "Accuracy of both models over \(seedCount)",
      caption: .sentences(
        [
          """
          Accuracy of both models for \(seedCount), a dot a seed: one run is one draw from this \
          spread.
          """, missing,
        ].compactMap(\.self)),
      alternative: "Strips of dots: the accuracy of both models for \(seedCount).",
      description: .sentences(
        [
          sentence("Linear softmax", linear), sentence("Two-layer net", network), missing,
        ].compactMap(\.self)))
  }

  /// The dots that are not there.
  private var missing: Phrase? {
    let counts = (study.runs.count - linear.count, study.runs.count - network.count)
    guard counts != (0, 0) else { return nil }
    return """
      Training diverged for \(counts.0) seeds of the linear model and \(counts.1) of the net, which \
      have no dot.
      """
  }

  func drawing(in look: Look) -> FigureDrawing {
    // Stacks grow upwards, so a model has its room above its line.
    let rows = [
      Tick(value: 0, label: look.text("net")), Tick(value: 1, label: look.text("linear")),
    ]
    let (first, last) = (study.runs.first?.seed ?? 0, study.runs.last?.seed ?? 0)
    return FigureDrawing(panels: [
      Panel(
        title: look.text("Accuracy over \(seedCount)"),
        subtitle: look.text(
          first == last
            ? "seed \("\(first)"), the bar is the median"
            : "seeds \("\(first)") to \("\(last)"), a dot a seed, the bar is the median"),
        x: Axis(look.text("points classified correctly, %"), .linear(0...100)),
        y: Axis("", .linear(-0.25...1.95), ticks: rows), border: .axes, hasEqualAspect: false,
        marks: strip(linear, at: 1, look.color(of: .linear), in: look)
          + strip(network, at: 0, look.color(of: .network), in: look))
    ])
  }

  private func strip(
    _ counts: [Int], at row: Double, _ color: Color, in look: Look
  ) -> [any Mark] {
    guard let median = median(counts) else { return [] }
    let share = 100 / Double(study.exampleCount)
    let stacks = Dictionary(grouping: counts.sorted()) { count in
      Int((Double(count) * share * stacksPerPercent).rounded())
    }
    let highest = Double(stacks.values.map(\.count).max() ?? 1)
    let step = min(stackStep, highestStack / highest)
    let points = stacks.keys.sorted().flatMap { key in
      (stacks[key] ?? []).enumerated().map { height, count in
        Point(Double(count) * share, row + step * Double(height))
      }
    }
    let bar = [Point(median * share, row - 0.17), Point(median * share, row - 0.07)]
    let scale = max(0.4, step / stackStep)
    return [
      Dots(
        points, symbol: .circle, scale: scale, fill: color,
        stroke: Stroke(look.theme.paper, width: 0.7 * scale)),
      Polylines([bar], strokes: [Stroke(look.theme.ink, width: 2)]),
    ]
  }

  private func median(_ counts: [Int]) -> Double? {
    let sorted = counts.sorted()
    guard !sorted.isEmpty else { return nil }
    return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private func sentence(_ name: Phrase, _ counts: [Int]) -> Phrase {
    guard let low = counts.min(), let high = counts.max(), let median = median(counts) else {
      return "\(name): no seed trained to the end."
    }
    if counts.count == 1 {
      return "\(name): \(percent(high, of: study.exampleCount)) correct."
    }
    return """
      \(name): median \(percent(median / Double(study.exampleCount))), from \
      \(percent(low, of: study.exampleCount)) to \(percent(high, of: study.exampleCount)) correct.
      """
  }
}

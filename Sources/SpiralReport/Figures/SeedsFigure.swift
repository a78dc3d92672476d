import Images
import Plotting
import SpiralCore

/// How far a dot lies above the one below it, as a share of the room between two models.
private let stackStep = 0.07
/// The highest that a stack may grow before its dots shrink: nearly to the model above.
private let highestStack = 0.85
/// Dots that lie in one of these shares of a percent are stacked: about a dot's width.
private let stacksPerPercent = 2.0

extension FigureMaker {
  /// The accuracy of both models for many seeds: a dot a seed, stacked where seeds agree.
  ///
  /// - Precondition: the maker has a study of seeds.
  func seedsFigure() -> Figure {
    guard let study = seeds else { preconditionFailure("the figure of seeds needs their study") }
    let linear = study.runs.compactMap(\.linearCorrect)
    let network = study.runs.compactMap(\.networkCorrect)
    // Stacks grow upwards, so a model has its room above its line.
    let rows = [Tick(value: 0, label: "net"), Tick(value: 1, label: "linear")]
    let first = study.runs.first?.seed ?? 0
    let last = study.runs.last?.seed ?? 0
    return Figure(
      page: style.page(.seeds), theme: style.theme,
      heading: style.heading,
      panels: [
        Panel(
          title: "Accuracy over \(study.runs.count) seeds",
          subtitle: "seeds \(first) to \(last), a dot a seed, the bar is the median",
          x: Axis("points classified correctly, %", .linear(0...100)),
          y: Axis("", .linear(-0.25...1.95), ticks: rows), border: .axes, hasEqualAspect: false,
          marks: strip(linear, at: 1, of: study.exampleCount, modelColors.linear)
            + strip(network, at: 0, of: study.exampleCount, modelColors.network))
      ],
      title: style.heading ?? "Accuracy of both models over many seeds",
      description: "\(sentence("Linear softmax", linear, study.exampleCount)) "
        + sentence("Two-layer net", network, study.exampleCount))
  }

  private func strip(
    _ counts: [Int], at row: Double, of total: Int, _ color: Color
  ) -> [any Mark] {
    guard let median = median(counts) else { return [] }
    let share = 100 / Double(total)
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
        stroke: Stroke(style.theme.paper, width: 0.7 * scale)),
      Polylines([bar], strokes: [Stroke(style.theme.ink, width: 2)]),
    ]
  }

  private func median(_ counts: [Int]) -> Double? {
    let sorted = counts.sorted()
    guard !sorted.isEmpty else { return nil }
    return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private func sentence(_ name: String, _ counts: [Int], _ total: Int) -> String {
    guard let low = counts.min(), let high = counts.max(), let median = median(counts) else {
      return "\(name): no seed trained to the end."
    }
    func percent(_ count: Double) -> String {
      (100 * count / Double(total)).formatted(decimals: 1) + " %"
    }
    return "\(name): median \(percent(median)), from \(percent(Double(low))) to "
      + "\(percent(Double(high))) correct."
  }
}

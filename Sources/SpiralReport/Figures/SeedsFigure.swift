import Images
import Plotting
import SpiralCore
import TextFormatting

/// Up to this many seeds in a column each seed is a box of its own; more would be stripes.
private let mostBoxes = 25
/// The share of its room that a box fills.
private let boxShare = 0.86
/// The height of the plot over its highest column, which leaves room for the median.
private let headroom = 1.32

extension ReportFigure {
  /// The accuracy of both models for many seeds.
  package static let seeds = ReportFigure(
    "seeds", page: .strip, source: .seeds { SeedsFigure($0) })
}

/// A histogram for each model, side by side: a box for each seed, and a line at the median.
private struct SeedsFigure: FigureContent {
  private let study: SeedStudy
  private let models: [(name: ModelName, title: Phrase, spread: SeedSpread)]
  private let axes: SeedAxes

  init(_ study: SeedStudy) {
    self.study = study
    models = [
      (
        .linear, MapWords.linearTitle,
        SeedSpread(study.runs.compactMap(\.linearCorrect), of: study.exampleCount)
      ),
      (
        .network, "Two-layer net",
        SeedSpread(study.runs.compactMap(\.networkCorrect), of: study.exampleCount)
      ),
    ]
    axes = SeedAxes(for: models.map(\.spread))
  }

  // MARK: Words

  private var seedCount: Phrase {
    study.runs.count == 1 ? "1 seed" : "\(study.runs.count) seeds"
  }

  private var seeds: Phrase {
    let (first, last) = (study.runs.first?.seed ?? 0, study.runs.last?.seed ?? 0)
    return first == last ? "seed \("\(first)")" : "seeds \("\(first)") to \("\(last)")"
  }

  func words(_ options: DrawingOptions) -> FigureWords {
    let boxes: Phrase? =
      if study.runs.count == 1 {
        nil
      } else if hasBoxes {
        "Each box is one seed, and the line is the median."
      } else {
        "The line is the median."
      }
    return FigureWords(
      title: "Accuracy of both models over \(seedCount)",
      caption: .sentences(
        [
          study.judgesHeldOut
            ? """
            Accuracy of both models on held-out points for \(seeds): one run is one draw from this spread.
            """
            : "Accuracy of both models for \(seeds): one run is one draw from this spread.", boxes,
          "Both axes are equally long, at different places.", missing,
        ].compactMap(\.self)),
      alternative: "Histograms of the accuracy of both models for \(seeds).",
      description: .sentences(models.map(sentence) + [missing].compactMap(\.self)))
  }

  /// The seeds that are not there.
  private var missing: Phrase? {
    let counts = models.map { study.runs.count - $0.spread.counts.count }
    guard counts != [0, 0] else { return nil }
    return """
      Training diverged for \(counts[0]) seeds of the linear model and \(counts[1]) of the net, which \
      are not shown.
      """
  }

  private func sentence(_ model: (name: ModelName, title: Phrase, spread: SeedSpread)) -> Phrase {
    let counts = model.spread.counts
    guard let low = counts.first, let high = counts.last, let median = model.spread.median else {
      return "\(model.title): no seed trained to the end."
    }
    if counts.count == 1 {
      return "\(model.title): \(percent: share(high)) correct."
    }
    return """
      \(model.title): median \(percent: median), from \(percent: share(low)) to \(percent: share(high)) \
      correct.
      """
  }

  /// The seeds and the spread: "seeds 0 to 19: 49.3 % to 54.3 %".
  private func subtitle(_ spread: SeedSpread) -> Phrase {
    guard let low = spread.counts.first, let high = spread.counts.last else {
      return "\(seeds): none trained to the end"
    }
    return low == high
      ? "\(seeds): \(percent: share(low))"
      : "\(seeds): \(percent: share(low)) to \(percent: share(high))"
  }

  private func share(_ count: Int) -> Double { Double(count) / Double(study.exampleCount) }

  // MARK: Drawing

  private var hasBoxes: Bool { axes.highest <= mostBoxes }

  func drawing(in look: Look) -> FigureDrawing {
    FigureDrawing(
      panels: zip(models, axes.limits).map { model, limits in
        Panel(
          title: look.text(model.title), subtitle: look.text(subtitle(model.spread)),
          x: Axis(
            look.text(
              study.judgesHeldOut
                ? "held-out points classified correctly, %" : "points classified correctly, %"),
            .linear(limits),
            ticks: axes.ticks(within: limits).map(tick)),
          y: Axis(
            look.text("number of seeds"), .linear(0...headroom * Double(axes.highest)),
            ticks: wholeTicks),
          border: .axes, hasEqualAspect: false,
          marks: median(of: model.spread, in: look)
            + histogram(model.spread, look.color(of: model.name)))
      }, columnCount: 2)
  }

  private func tick(_ percent: Double) -> Tick {
    let decimals = [1.0, 0.1, 0.01].firstIndex { $0 <= axes.step } ?? 3
    return Tick(value: percent, label: percent.formatted(decimals: decimals))
  }

  /// Ticks at whole numbers: there is no half a seed.
  private var wholeTicks: [Tick] {
    let step = max(1, Int(SeedAxes.roundNumber(atLeast: Double(axes.highest) / 5)))
    return stride(from: 0, through: axes.highest, by: step).map {
      Tick(value: Double($0), label: $0.grouped)
    }
  }

  private func histogram(_ spread: SeedSpread, _ color: Color) -> [any Mark] {
    let percent = 100 / Double(spread.exampleCount)
    let width = Double(axes.columnWidth)
    let gap = (1 - boxShare) / 2
    let rings = spread.columns(ofWidth: axes.columnWidth).flatMap { column -> [[Point]] in
      let left = (Double(column.start) - 0.5 + gap * width) * percent
      let right = (Double(column.start) - 0.5 + (1 - gap) * width) * percent
      func box(_ bottom: Double, _ top: Double) -> [Point] {
        [Point(left, bottom), Point(right, bottom), Point(right, top), Point(left, top)]
      }
      return hasBoxes
        ? (0..<column.seedCount).map { box(Double($0) + gap, Double($0 + 1) - gap) }
        : [box(0, Double(column.seedCount))]
    }
    return [Areas(rings, fill: color)]
  }

  /// An upright line behind the columns that rises above all of them, and the number at its top.
  private func median(of spread: SeedSpread, in look: Look) -> [any Mark] {
    guard let median = spread.median else { return [] }
    let top = (headroom - 0.2) * Double(axes.highest)
    let line = [Point(100 * median, 0), Point(100 * median, top)]
    return [
      Polylines([line], strokes: [Stroke(look.theme.ink, width: 1.6)]),
      Labels(
        [
          Labels.Label(
            look.text(
              spread.counts.count == 1 ? "\(percent: median)" : "median \(percent: median)"),
            at: Point(100 * median, top), side: .above)
        ],
        color: look.theme.ink),
    ]
  }
}

import Images
import Plotting
import SpiralCore

extension FigureMaker {
  /// The points, a symbol and a colour a class; those that a model gets wrong are hollow.
  ///
  /// Hollow symbols come last, so that no other point hides a mistake.
  ///
  /// - Parameters:
  ///   - mistakes: Which points are hollow.
  ///   - places: Where the points are drawn, if not at their own coordinates.
  func pointMarks(mistakes: Set<Int> = [], at places: [Point]? = nil) -> [any Mark] {
    let dataset = study.dataset
    let places = places ?? dataset.points
    let scale = crowdScale
    func dots(_ label: Int, hollow: Bool) -> Dots {
      let points = dataset.points.indices.filter {
        dataset.labels[$0] == label && mistakes.contains($0) == hollow
      }
      return Dots(
        points.map { places[$0] }, symbol: style.style(ofClass: label).symbol,
        scale: scale, fill: fill(ofClass: label, hollow: hollow),
        stroke: edge(ofClass: label, hollow: hollow, scale: scale))
    }
    let classes = 0..<dataset.classCount
    return classes.map { dots($0, hollow: false) } + classes.map { dots($0, hollow: true) }
  }

  /// Symbols shrink where so many would lie on one another that their outlines were all to be seen.
  private var crowdScale: Double {
    let ample = 1000.0
    return max(0.35, min(1, (ample / Double(study.dataset.exampleCount)).squareRoot()))
  }

  /// A legend entry a class, and one for mistakes where there are any.
  func classLegend(hasMistakes: Bool = false) -> [LegendEntry] {
    let classes = study.dataset.classNames.indices.map { label in
      LegendEntry(
        .symbol(
          style.style(ofClass: label).symbol, fill: fill(ofClass: label, hollow: false),
          stroke: edge(ofClass: label, hollow: false)),
        "class \(study.dataset.classNames[label])")
    }
    guard hasMistakes else { return classes }
    let hollow = Stroke(style.theme.ink, width: 1.5)
    return classes + [
      LegendEntry(
        .symbol(.circle, fill: style.theme.paper, stroke: hollow), "hollow: misclassified")
    ]
  }

  private func fill(ofClass label: Int, hollow: Bool) -> Color {
    hollow ? style.theme.paper : style.style(ofClass: label).color
  }

  private func edge(ofClass label: Int, hollow: Bool, scale: Double = 1) -> Stroke {
    hollow
      ? Stroke(style.style(ofClass: label).edge, width: 1.5 * scale)
      : Stroke(style.theme.kind == .light ? style.theme.ink : style.theme.paper, width: 0.7 * scale)
  }
}

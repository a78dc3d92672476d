import DecisionPlot
import Images
import Plotting
import Raster
import SpiralCore

/// What all figures of one theme and target are drawn with: colours, and the language of their words.
struct Look: Sendable {
  /// The colours of paper, classes and regions, and whether regions are filled as pixels or as outlines.
  let style: DecisionStyle
  /// How figures are drawn, whatever the theme and target.
  let options: DrawingOptions

  init(_ options: DrawingOptions, theme: Theme, target: DecisionStyle.Target) {
    style = DecisionStyle(
      theme: theme, palette: options.palette, tint: options.tint, target: target)
    self.options = options
  }

  /// The colours of everything that is not data.
  var theme: Theme { style.theme }

  /// The text of a phrase.
  func text(_ phrase: Phrase) -> String { options.language(phrase) }
}

extension Look {
  /// A plot of the plane with the axes of a dataset.
  func map(
    over view: Raster.View, of dataset: Dataset, title: Phrase, subtitle: Phrase, marks: [any Mark]
  ) -> Panel {
    Panel(
      title: text(title), subtitle: text(subtitle),
      x: Axis(dataset.axisNames.x, .linear(view.x)), y: Axis(dataset.axisNames.y, .linear(view.y)),
      border: .box, hasEqualAspect: view.keepsEqualAspect, marks: marks)
  }

  /// The regions of a model under its points, with its score below the title.
  func map(of model: EvaluatedModel, title: Phrase) -> Panel {
    model.panel(
      title: text(title), subtitle: text(model.score),
      xName: model.dataset.axisNames.x, yName: model.dataset.axisNames.y, style: style)
  }

  /// A legend entry for each class, and one each for mistakes and for points that were held out, where there
  /// are any in maps of some models.
  func classLegend(of dataset: Dataset, _ models: [EvaluatedModel] = []) -> [LegendEntry] {
    classLegend(
      of: dataset, hasMistakes: models.contains(where: \.hasMistakes),
      heldOut: models.lazy.compactMap(\.heldOut).first?.dataset)
  }

  /// The same for points, some of which may be held out.
  func classLegend(
    of dataset: Dataset, hasMistakes: Bool = false, heldOut: Dataset?
  ) -> [LegendEntry] {
    let isHeldOutMarked = heldOut.map { !DecisionStyle.isCrowd($0.exampleCount) } ?? false
    let isCrowd = DecisionStyle.isCrowd(dataset.exampleCount)
    let mistakes: Phrase =
      switch (isCrowd, theme.kind) {
      case (false, _): "hollow: misclassified"
      case (true, .light): "darker: misclassified"
      case (true, .dark): "paler: misclassified"
      }
    return style.legend(
      dataset.classNames.map { text(className($0)) },
      mistakes: hasMistakes ? text(mistakes) : nil,
      heldOut: isHeldOutMarked ? text("thick outline: held out") : nil, isCrowd: isCrowd)
  }

  /// A class in a legend: a number alone would not say what it counts, a name speaks for itself.
  private func className(_ name: String) -> Phrase {
    Double(name) == nil ? .verbatim(name) : "class \(name)"
  }

  /// A legend entry for the tint of the regions of some classes; those of one colour share it.
  func regionLegend(of dataset: Dataset, _ labels: [Int]) -> [LegendEntry] {
    let tints = Dictionary(grouping: labels) { style.regionColor(ofClass: $0) }
    return tints.sorted { $0.value[0] < $1.value[0] }.map { tint, labels in
      let names = Phrase.list(labels.map { .verbatim(dataset.classNames[$0]) })
      return LegendEntry(
        .area(tint, stroke: Stroke(theme.muted, width: 0.75)), text("class \(names)"))
    }
  }

  /// The colour of a cell that holds a whole row of a table. Ink on it is easily read, and on every lighter
  /// tint of it more so.
  var cellColor: Color { theme.kind == .light ? Color(0x5B9BB0) : Color(0x2A6B80) }

  /// The colours of the two models where they are compared; never a colour of one of three classes, nor
  /// the grey of lines that are not data.
  func color(of model: ModelName) -> Color {
    switch (model, theme.kind) {
    case (.linear, .light): Color(0x127A7F)
    case (.network, .light): Color(0x832DB6)
    case (.linear, .dark): Color(0x4FB8AE)
    // Purple sinks on dark paper.
    case (.network, .dark): Color(0xB57BDC)
    }
  }
}

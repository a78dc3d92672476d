import DecisionPlot
import Images
import Plotting
import Raster
import SpiralCore

/// What all figures of one theme and target are drawn with: colours, and the language of their words.
struct Look: Sendable {
  /// The colours of paper, classes and regions, and whether regions are filled as pixels or as outlines.
  let style: DecisionStyle
  private let language: Language

  init(_ options: DrawingOptions, theme: Theme, target: DecisionStyle.Target) {
    style = DecisionStyle(
      theme: theme, palette: options.palette, tint: options.tint, target: target)
    language = options.language
  }

  /// The colours of everything that is not data.
  var theme: Theme { style.theme }

  /// The text of a phrase.
  func text(_ phrase: Phrase) -> String { language(phrase) }
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
      title: text(title), subtitle: text(model.evaluation.score),
      xName: model.dataset.axisNames.x, yName: model.dataset.axisNames.y, style: style)
  }

  /// A legend entry for each class, and one for mistakes where there are any.
  func classLegend(of dataset: Dataset, hasMistakes: Bool = false) -> [LegendEntry] {
    style.legend(
      dataset.classNames.map { text("class \($0)") },
      mistakes: hasMistakes ? text("hollow: misclassified") : nil)
  }

  /// The colours of the two models where they are compared; never a colour of one of three classes.
  func color(of model: ModelName) -> Color {
    switch (model, theme.kind) {
    case (.linear, .light): Color(0x717581)
    case (.network, .light): Color(0x832DB6)
    case (.linear, .dark): Color(0x8F93A0)
    // Purple sinks on dark paper.
    case (.network, .dark): Color(0xB57BDC)
    }
  }
}

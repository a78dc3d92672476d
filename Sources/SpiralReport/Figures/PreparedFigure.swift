package import DecisionPlot
package import Plotting

/// A figure of one report, with what it shows.
package struct PreparedFigure: Sendable {
  let figure: ReportFigure
  private let content: any FigureContent
  /// What is said of it.
  package let words: FigureWords

  init(_ figure: ReportFigure, _ content: any FigureContent, _ options: DrawingOptions) {
    self.figure = figure
    self.content = content
    words = content.words(options)
  }

  /// Whether it is drawn in one way for pixels and in another for outlines.
  var dependsOnTarget: Bool { content.showsRegions }

  /// The figure on one paper, before it is laid out.
  package func figure(
    _ options: DrawingOptions, theme: Theme, target: DecisionStyle.Target
  ) -> Figure {
    let drawing = content.drawing(in: Look(options, theme: theme, target: target))
    return Figure(
      page: options.page(for: figure.page), theme: theme, heading: options.heading,
      panels: drawing.panels, columnCount: drawing.columnCount, legend: drawing.legend,
      title: options.heading ?? options.language(words.title),
      description: options.language(words.description), language: options.language.code)
  }
}

extension ReportFigure {
  /// This figure, if it can be made before the net is trained.
  func prepared(
    from results: BaselineResults, _ options: DrawingOptions
  ) -> PreparedFigure? {
    guard case .baseline(let make) = source else { return nil }
    return PreparedFigure(self, make(results), options)
  }

  /// This figure, or nothing where the results lack what it is made from.
  ///
  /// - Parameter options: How it will be drawn, which its words depend on.
  package func prepared(
    from results: StudyResults, _ options: DrawingOptions = DrawingOptions()
  ) -> PreparedFigure? {
    let content: (any FigureContent)? =
      switch source {
      case .baseline(let make): make(results.baseline)
      case .study(let make): make(results)
      case .history(let make, _): make(results)
      case .seeds(let make): results.seeds.map(make)
      }
    return content.map { PreparedFigure(self, $0, options) }
  }

  /// Why the figure is left out where it cannot be made.
  var absence: Phrase? {
    guard case .history(_, let reason) = source else { return nil }
    return reason
  }
}

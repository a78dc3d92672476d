import Plotting

/// A figure that a report can have: what it is called, what page it takes, and what it is made from.
///
/// Its words and its drawing stand in a file of its own, beside the constant that ``all`` lists.
package struct ReportFigure: Sendable {
  /// The name on the command line and the stem of its files.
  package let name: String
  /// What it is made of, which decides the shape of its page.
  package let page: PageShape
  /// Makes what it shows.
  let source: Source

  /// What a figure is made from.
  enum Source: Sendable {
    /// The data and the linear model: it can be drawn while the net trains.
    case baseline(@Sendable (BaselineResults) -> any FigureContent)
    /// Both models.
    case study(@Sendable (StudyResults) -> any FigureContent)
    /// Both models, if something is known of them that weights from a file may lack.
    case history(@Sendable (StudyResults) -> (any FigureContent)?, unless: Phrase)
    /// Many seeds.
    case seeds(@Sendable (SeedStudy) -> any FigureContent)
  }

  init(_ name: String, page: PageShape, source: Source) {
    self.name = name
    self.page = page
    self.source = source
  }
}

extension ReportFigure {
  /// Every figure, in the order of the report.
  package static let all: [ReportFigure] = [
    .spiral, .compare, .boundaryLinear, .boundaryNetwork, .loss, .partition, .evolution, .hidden,
    .confusion, .seeds,
  ]

  /// What a run draws by default.
  package static let standard: [ReportFigure] = [
    .spiral, .compare, .boundaryLinear, .boundaryNetwork, .loss,
  ]
}

extension ReportFigure: Hashable {
  package static func == (one: ReportFigure, other: ReportFigure) -> Bool { one.name == other.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What a figure shows and says, computed once for all themes and formats.
protocol FigureContent: Sendable {
  /// What is said of the figure as the options draw it.
  func words(_ options: DrawingOptions) -> FigureWords
  /// Whether it shows regions, which are filled in one way for pixels and in another for outlines.
  var showsRegions: Bool { get }
  /// The panels and the legend.
  func drawing(in look: Look) -> FigureDrawing
}

extension FigureContent {
  var showsRegions: Bool { false }
}

/// What is said of a figure.
package struct FigureWords: Sendable {
  /// What it is called.
  package let title: Phrase
  /// What to see in it, a sentence or two to stand below it.
  package let caption: Phrase
  /// What stands for it where it cannot be seen, at most 150 characters.
  package let alternative: Phrase
  /// What it shows, at length, for readers who do not see it.
  package let description: Phrase
}

/// What is drawn of a figure.
struct FigureDrawing: Sendable {
  /// The plots, row by row.
  var panels: [Panel]
  /// How many plots stand side by side at most.
  var columnCount = 1
  /// What symbols and lines mean.
  var legend: [LegendEntry] = []
}

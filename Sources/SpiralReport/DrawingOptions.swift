package import DecisionPlot
package import Plotting

/// Which figures a report draws, and how they look.
package struct DrawingOptions: Sendable {
  /// The figures, in the order of the report.
  package var figures = ReportFigure.standard
  /// The formats of each figure.
  package var formats: [FigureFormat] = [.png, .svg]
  /// Pixels of a PNG per unit, that is per CSS pixel.
  package var scale = 2.0
  /// The paper that figures are drawn for.
  package var theme = ThemeChoice.light
  /// Where figures will be shown.
  package var pageSize = PageSize.web
  /// Whether SVG and PDF files are filled with the colour of their paper.
  package var hasSheet = true
  /// The colours of classes.
  package var palette = Palette.petroff
  /// Whether regions fade where a model is unsure.
  package var tint = DecisionStyle.Tint.confidence
  /// What part of the plane maps show.
  package var view = ViewChoice.data
  /// A line above every figure.
  package var heading: String?
  /// Font files to set text in before the default ones.
  package var fontPaths: [String] = []
  /// When PDF files say they were made, in seconds since 1970: never the time of the run.
  package var creationTime = 0
  /// The language of figures and documents.
  package var language = Language.english

  /// What is drawn by default.
  package init() {}

  /// The page of one kind of figure.
  func page(for shape: PageShape) -> Page {
    var page = pageSize.page(for: shape)
    page.hasSheet = hasSheet
    return page
  }

  /// The files of one figure: each format on each paper.
  func files(of figure: ReportFigure) -> [String] {
    theme.themes.flatMap { theme in formats.map { figure.fileName($0, on: theme.kind) } }
  }
}

/// The formats in which a figure is written; the raw value is the ending of its file.
package enum FigureFormat: String, CaseIterable, Sendable {
  /// Pixels.
  case png
  /// Outlines for the web.
  case svg
  /// Outlines for print.
  case pdf
}

/// The kinds of paper that figures are drawn for.
package enum ThemeChoice: String, CaseIterable, Sendable {
  /// White paper.
  case light
  /// Near-black paper.
  case dark
  /// Each figure on both.
  case both

  /// The themes to draw in.
  var themes: [Theme] {
    switch self {
    case .light: [.light]
    case .dark: [.dark]
    case .both: [.light, .dark]
    }
  }
}

/// The part of the plane that maps show.
package enum ViewChoice: String, CaseIterable, Sendable {
  /// The points with a little room around them.
  case data
  /// The course's own limits: one unit around the points.
  case course
}

extension ReportFigure {
  /// The name of this figure's file in one format; on dark paper it says so, so that both lie in one
  /// folder.
  func fileName(_ format: FigureFormat, on paper: Theme.Paper) -> String {
    "\(paper == .dark ? "\(name)-dark" : name).\(format.rawValue)"
  }
}

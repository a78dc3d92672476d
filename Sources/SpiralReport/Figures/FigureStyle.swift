import DecisionPlot
import Images
package import Plotting

/// How all figures of a report look.
package struct FigureStyle: Sendable {
  /// The colours of everything that is not data.
  package var theme = Theme.light
  /// Where figures will be shown.
  package var pageSize = PageSize.web
  /// The colours of classes.
  package var palette = Palette.petroff
  /// Whether regions fade where a model is unsure.
  package var tint = Tint.confidence
  /// What part of the plane maps show.
  package var view = ViewChoice.data
  /// A line above every figure.
  package var heading: String?

  /// The look of figures unless told otherwise.
  package init() {}

  /// The page of a figure.
  func page(_ name: FigureName) -> Page { pageSize.page(for: name.kind) }

  /// The look of regions and points in figures for pixels or for outlines.
  func decisionStyle(for target: DecisionStyle.Target) -> DecisionStyle {
    DecisionStyle(
      theme: theme, palette: palette, tint: tint == .none ? .flat : .confidence, target: target)
  }

  /// The look of one class.
  func style(ofClass label: Int) -> ClassStyle {
    palette.style(ofClass: label, on: theme.kind)
  }
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
  package var themes: [Theme] {
    switch self {
    case .light: [.light]
    case .dark: [.dark]
    case .both: [.light, .dark]
    }
  }
}

/// How regions are tinted.
package enum Tint: String, CaseIterable, Sendable {
  /// One tint a class.
  case none
  /// The tint fades where the model is unsure.
  case confidence
}

/// The part of the plane that maps show.
package enum ViewChoice: String, CaseIterable, Sendable {
  /// The points with a little room around them.
  case data
  /// The course's own limits: one unit around the points.
  case course
}

extension FigureMaker {
  /// The colours of the two models where they are compared; never a colour of one of three classes.
  var modelColors: (linear: Color, network: Color) {
    switch style.theme.kind {
    case .light: (Color(0x717581), Color(0x832DB6))
    // Purple sinks on dark paper.
    case .dark: (Color(0x8F93A0), Color(0xB57BDC))
    }
  }
}

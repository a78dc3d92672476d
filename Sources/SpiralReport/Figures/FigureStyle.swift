import Images
package import Plotting

/// How all figures of a report look.
package struct FigureStyle: Sendable {
  /// The colours of everything that is not data.
  package var theme = Theme.light
  /// The colours of classes.
  package var palette = Palette.petroff
  /// A line above every figure.
  package var heading: String?

  /// The look of figures unless told otherwise.
  package init() {}

  /// The look of one class.
  func style(ofClass label: Int) -> ClassStyle {
    palette.style(ofClass: label, on: theme.kind)
  }
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

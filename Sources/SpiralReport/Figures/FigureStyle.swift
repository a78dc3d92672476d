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

import CairoRendering

/// A drawing of the page, which is light or dark as its reader likes it.
struct ThemedDrawing: Sendable {
  /// The drawing for light paper, with classes for the page's style sheet.
  let svg: String
  /// What the classes mean on dark paper: `fill-0d1117` is `fill: #0d1117`.
  let styles: [String: String]

  /// A drawing whose colours alone differ between papers.
  init(_ themed: ThemedSVG) {
    svg = themed.svg
    styles = themed.darkStyles
  }

  /// Two drawings that differ in more than colours: both are kept.
  init(light: String, dark: String) {
    svg = """
      <div class="on-light">\(light)</div>
      <div class="on-dark">\(dark)</div>

      """
    styles = [:]
  }

  /// The rules for dark paper of all drawings of a page, each once.
  static func styleSheet(_ drawings: some Sequence<ThemedDrawing>) -> String {
    drawings.reduce(into: [:]) { $0.merge($1.styles) { one, _ in one } }
      .sorted { $0.key < $1.key }
      .map { ".\($0.key) { \($0.value); }" }.joined(separator: "\n")
  }
}

/// The documents that a report can have; the raw value is the ending of the file.
package enum DocumentKind: String, CaseIterable, Sendable {
  /// A page that holds everything it shows.
  case html
  /// Markdown as GitHub reads it.
  case markdown = "md"
  /// LaTeX to be put into a note by `\input`.
  case latex = "tex"
  /// Typst to be put into a note by `include`.
  case typst = "typ"
}

extension DocumentKind {
  /// The path in the output folder.
  package var path: String { "report.\(rawValue)" }

  /// The name of its template.
  var templateName: String { "report.\(rawValue).mustache" }

  /// The formats of figures that it can show, the best first.
  var figureFormats: [FigureFormat] {
    switch self {
    case .html: [.svg]
    // Pixels are shown everywhere, also where Markdown becomes something else.
    case .markdown: [.png, .svg]
    case .latex: [.pdf, .png]
    case .typst: [.svg, .png]
    }
  }
}

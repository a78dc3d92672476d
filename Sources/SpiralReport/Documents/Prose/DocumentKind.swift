internal import Mustache

/// The documents that a report can have; the raw value is the ending of the file.
///
/// Another one is a template, a case here and, unless one of those there fits, how its values are written.
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

  /// The names of the files that templates of one's own can replace.
  package static var templateFiles: [String] { DocumentTemplates.fileNames }

  /// The name of its template.
  var templateName: String { "report.\(rawValue).mustache" }

  /// The template of the program.
  var template: [UInt8] {
    switch self {
    case .html: PackageResources.report_html_mustache
    case .markdown: PackageResources.report_md_mustache
    case .latex: PackageResources.report_tex_mustache
    case .typst: PackageResources.report_typ_mustache
    }
  }

  /// How values are written; nothing for what Mustache knows by itself.
  var content: (any MustacheContentType)? {
    switch self {
    case .html: nil
    case .markdown: MarkdownContent()
    case .latex: LaTeXContent()
    case .typst: TypstContent()
    }
  }

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

  /// Whether it holds its drawings itself, for both papers, with a style sheet and a script.
  var isPage: Bool { self == .html }

  /// Whether it declares the characters that not every engine knows.
  var declaresRareCharacters: Bool { self == .latex }
}

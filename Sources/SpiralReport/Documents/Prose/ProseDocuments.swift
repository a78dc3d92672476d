import Concurrency
import Files
import FoundationEssentials
import Plotting

/// The documents of a report that are prose: pages and parts of notes, and the captions by themselves.
struct ProseDocuments: Sendable {
  /// The path of the captions in the output folder.
  static let captionsPath = "captions.json"

  private let kinds: [DocumentKind]
  private let templates: DocumentTemplates

  /// Reads the templates, before any work is done for them.
  ///
  /// - Throws: `file`.
  init(_ options: ReportOptions) throws(ReportError) {
    kinds = options.documents
    templates = try DocumentTemplates(for: kinds, replacedFrom: options.templateFolder)
  }

  /// The paths of the documents that some options ask for.
  static func paths(_ options: ReportOptions) -> [String] {
    options.documents.isEmpty ? [] : options.documents.map(\.path) + [captionsPath]
  }

  /// Writes the documents, as many at a time as there are cores.
  ///
  /// - Parameter drawings: The drawings of all figures that the page needs, by their paths.
  /// - Throws: `notEncodable`.
  func files(
    _ story: ReportStory, _ figures: [PreparedFigure], _ options: ReportOptions,
    warnings: [String], drawings: [String: Drawing]
  ) throws(ReportError) -> [OutputFile] {
    guard !kinds.isEmpty else { return [] }
    let files = concurrentMap(kinds.count + 1) { index in
      Result { () throws(ReportError) in
        guard index < kinds.count else { return try captions(story, figures, options) }
        let kind = kinds[index]
        let themed = kind.isPage ? themedDrawings(figures, drawings) : [:]
        let values = DocumentValues(
          story, figures, options, warnings: warnings, for: kind, drawings: themed)
        return OutputFile(kind.path, text: text(kind, values, themed))
      }
    }
    return try files.map { file throws(ReportError) in try file.get() }
  }

  private func text(
    _ kind: DocumentKind, _ values: DocumentValues, _ drawings: [String: ThemedDrawing]
  ) -> String {
    var values = values
    if kind.isPage {
      let colors = ThemedDrawing.styleSheet(drawings.values)
      values.style =
        templates.style + "@media screen and (prefers-color-scheme: dark) {\n\(colors)\n}\n"
      values.script = templates.script
    }
    if kind.declaresRareCharacters {
      values.rareCharacters = Self.rareCharacters(in: templates.text(kind, values))
    }
    return templates.text(kind, values)
  }

  private func themedDrawings(
    _ figures: [PreparedFigure], _ drawings: [String: Drawing]
  ) -> [String: ThemedDrawing] {
    Dictionary(
      uniqueKeysWithValues: figures.map(\.figure).compactMap { figure in
        drawings[figure.fileName(.svg, on: .light)]?.forPage.map { (figure.name, $0) }
      })
  }
}

// MARK: LaTeX

extension ProseDocuments {
  /// Characters beyond those that every engine of LaTeX sets, in order: pdfLaTeX is told to set their
  /// numbers instead, and the others set the characters themselves.
  private static func rareCharacters(in text: String) -> [DocumentValues.Character] {
    Set(text.unicodeScalars).filter { $0.value > 0x17F }.sorted().map { scalar in
      DocumentValues.Character(
        character: String(scalar), code: String(scalar.value, radix: 16, uppercase: true))
    }
  }
}

// MARK: Captions

extension ProseDocuments {
  /// What `captions.json` holds.
  private struct Captions: Encodable {
    let schema = 1
    let language: String
    let title: String
    let verdict: String
    let figures: [String: Entry]

    struct Entry: Encodable {
      let title: String
      let caption: String
      let alt: String
      let description: String
      let files: [String]
    }
  }

  private func captions(
    _ story: ReportStory, _ figures: [PreparedFigure], _ options: ReportOptions
  ) throws(ReportError) -> OutputFile {
    let values = DocumentValues(story, figures, options, warnings: [], for: .html)
    let captions = Captions(
      language: values.language, title: values.title, verdict: values.verdict,
      figures: Dictionary(
        uniqueKeysWithValues: values.figures.map { figure in
          let entry = Captions.Entry(
            title: figure.title, caption: figure.caption, alt: figure.alternative,
            description: figure.description, files: figure.files.map(\.path))
          return (figure.name, entry)
        }))
    do {
      return OutputFile(Self.captionsPath, try JSON.encode(captions, isPretty: true))
    } catch {
      throw .notEncodable(document: Self.captionsPath, reason: "\(error)")
    }
  }
}

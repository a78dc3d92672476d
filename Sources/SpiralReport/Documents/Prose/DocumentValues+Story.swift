internal import Files
internal import Plotting
internal import TextFormatting

extension DocumentValues {
  /// Writes a story in its language, for one document.
  ///
  /// - Parameter drawings: The drawings of the page by the names of their figures.
  init(
    _ story: ReportStory, _ figures: [PreparedFigure], _ options: ReportOptions,
    warnings: [String], for kind: DocumentKind, drawings: [String: ThemedDrawing] = [:]
  ) {
    let language = options.drawing.language
    self.init(
      language: language.code, title: language(story.title), verdict: language(story.verdict),
      hasWarnings: !warnings.isEmpty, warnings: warnings, hasFigures: !figures.isEmpty,
      figures: figures.map {
        Figure($0, options.drawing, for: kind, drawing: drawings[$0.figure.name])
      },
      sections: story.sections.map { Section($0, language) }, command: options.command,
      fence: options.command.fence,
      files: story.files.map { File($0.path, content: language($0.content)) },
      version: SpiralReportVersion.current, words: Words(language))
  }
}

extension DocumentValues.Words {
  fileprivate init(_ language: Language) {
    self.init(
      warnings: language("Warnings"), contents: language("Contents"),
      figures: language("Figures"), description: language("What the figure shows"),
      command: language("Command"),
      commandNote: language("This command makes the same report again."),
      copy: language("Copy"), copied: language("Copied"), files: language("Data"),
      madeBy: language("Made by spiral-report \(SpiralReportVersion.current)."))
  }
}

extension DocumentValues.Figure {
  fileprivate init(
    _ prepared: PreparedFigure, _ options: DrawingOptions, for kind: DocumentKind,
    drawing: ThemedDrawing?
  ) {
    let (figure, words, language) = (prepared.figure, prepared.words, options.language)
    let format = kind.figureFormats.first(where: options.formats.contains)
    let papers = options.theme.themes.map(\.kind)
    func file(_ index: Int) -> DocumentValues.File? {
      guard let format, papers.indices.contains(index) else { return nil }
      return DocumentValues.File(figure.fileName(format, on: papers[index]))
    }
    let width = options.pageSize.page(for: figure.page).width
    self.init(
      name: figure.name, title: language(words.title),
      caption: language(words.caption), alternative: language(words.alternative),
      description: language(words.description), image: file(0), darkImage: file(1),
      files: options.files(of: figure).map { DocumentValues.File($0) },
      drawing: drawing?.svg ?? "", width: width.formatted(decimals: 0),
      leastWidth: (0.7 * width).formatted(decimals: 0))
  }
}

extension DocumentValues.File {
  init(_ path: String, content: String = "") {
    self.init(path: path, link: path.relativeURL, content: content)
  }
}

extension DocumentValues.Section {
  fileprivate init(_ section: StorySection, _ language: Language) {
    self.init(
      id: section.id, heading: language(section.heading),
      paragraphs: section.paragraphs.map { language($0) },
      tables: section.tables.map { DocumentValues.Table($0, language) })
  }
}

extension DocumentValues.Table {
  fileprivate init(_ table: StoryTable, _ language: Language) {
    func cells(_ phrases: [Phrase]) -> [DocumentValues.Cell] {
      phrases.enumerated().map { index, phrase in
        DocumentValues.Cell(
          text: language(phrase), isNumber: table.columns[index].holdsNumbers,
          isFirst: index == 0, isLast: index == phrases.count - 1)
      }
    }
    self.init(
      name: language(table.name), columnCount: table.columns.count,
      columns: cells(table.columns.map(\.name)),
      rows: table.rows.map { DocumentValues.Row(isMarked: $0.isMarked, cells: cells($0.cells)) })
  }
}

extension String {
  /// A row of grave accents that is longer than any in this text.
  fileprivate var fence: String {
    let longest = split { $0 != "`" }.map(\.count).max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }

  /// A path as a relative URL: everything but letters, digits and `-._~/` is written by its bytes.
  fileprivate var relativeURL: String {
    var url = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
      let code = String(byte, radix: 16, uppercase: true)
      url += isPlain ? String(scalar) : "%" + (code.count == 1 ? "0" : "") + code
    }
    return url
  }
}

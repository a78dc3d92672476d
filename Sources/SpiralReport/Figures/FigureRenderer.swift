package import CairoRendering
import DecisionPlot
import Files
import ImageRegression
import Plotting

/// A figure in one of its formats, on one paper.
struct Drawing: Sendable {
  let figure: ReportFigure
  let file: OutputFile
  /// The page, in units.
  let size: Size
  /// The named parts of the picture, in its pixels.
  let parts: [ImagePart]
  /// Whether the figure has so many points that vector drawings embed them as a bitmap.
  let isDense: Bool
}

/// Draws figures in the formats that were asked for.
package struct FigureRenderer: Sendable {
  private let options: DrawingOptions
  /// Whether outlines are drawn on both papers, whatever the options ask for: the page shows both.
  private let drawsForPage: Bool
  private let renderer: SceneRenderer

  /// Finds the fonts, and refuses pictures that Cairo cannot hold, before any work is done for them.
  ///
  /// - Parameters:
  ///   - options: The look of the figures.
  ///   - drawsForPage: Whether outlines are drawn on both papers, whatever the options ask for.
  ///   - names: The names that the data bring with them.
  ///   - largeFonts: The fonts to take characters from that are in no usual one.
  /// - Throws: `file`, `noFont`, `noFontForLanguage`, `unreadableFont` or `figureTooLarge`.
  package init(
    _ options: DrawingOptions, forPage drawsForPage: Bool = false, names: [String] = [],
    largeFonts: [LargeFont] = LargeFont.known
  ) throws(ReportError) {
    self.options = options
    self.drawsForPage = drawsForPage
    let texts = [options.heading ?? "", options.language.characters] + names
    let fonts = try FontBook(
      files: options.fontPaths, covering: texts.joined(), among: largeFonts)
    guard fonts.missingCharacters(in: options.language.name).isEmpty else {
      throw .noFontForLanguage(options.language.code)
    }
    renderer = SceneRenderer(fonts: fonts)
    guard options.formats.contains(.png) else { return }
    for figure in options.figures {
      let page = options.page(for: figure.page)
      // A page that grows with its text shows its height only once it is laid out.
      try check(Size(width: page.width, height: page.height ?? page.width))
    }
  }

  private func check(_ size: Size) throws(ReportError) {
    do {
      _ = try SceneRenderer.pixelSize(of: size, pixelsPerUnit: options.scale)
    } catch {
      throw .figureTooLarge(reason: error.fact)
    }
  }
}

// MARK: Drawing

extension FigureRenderer {
  /// The pieces of work that draw figures on every paper, each independent of the others.
  ///
  /// Pixels take longest and come first, so that no core is left with them while others have nothing to do.
  func work(
    for figures: [PreparedFigure]
  ) -> [@Sendable () -> Result<[Drawing], ReportError>] {
    let pieces = figures.flatMap { figure in
      papers.flatMap { theme, formats in
        groups(of: formats, for: figure).map {
          (figure: figure, theme: theme, target: $0.target, formats: $0.formats)
        }
      }
    }
    return
      (pieces.filter { $0.formats.contains(.png) } + pieces.filter { !$0.formats.contains(.png) })
      .map { piece in
        {
          Result { () throws(ReportError) in
            try draw(piece.figure, as: piece.formats, in: piece.theme, for: piece.target)
          }
        }
      }
  }

  /// The themes to draw in, each with its formats.
  private var papers: [(theme: Theme, formats: [FigureFormat])] {
    let asked = options.theme.themes
    guard drawsForPage else { return asked.map { ($0, options.formats) } }
    let others = [Theme.light, .dark].filter { theme in !asked.contains { $0.kind == theme.kind } }
    return asked.map { ($0, options.formats + (options.formats.contains(.svg) ? [] : [.svg])) }
      + others.map { ($0, [.svg]) }
  }

  /// The formats that share a layout.
  private func groups(
    of formats: [FigureFormat], for figure: PreparedFigure
  ) -> [(target: DecisionStyle.Target, formats: [FigureFormat])] {
    guard figure.dependsOnTarget else { return [(.outlines, formats)] }
    let vectors = formats.filter { $0 != .png }
    return [
      formats.contains(.png) ? (.pixels, [.png]) : nil,
      vectors.isEmpty ? nil : (.outlines, vectors),
    ].compactMap(\.self)
  }

  /// One figure on one paper, in formats that share a layout.
  private func draw(
    _ figure: PreparedFigure, as formats: [FigureFormat], in theme: Theme,
    for target: DecisionStyle.Target
  ) throws(ReportError) -> [Drawing] {
    let scene = renderer.scene(
      of: figure.figure(options, theme: theme, target: target), pixelsPerUnit: options.scale)
    if formats.contains(.png) { try check(scene.size) }
    let parts = scene.parts(scale: options.scale)
    do {
      let isDense = scene.isDense && formats != [.png]
      let vectors = isDense ? try scene.withSymbolsAsBitmap(renderer.pixels) : scene
      return try formats.map { format in
        let file = OutputFile(
          figure.figure.fileName(format, on: theme.kind),
          try bytes(of: format == .png ? scene : vectors, format))
        return Drawing(
          figure: figure.figure, file: file, size: scene.size, parts: parts,
          isDense: isDense && format != .png)
      }
    } catch {
      throw .drawingFailed(figure: figure.figure.name, reason: "\(error)")
    }
  }

  private func bytes(of scene: Scene, _ format: FigureFormat) throws -> [UInt8] {
    switch format {
    case .png: try renderer.png(of: scene)
    case .svg: Array(try renderer.svg(of: scene).utf8)
    case .pdf: try renderer.pdf(of: scene, created: options.creationTime)
    }
  }
}

// MARK: Warnings

extension FigureRenderer {
  /// The characters of some text that no font has.
  func missingCharacters(in text: String) -> [Unicode.Scalar] {
    renderer.fonts.missingCharacters(in: text)
  }
}

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
  /// Whether this is a vector drawing that embeds its points as a bitmap, since they are so many.
  let isDense: Bool
  /// The drawing for the page, if that was asked for with this one.
  var forPage: ThemedDrawing?
}

/// Draws figures in the formats that were asked for.
package struct FigureRenderer: Sendable {
  private let options: DrawingOptions
  /// Whether there is a page, which shows each figure on light and on dark paper.
  private let drawsForPage: Bool
  private let renderer: SceneRenderer

  /// Finds the fonts, and refuses pictures that Cairo cannot hold, before any work is done for them.
  ///
  /// - Parameters:
  ///   - options: The look of the figures.
  ///   - drawsForPage: Whether there is a page, which shows each figure on light and on dark paper.
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

  /// The themes to draw in, each with its formats. The page takes its drawing from the light SVG.
  private var papers: [(theme: Theme, formats: [FigureFormat])] {
    let asked = options.theme.themes.map { (theme: $0, formats: options.formats) }
    guard drawsForPage else { return asked }
    guard let light = asked.firstIndex(where: { $0.theme.kind == .light }) else {
      return asked + [(.light, [.svg])]
    }
    var papers = asked
    if !options.formats.contains(.svg) { papers[light].formats.append(.svg) }
    return papers
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
    func scene(in theme: Theme) -> Scene {
      renderer.scene(
        of: figure.figure(options, theme: theme, target: target), pixelsPerUnit: options.scale)
    }
    let whole = scene(in: theme)
    if formats.contains(.png) { try check(whole.size) }
    let parts = whole.parts(scale: options.scale)
    let isDense = whole.isDense && formats != [.png]
    func vector(_ scene: Scene) throws -> Scene {
      isDense ? try scene.withSymbolsAsBitmap(renderer.pixels) : scene
    }
    do {
      let vectors = try vector(whole)
      return try formats.map { format in
        var forPage: ThemedDrawing?
        let bytes: [UInt8]
        switch format {
        case .png: bytes = try renderer.png(of: whole)
        case .pdf: bytes = try renderer.pdf(of: vectors, created: options.creationTime)
        case .svg where drawsForPage && theme.kind == .light:
          let (light, drawing) = try themed(light: vectors, dark: vector(scene(in: .dark)))
          bytes = Array(light.utf8)
          forPage = drawing
        case .svg: bytes = Array(try renderer.svg(of: vectors).utf8)
        }
        return Drawing(
          figure: figure.figure,
          file: OutputFile(figure.figure.fileName(format, on: theme.kind), bytes),
          size: whole.size, parts: parts, isDense: isDense && format != .png, forPage: forPage)
      }
    } catch {
      throw .drawingFailed(figure: figure.figure.name, reason: "\(error)")
    }
  }

  /// The SVG on light paper, and the drawing for the page.
  private func themed(light: Scene, dark: Scene) throws -> (light: String, drawing: ThemedDrawing) {
    guard let scene = ThemedScene(light: light, dark: dark) else {
      let svg = try renderer.svg(of: light)
      return (svg, ThemedDrawing(light: svg, dark: try renderer.svg(of: dark)))
    }
    let (svg, themed) = try renderer.svg(of: scene)
    return (svg, ThemedDrawing(themed))
  }
}

// MARK: Warnings

extension FigureRenderer {
  /// The characters of some text that no font has.
  func missingCharacters(in text: String) -> [Unicode.Scalar] {
    renderer.fonts.missingCharacters(in: text)
  }
}

import CairoRendering
import DecisionPlot
import Plotting
import SpiralCore

/// A figure in one of its forms.
struct Drawing: Sendable {
  let name: FigureName
  let file: ReportFile
  /// Whether it is a drawing with so many points that they are a picture in it.
  let isDense: Bool
}

/// Draws figures in the forms that were asked for.
struct FigureRenderer {
  let renderer: SceneRenderer
  let options: ReportOptions

  init(fonts: FontBook, options: ReportOptions) {
    renderer = SceneRenderer(fonts: fonts)
    self.options = options
  }

  /// Refuses pictures that Cairo cannot hold, before any work is done for them.
  static func checkSizes(_ options: ReportOptions) throws(ReportError) {
    guard options.formats.contains(.png) else { return }
    for name in options.figures {
      let page = options.style.page(name)
      // A page that grows with its text shows its height only once it is laid out.
      try check(Size(width: page.width, height: page.height ?? page.width), options)
    }
  }

  private static func check(_ size: Size, _ options: ReportOptions) throws(ReportError) {
    do {
      _ = try SceneRenderer.pixelSize(of: size, pixelsPerUnit: options.scale)
    } catch {
      throw .pictureTooLarge(reason: "\(error) Choose a smaller --scale.")
    }
  }

  /// Figures in every form and theme, as many at a time as there are cores.
  ///
  /// - Returns: The drawings in the order of the names, with those that are made already.
  func draw(
    _ names: [FigureName], of figures: FigureMaker, besides early: [Drawing] = []
  ) throws(ReportError) -> [Drawing] {
    let missing = names.filter { name in !early.contains { $0.name == name } }
    let jobs = missing.flatMap { name in
      options.theme.themes.flatMap { theme in options.formats.map { (name, theme, $0) } }
    }
    let results = concurrentMap(jobs.count) { index -> Result<Drawing, ReportError> in
      let (name, theme, format) = jobs[index]
      do {
        let figure = figures.inTheme(theme).figure(
          name, for: format == .png ? .pixels : .outlines)
        let path = name.fileName(format, on: theme.kind)
        let scene = scene(of: figure)
        if format == .png { try FigureRenderer.check(scene.size, options) }
        var file = ReportFile(path, try bytes(of: scene, format))
        file.parts = scene.parts(scale: options.scale)
        return .success(
          Drawing(name: name, file: file, isDense: format != .png && scene.isDense))
      } catch let error as ReportError {
        return .failure(error)
      } catch {
        return .failure(.drawingFailed(figure: name.rawValue, reason: "\(error)"))
      }
    }
    var drawings = early
    for result in results { drawings.append(try result.get()) }
    return names.flatMap { name in drawings.filter { $0.name == name } }
  }

  /// What a reader of the figures should know of how they were drawn, one sentence each.
  func warnings(for drawings: [Drawing]) -> [String] { missingCharacters + densePoints(drawings) }

  /// The characters of the heading that no font has.
  private var missingCharacters: [String] {
    guard let heading = options.style.heading else { return [] }
    let missing = renderer.fonts.missingCharacters(in: heading, weight: .bold)
    guard !missing.isEmpty else { return [] }
    let codes = missing.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    return ["No font has \(codes.joined(separator: ", ")); boxes stand in their place."]
  }

  /// The drawings in which so many points lie that they are a picture.
  private func densePoints(_ drawings: [Drawing]) -> [String] {
    let dense = options.figures.filter { name in
      drawings.contains { $0.name == name && $0.isDense }
    }
    guard !dense.isEmpty else { return [] }
    let names = dense.map(\.rawValue).joined(separator: ", ")
    return ["So many points would make large SVG and PDF files; they are a picture in \(names)."]
  }

  private func scene(of figure: Figure) -> Scene {
    figure.scene(measuring: renderer.fonts, pixelsPerUnit: options.scale)
  }

  private func bytes(of scene: Scene, _ format: FigureFormat) throws -> [UInt8] {
    if format == .png { return try renderer.png(of: scene) }
    let drawing =
      scene.isDense
      ? try scene.withSymbolsAsPicture { layer in
        try renderer.pixels(of: layer)
      } : scene
    return format == .svg
      ? Array(try renderer.svg(of: drawing).utf8)
      : try renderer.pdf(of: drawing, created: options.creationTime)
  }
}

extension FigureName {
  /// The stem of this figure's files; on dark paper it says so, so that both lie in one folder.
  func stem(on paper: Theme.Paper) -> String {
    paper == .dark ? "\(rawValue)-dark" : rawValue
  }

  /// The name of this figure's file in one form.
  func fileName(_ format: FigureFormat, on paper: Theme.Paper) -> String {
    "\(stem(on: paper)).\(format.rawValue)"
  }
}

import CairoRendering
import Plotting
import SpiralCore

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
      do {
        _ = try SceneRenderer.pixelSize(of: name.size, scale: options.scale)
      } catch {
        throw .pictureTooLarge(reason: "\(error) Choose a smaller --scale.")
      }
    }
  }

  /// Every figure in every form, as many at a time as there are cores.
  func draw(_ figures: FigureMaker) throws(ReportError) -> [ReportFile] {
    let jobs = options.figures.flatMap { name in options.formats.map { (name, $0) } }
    let results = concurrentMap(jobs.count) { index -> Result<ReportFile, ReportError> in
      let (name, format) = jobs[index]
      do {
        let figure = figures.figure(name, for: format == .png ? .pixels : .outlines)
        return .success(ReportFile(name.fileName(format), try bytes(of: figure, format)))
      } catch {
        return .failure(.drawingFailed(figure: name.rawValue, reason: "\(error)"))
      }
    }
    var files: [ReportFile] = []
    for result in results { files.append(try result.get()) }
    return files
  }

  /// One sentence that names the characters of the heading that no font has.
  func warnings() -> [String] {
    guard let heading = options.style.heading else { return [] }
    let missing = renderer.fonts.missingCharacters(in: heading, weight: .bold)
    guard !missing.isEmpty else { return [] }
    let codes = missing.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    return ["No font has \(codes.joined(separator: ", ")); boxes stand in their place."]
  }

  private func bytes(of figure: Figure, _ format: FigureFormat) throws -> [UInt8] {
    let scene = figure.scene(measuring: renderer.fonts, pixelsPerUnit: options.scale)
    switch format {
    case .png: return try renderer.png(of: scene, scale: options.scale)
    case .svg: return Array(try renderer.svg(of: scene).utf8)
    case .pdf: return try renderer.pdf(of: scene, created: options.creationTime)
    }
  }
}

extension FigureName {
  /// The name of this figure's file in one form.
  func fileName(_ format: FigureFormat) -> String { "\(rawValue).\(format.rawValue)" }
}

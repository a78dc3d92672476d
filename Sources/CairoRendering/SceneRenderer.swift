internal import Cairo
public import Images
public import Plotting

/// Draws scenes and figures as pixels, PNG, SVG or PDF.
///
/// The same scene and fonts give the same bytes in every run, thread and time zone.
public struct SceneRenderer: Sendable {
  /// The faces of the text.
  public let fonts: FontBook

  /// A renderer that sets text in some faces.
  ///
  /// - Parameter fonts: The faces, which layout must have measured with too.
  public init(fonts: FontBook) {
    self.fonts = fonts
  }

  /// A renderer that sets text in DejaVu Sans as installed on this machine.
  ///
  /// - Throws: ``RenderingError/noDefaultFont(folders:)`` or ``RenderingError/unreadableFont(reason:)``.
  public init() throws(RenderingError) {
    self.init(fonts: try FontBook())
  }
}

// MARK: Figures

extension SceneRenderer {
  /// A figure laid out with the fonts of this renderer.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - pixelsPerUnit: The resolution of PNG files, and of marks that are images.
  public func scene(of figure: Figure, pixelsPerUnit: Double = 2) -> Scene {
    figure.scene(measuring: fonts, pixelsPerUnit: pixelsPerUnit)
  }

  /// The PNG file of a figure.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - pixelsPerUnit: The number of pixels for each unit of the page.
  /// - Throws: What ``png(of:)`` throws.
  public func png(of figure: Figure, pixelsPerUnit: Double = 2) throws(RenderingError) -> [UInt8] {
    try png(of: scene(of: figure, pixelsPerUnit: pixelsPerUnit))
  }

  /// The SVG of a figure.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - pixelsPerUnit: The resolution of marks that are images; all else is sharp at any zoom.
  /// - Throws: What ``svg(of:)`` throws.
  public func svg(of figure: Figure, pixelsPerUnit: Double = 2) throws(RenderingError) -> String {
    try svg(of: scene(of: figure, pixelsPerUnit: pixelsPerUnit))
  }

  /// The PDF of a figure: one page.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - pixelsPerUnit: The resolution of marks that are images; all else is sharp at any zoom.
  /// - Throws: What ``pdf(of:created:)`` throws.
  public func pdf(of figure: Figure, pixelsPerUnit: Double = 2) throws(RenderingError) -> [UInt8] {
    try pdf(of: scene(of: figure, pixelsPerUnit: pixelsPerUnit))
  }
}

// MARK: Pixels

extension SceneRenderer {
  /// The pixels of a scene at its own resolution.
  ///
  /// Letters are filled from their outlines, so that pixels depend on neither the version of Cairo
  /// nor that of FreeType.
  ///
  /// - Throws: ``RenderingError/imageTooLarge(width:height:limit:)`` or
  ///   ``RenderingError/drawingFailed(task:reason:)``.
  public func pixels(of scene: Scene) throws(RenderingError) -> PixelImage {
    do { return try surface(of: scene).pixels() } catch { throw RenderingError(error) }
  }

  /// A scene drawn as pixels.
  func surface(of scene: Scene) throws(CairoError) -> ImageSurface {
    var scene = scene
    // Pixels without a colour would be black.
    scene.hasSheet = true
    let size = try Self.checkedSize(of: scene.size, pixelsPerUnit: scene.pixelsPerUnit)
    let image = try ImageSurface(width: size.width, height: size.height)
    try image.draw { pen throws(CairoError) in
      pen.scale(by: scene.pixelsPerUnit)
      var painter = PixelPainter(fonts: fonts, pixelsPerUnit: scene.pixelsPerUnit)
      try painter.paint(scene, with: pen)
    }
    return image
  }

  /// The size of a page in whole pixels.
  ///
  /// - Parameters:
  ///   - page: The size in units.
  ///   - pixelsPerUnit: The number of pixels for each unit.
  /// - Throws: ``RenderingError/imageTooLarge(width:height:limit:)``, so that a caller can ask before
  ///   it computes what the image will show.
  /// - Precondition: `pixelsPerUnit` is positive.
  public static func pixelSize(
    of page: Size, pixelsPerUnit: Double
  ) throws(RenderingError) -> (width: Int, height: Int) {
    do { return try checkedSize(of: page, pixelsPerUnit: pixelsPerUnit) } catch {
      throw RenderingError(error)
    }
  }

  private static func checkedSize(
    of page: Size, pixelsPerUnit: Double
  ) throws(CairoError) -> (width: Int, height: Int) {
    precondition(pixelsPerUnit > 0, "a scale is positive")
    precondition(page.width >= 0 && page.height >= 0, "a page has a size")
    // Far more than Cairo draws, and no more than an integer holds.
    let largest = 1e15
    let width = Int(min(page.width * pixelsPerUnit, largest).rounded())
    let height = Int(min(page.height * pixelsPerUnit, largest).rounded())
    try ImageSurface.checkSize(width: width, height: height)
    return (width, height)
  }
}

public import Cairo
public import Images
public import Plotting

/// Draws scenes as pixels, SVG or PDF.
///
/// The same scene and fonts give the same bytes in every run, thread and time zone.
public struct SceneRenderer: Sendable {
  /// The faces of the text.
  public let fonts: FontBook

  /// Makes a renderer.
  public init(fonts: FontBook) {
    self.fonts = fonts
  }
}

// MARK: Pixels

extension SceneRenderer {
  /// The pixels of a scene.
  ///
  /// Letters are filled from their outlines, so that pixels depend on neither the version of Cairo
  /// nor that of FreeType.
  ///
  /// - Parameters:
  ///   - scene: What to draw.
  ///   - scale: Pixels per unit.
  /// - Throws: `CairoError.pictureTooLarge` or `CairoError.failed`.
  public func pixels(of scene: Scene, scale: Double) throws(CairoError) -> PixelImage {
    try surface(of: scene, scale: scale).pixels()
  }

  /// A scene drawn as pixels.
  func surface(of scene: Scene, scale: Double) throws(CairoError) -> ImageSurface {
    let size = try Self.pixelSize(of: scene.size, scale: scale)
    let picture = try ImageSurface(width: size.width, height: size.height)
    try picture.draw { pen throws(CairoError) in
      pen.scale(by: scale)
      var painter = PixelPainter(fonts: fonts, scale: scale)
      try painter.paint(scene, with: pen)
    }
    return picture
  }

  /// The size in pixels of a page, rounded to whole pixels.
  ///
  /// - Parameters:
  ///   - page: The size in units.
  ///   - scale: Pixels per unit.
  /// - Throws: `CairoError.pictureTooLarge`, so that a caller can ask before it does the work that the
  ///   picture shall show.
  /// - Precondition: the scale is positive.
  public static func pixelSize(
    of page: Size, scale: Double
  ) throws(CairoError) -> (width: Int, height: Int) {
    precondition(scale > 0, "a scale is positive")
    // Far more than Cairo draws, and no more than an integer holds.
    let largest = 1e15
    let width = Int(min(page.width * scale, largest).rounded())
    let height = Int(min(page.height * scale, largest).rounded())
    try ImageSurface.checkSize(width: width, height: height)
    return (width, height)
  }
}

internal import Cairo
internal import Images
public import Plotting

extension SceneRenderer {
  /// The PNG file of a scene: its pixels at its own resolution with density, title and description.
  ///
  /// The density makes the image as large on paper as its SVG and PDF, whatever the resolution.
  ///
  /// - Throws: ``RenderingError/imageTooLarge(width:height:limit:)``,
  ///   ``RenderingError/drawingFailed(task:reason:)`` or ``RenderingError/encoding(_:)``.
  public func png(of scene: Scene) throws(RenderingError) -> [UInt8] {
    let image: ImageSurface
    do { image = try surface(of: scene) } catch { throw RenderingError(error) }
    let (width, height) = (image.width, image.height)
    do throws(PNGEncodingError) {
      return try image.withBytes { bytes throws(PNGEncodingError) in
        try PNGEncoder(of: scene).encode(bytes, width: width, height: height)
      }
    } catch {
      throw .encoding(error)
    }
  }
}

extension PNGEncoder {
  init(of scene: Scene) {
    let unitsPerMetre = 96 / 0.0254
    self.init(
      pixelsPerMetre: Int((unitsPerMetre * scene.pixelsPerUnit).rounded()),
      texts: [PNGText("Title", scene.title), PNGText("Description", scene.description)])
  }
}

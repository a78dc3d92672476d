internal import Cairo
internal import Images
public import Plotting

extension SceneRenderer {
  /// The PNG file of a scene: its pixels with density, title and description.
  ///
  /// The density makes the picture as large on paper as its SVG and PDF, whatever the scale.
  ///
  /// - Parameters:
  ///   - scene: What to draw.
  ///   - scale: Pixels per unit.
  public func png(of scene: Scene, scale: Double) throws(RenderingError) -> [UInt8] {
    let picture: ImageSurface
    do { picture = try surface(of: scene, scale: scale) } catch { throw .drawing(error) }
    let (width, height) = (picture.width, picture.height)
    do throws(PNGEncodingError) {
      return try picture.withBytes { bytes throws(PNGEncodingError) in
        try PNGEncoder(of: scene, scale: scale).encode(bytes, width: width, height: height)
      }
    } catch {
      throw .encoding(error)
    }
  }
}

extension PNGEncoder {
  init(of scene: Scene, scale: Double) {
    let unitsPerMetre = 96 / 0.0254
    self.init(
      pixelsPerMetre: Int((unitsPerMetre * scale).rounded()),
      texts: [PNGText("Title", scene.title), PNGText("Description", scene.description)])
  }
}

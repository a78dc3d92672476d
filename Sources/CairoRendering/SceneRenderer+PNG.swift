internal import Cairo
internal import Images
public import Plotting

extension SceneRenderer {
  /// The PNG file of a scene: its pixels with density, title and description.
  ///
  /// The density makes the picture as large on paper as its SVG and PDF, whatever the scale.
  ///
  /// - Parameter scale: Pixels per unit.
  public func png(of scene: Scene, scale: Double) throws(RenderingError) -> [UInt8] {
    let image: PixelImage
    do { image = try pixels(of: scene, scale: scale) } catch { throw .drawing(error) }
    do { return try PNGEncoder(of: scene, scale: scale).encode(image) } catch {
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

import CairoRendering
import Images
import Plotting
import Testing

/// Colours that are not opaque, which Cairo keeps multiplied by their opacity.
struct OpacityTests {
  @Test(arguments: [255, 200, 128, 77, 3, 1])
  func `colours are rounded to the nearest on their way through Cairo`(_ alpha: UInt8) throws {
    let colors = (0...255).map { UInt8($0) }
    let image = PixelImage(
      width: 256, height: 1, bytes: colors.flatMap { [$0, 255 - $0, 0, alpha] })
    let scene = Scene(
      size: Size(width: 256, height: 1), paper: Color(red: 0, green: 0, blue: 0, alpha: 0),
      title: "", description: "",
      elements: [.image(image, in: Rect(x: 0, y: 0, width: 256, height: 1), smooth: false)])
    let drawn = try SceneRenderer(fonts: TestFonts.book()).pixels(of: scene)
    func expected(_ channel: UInt8) -> UInt8 {
      let opacity = Double(alpha) / 255
      return UInt8(min(255, ((Double(channel) * opacity).rounded() / opacity).rounded()))
    }
    for (column, color) in colors.enumerated() {
      #expect(
        drawn[column, 0]
          == Color(red: expected(color), green: expected(255 - color), blue: 0, alpha: alpha))
    }
  }
}

import Cairo
import CairoRendering
import Images
import Plotting
import Testing

/// The largest pages of a PDF: 200 in, on either side.
struct PageLimitTests {
  @Test(arguments: [
    (19_200.0, 4.0, true), (4, 19_200, true), (19_300, 4, false), (4, 19_300, false),
  ])
  func `a page is refused for its width and for its height`(
    _ width: Double, _ height: Double, _ isDrawn: Bool
  ) throws {
    let renderer = SceneRenderer(fonts: try TestFonts.book())
    let scene = Scene(
      size: Size(width: width, height: height), paper: Color(0xFFFFFF), title: "", description: "")
    if isDrawn {
      #expect(try !renderer.pdf(of: scene).isEmpty)
    } else {
      #expect(throws: (any Error).self) { try renderer.pdf(of: scene) }
    }
  }
}

import CairoRendering
import Images
import Plotting
import Testing

/// Outlines of several parts, which are written with steps relative to where the pen is.
struct SVGSubpathTests {
  @Test func `after an outline is closed the pen is where it began`() throws {
    func square(_ x: Double, _ y: Double, _ side: Double) -> [Path.Step] {
      [
        .move(Point(x, y)), .line(Point(x + side, y)), .line(Point(x + side, y + side)),
        .line(Point(x, y + side)), .close,
      ]
    }
    let scene = Scene(
      size: Size(width: 300, height: 300), paper: Color(0xFFFFFF), title: "", description: "",
      elements: [
        .shape(
          Path(square(100, 100, 100) + square(105, 105, 10)), fill: Color(0x000000), stroke: nil)
      ])
    let document = try SceneRenderer(fonts: TestFonts.book()).svg(of: scene)
    #expect(document.contains("d=\"M100 100h100v100H100zm5 5h10v10h-10z\""), "\(document)")
  }
}

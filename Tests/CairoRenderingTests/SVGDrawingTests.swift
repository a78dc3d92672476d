import CairoRendering
import Testing

struct SVGDrawingTests {
  func drawing(_ body: String) throws -> SVGDrawing {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"x\" viewBox=\"0 0 9 9\">\n"
    return try SVGDrawing(document: Array((head + body + "\n</svg>\n").utf8))
  }

  @Test func `the forms of Cairo 1_16 and 1_18 show the same`() throws {
    let old = try drawing(
      """
      <defs>
      <image id="image5" width="1" height="1" xlink:href="image-0"/>
      </defs>
      <g id="surface1">
      <rect x="0" y="0" width="9" height="9" style="fill:rgb(100%,100%,100%);fill-opacity:1;stroke:none;"/>
      <use xlink:href="#image5" transform="matrix(6,0,0,4.5,1,2)"/>
      <path style=" stroke:none;fill-rule:evenodd;fill:rgb(24.705882%,56.470588%,85.490196%);fill-opacity:1;" d="M 1 1 L 2 1 L 2 2 Z M 1 1 "/>
      <path style="fill:none;stroke-width:0.7;stroke-linecap:round;stroke-linejoin:round;stroke:rgb(0%,0%,0%);stroke-opacity:0.5;stroke-dasharray:4,3;stroke-miterlimit:10;" d="M 1 1 C 2 1 2 2 1 2 "/>
      </g>
      """)
    let new = try drawing(
      """
      <defs>
      <image id="source-5" x="0" y="0" width="1" height="1" xlink:href="image-0"/>
      </defs>
      <rect x="-1" y="-1" width="11" height="11" fill="rgb(100%, 100%, 100%)" fill-opacity="1"/>
      <use xlink:href="#source-5" transform="matrix(6, 0, 0, 4.5, 1, 2)"/>
      <path fill-rule="evenodd" fill="rgb(24.705882%, 56.470588%, 85.490196%)" fill-opacity="1" d="M 1 1 L 2 1 L 2 2 Z M 1 1 "/>
      <path fill="none" stroke-width="0.7" stroke-linecap="round" stroke-linejoin="round" stroke="rgb(0%, 0%, 0%)" stroke-opacity="0.5" stroke-dasharray="4 3" stroke-miterlimit="10" d="M 1 1 C 2 1 2 2 1 2 "/>
      """)
    #expect(old == new)
    #expect(try old != drawing(""))
  }

  @Test(arguments: [
    ("<mask id=\"m\"/>", "<mask>"),
    ("<defs><filter id=\"f\"/></defs>", "<filter>"),
    ("<defs><image id=\"i\" width=\"1\" height=\"1\" xlink:href=\"data:,\"/></defs>", "<image>"),
    ("<use xlink:href=\"#gone\" transform=\"matrix(1,0,0,1,0,0)\"/>", "not defined"),
    ("<rect x=\"0\" y=\"0\" width=\"9\" height=\"8.5\" fill=\"none\"/>", "not the page"),
    ("<g filter=\"url(#f)\"/>", "'filter' of <g>"),
    ("<path transform=\"scale(2)\" fill=\"none\" d=\"M 1 1\"/>", "'transform' of <path>"),
    ("<path fill=\"none\" d=\"M 1 1 A 2 2\"/>", "'A'"),
    ("<path fill=\"none\" d=\"M 1\"/>", "numbers"),
    ("<path fill=\"none\" d=\"M 1 nan\"/>", "numbers"),
    ("<path fill=\"url(#p)\" d=\"M 1 1\"/>", "'url(#p)'"),
    ("<path style=\"mask:none\" d=\"M 1 1\"/>", "'mask'"),
    ("<path fill=\"none\" stroke=\"rgb(0%,0%,0%)\" d=\"M 1 1\"/>", "a line"),
    ("text", "text"),
    ("<g", "broken"),
  ])
  func `an unknown part is named instead of left out`(body: String, name: String) throws {
    let error = #expect(throws: RenderingError.self) { try drawing(body) }
    guard case .unknownSVG(let part) = try #require(error) else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(part.contains(name))
    #expect("\(try #require(error))".contains("Choose PNG or PDF"))
  }
}

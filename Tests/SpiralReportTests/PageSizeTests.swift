import Plotting
import SpiralReport
import Testing

struct PageSizeTests {
  @Test(arguments: PageSize.allCases, PageShape.allCases)
  func `text is never too small to read`(_ size: PageSize, _ kind: PageShape) {
    let type = size.page(for: kind).typography
    // A unit is 0.75 pt: 8 pt in print, 11 px on a screen, and more on a wall.
    let least =
      switch size {
      case .web: 11.0
      case .slide: 13.0
      case .latexColumn, .latexText: 8 / 0.75
      }
    #expect(min(type.title, type.axisName, type.tick) >= least)
    #expect(type.title >= type.axisName && type.axisName >= type.tick)
  }

  @Test func `pages fit where they are shown`() {
    for kind in PageShape.allCases {
      #expect(PageSize.slide.page(for: kind).width == 960)
      #expect(PageSize.slide.page(for: kind).height == 540)
      // A unit is 0.75 of 1/72 in, a TeX point 1/72.27 in; no more than one unit is given away.
      for (size, texPoints) in [(PageSize.latexColumn, 245.0), (.latexText, 470)] {
        let width = size.page(for: kind).width * (0.75 / 72 * 72.27)
        #expect(width <= texPoints && width > texPoints - 1)
      }
    }
    #expect(PageSize.web.page(for: .pair).width == 800)
  }
}

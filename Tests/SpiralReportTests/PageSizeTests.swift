import Plotting
import SpiralReport
import Testing

struct PageSizeTests {
  @Test(arguments: PageSize.named, PageShape.allCases)
  func `text is never too small to read`(_ size: PageSize, _ kind: PageShape) {
    let type = size.page(for: kind).typography
    // A unit is 0.75 pt: 8 pt in print, 11 px on a screen, and more on a wall.
    let least =
      switch size.medium {
      case .screen: 11.0
      case .projection: 13.0
      case .paper: 8 / 0.75
      }
    #expect(min(type.title, type.axisName, type.tick) >= least)
    #expect(type.title >= type.axisName && type.axisName >= type.tick)
  }

  @Test func `pages fit where they are shown`() throws {
    for kind in PageShape.allCases {
      #expect(PageSize.slide.page(for: kind).width == 960)
      #expect(PageSize.slide.page(for: kind).height == 540)
    }
    #expect(PageSize.web.page(for: .pair).width == 800)
  }

  @Test(arguments: [
    ("latex-column", 229.5), ("latex-text", 469), ("article", 345), ("article-column", 229.5),
    ("revtex-column", 246), ("ieee-column", 252), ("acm-column", 241), ("icml-column", 235),
    ("a4-text", 452.97), ("letter-text", 470),
  ])
  func `a column of print is filled, and never exceeded`(_ name: String, _ texPoints: Double) throws
  {
    let size = try #require(PageSize.named.first { $0.name == name })
    for kind in PageShape.allCases {
      // A unit is 1/96 in, a TeX point 1/72.27 in; no more than one unit is given away.
      let width = size.page(for: kind).width / 96 * 72.27
      #expect(width <= texPoints && width > texPoints - 1, "\(width)")
    }
    // A picture of whole pixels is no wider either.
    let pixels = (size.page(for: .map).width * size.usualScale).rounded()
    #expect(pixels / size.usualScale / 96 * 72.27 <= texPoints)
  }

  @Test func `a name stands for one size`() {
    let names = PageSize.named.map(\.name)
    #expect(Set(names).count == names.count && !names.contains(nil))
  }

  @Test(arguments: [
    // TeX has 72.27 points to the inch, others 72: the lesser width fits both.
    (229.0, PageWidth.Unit.points, 304.0), (80, .millimetres, 302), (8, .centimetres, 302),
    (3.25, .inches, 312), (640, .pixels, 640), (160, .pixels, 160), (1600, .pixels, 1600),
  ])
  func `a width of one's own becomes whole units`(
    _ amount: Double, _ unit: PageWidth.Unit, _ units: Double
  ) throws {
    let width = try #require(PageWidth(amount, unit))
    let page = PageSize(width).page(for: .chart)
    #expect(page.width == units)
    #expect(page.typography == (unit == .pixels ? .screen : .print))
  }

  @Test(arguments: [
    (159.9, PageWidth.Unit.pixels), (1600.1, .pixels), (120, .points), (1205, .points),
    (42, .millimetres), (17, .inches), (.nan, .inches), (-80, .millimetres), (.infinity, .pixels),
  ])
  func `a width that no figure can have is none`(_ amount: Double, _ unit: PageWidth.Unit) {
    #expect(PageWidth(amount, unit) == nil)
  }

  @Test func `a figure of another width on a screen keeps its shape, and fits the screen`() throws {
    let small = PageSize(try #require(PageWidth(320, .pixels))).page(for: .chart)
    #expect(small.height == 200)
    let large = PageSize(try #require(PageWidth(1600, .pixels))).page(for: .map)
    #expect(large.height == 640)
  }
}

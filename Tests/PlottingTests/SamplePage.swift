@testable import Plotting

/// What a sample figure is made of.
enum SampleKind: CaseIterable {
  case map, pair, chart, strip, grid
}

/// The pages that layouts are tried on: wide and narrow, with a height and without.
enum SamplePage: CaseIterable {
  case web, slide, latexColumn, latexText

  func page(for kind: SampleKind) -> Page {
    var page =
      switch self {
      case .web: webPage(kind)
      case .slide: Page.slide
      case .latexColumn: Page.latexColumn
      case .latexText: Page.latexText
      }
    switch kind {
    case .map, .pair: page.plotShape = 1
    case .chart: break
    case .strip: page.plotShape = 0.4
    case .grid:
      page.plotShape = 1
      page.leastPlot = 110
      page.markScale *= 0.7
      if self == .slide { page.typography = .smallProjection }
      if page.tallest != nil { page.tallest = 2 }
    }
    return page
  }

  private func webPage(_ kind: SampleKind) -> Page {
    switch kind {
    case .map: Page(width: 480, height: 480)
    case .pair: Page(width: 800, height: 440)
    case .chart: Page(width: 640, height: 400)
    case .strip: Page(width: 640, height: 300)
    case .grid: Page(width: 800, height: nil)
    }
  }
}

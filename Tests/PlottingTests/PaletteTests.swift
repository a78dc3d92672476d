import Images
import PlottingTestSupport
import Testing

@testable import Plotting

/// What is known of three colours: distances to normal and colour-blind eyes, contrast, grey gap.
private struct KnownColors: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let colors: [Color]
  let distances: [Double]
  let contrasts: [Double]
  let greyGap: Double

  init(
    _ name: String, _ colors: [Color], _ distances: [Double], _ contrasts: [Double], _ gap: Double
  ) {
    testDescription = name
    self.colors = colors
    self.distances = distances
    self.contrasts = contrasts
    greyGap = gap
  }

  /// Published or measured elsewhere, rounded as here.
  static let all = [
    KnownColors(
      "petroff", Array(Palette.petroff.light.prefix(3)), [40, 41, 29, 28], [3.4, 1.9, 6.2], 17),
    KnownColors(
      "tab10", [0x1F77B4, 0xFF7F0E, 0x2CA02C].map { Color($0) }, [52, 1, 14, 12],
      [4.8, 2.5, 3.4], 9),
    KnownColors(
      "okabe-ito", Array(Palette.okabeIto.light.prefix(3)), [38, 18, 20, 12], [5.2, 3.9, 3.4], 4),
    KnownColors(
      "Tol high-contrast", Array(Palette.print.light.prefix(3)), [39, 26, 25, 21],
      [9.6, 2.1, 4.6], 20),
  ]
}

struct PaletteTests {
  private static let white = Color(0xFFFFFF)

  @Test(arguments: KnownColors.all)
  fileprivate func `three colours have their known numbers`(_ known: KnownColors) {
    for (vision, distance) in zip(ColorVision.allCases, known.distances) {
      // The numbers are rounded to whole units; 0.6 leaves room for a rounding in another place.
      let found = vision.leastDistance(known.colors)
      #expect(abs(found - distance) < 0.6)
    }
    for (color, contrast) in zip(known.colors, known.contrasts) {
      let found = color.contrast(with: Self.white)
      #expect(abs(found - contrast) < 0.06)
    }
    let gap = leastGreyGap(known.colors)
    #expect(abs(gap - known.greyGap) < 0.6)
  }

  /// The least distances of the first three colours on dark paper, and of all colours on light.
  @Test(arguments: [
    ("petroff", [35, 30, 20, 22], [17, 12, 13, 13]),
    ("print", [36, 25, 22, 16], [21, 21, 17, 20]),
    ("okabe-ito", [38, 18, 20, 12], [22, 12, 12, 11]),
  ])
  func `palettes keep the distances that they were chosen for`(
    _ name: String, _ dark: [Double], _ light: [Double]
  ) throws {
    let palette = try #require(Palette.all.first { $0.name == name })
    for (index, vision) in ColorVision.allCases.enumerated() {
      let found = (
        dark: vision.leastDistance(palette.dark.prefix(3)),
        light: vision.leastDistance(palette.light)
      )
      #expect(abs(found.dark - dark[index]) < 0.6)
      #expect(abs(found.light - light[index]) < 0.6)
    }
  }

  @Test func `the palette for print stays apart in grey`() {
    #expect(leastGreyGap(Palette.print.light) > 9)
  }

  @Test(arguments: Palette.all)
  func `edges and dark colours stand out from their paper`(_ palette: Palette) {
    for edge in palette.lightEdges {
      #expect(edge.contrast(with: Theme.light.paper) >= 4.5)
    }
    for color in palette.dark {
      #expect(color.contrast(with: Theme.dark.paper) >= 3)
    }
    // A light fill may be pale: its ink outline is what stands out.
    #expect(Theme.light.ink.contrast(with: Theme.light.paper) > 15)
  }

  @Test(arguments: [Theme.light, .dark])
  func `text stands out from its paper`(_ theme: Theme) {
    #expect(theme.ink.contrast(with: theme.paper) > 7)
    #expect(theme.muted.contrast(with: theme.paper) >= 4.5)
  }

  @Test(arguments: Palette.all, Theme.Paper.allCases)
  func `twenty classes differ in shape, or clearly in colour`(
    _ palette: Palette, _ paper: Theme.Paper
  ) {
    // Two colours 6 apart are told apart side by side, and shapes leave few pairs to compare.
    let least = 6.0
    let styles = (0..<20).map { palette.style(ofClass: $0, on: paper) }
    for first in styles.indices {
      for second in styles[(first + 1)...] where styles[first].symbol == second.symbol {
        for vision in ColorVision.allCases {
          #expect(vision.distance(styles[first].color, second.color) > least)
        }
      }
    }
  }

  @Test(arguments: Palette.all)
  func `no pair of colour and shape returns in eighty classes`(_ palette: Palette) {
    let styles = (0..<80).map { palette.style(ofClass: $0, on: .light) }
    #expect(Set(styles).count == 80)
  }

  @Test func `ten classes of the default have ten colours and ten shapes`() {
    let styles = (0..<10).map { Palette.petroff.style(ofClass: $0, on: .light) }
    #expect(Set(styles.map(\.color)).count == 10)
    #expect(Set(styles.map(\.symbol)).count == 10)
    #expect(styles.prefix(3).map(\.symbol) == [.circle, .square, .triangle])
  }

  @Test func `names are told apart`() {
    #expect(Palette.all.map(\.name) == ["petroff", "print", "okabe-ito"])
  }
}

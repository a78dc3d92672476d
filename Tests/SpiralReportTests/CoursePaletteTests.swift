import Images
import Plotting
import PlottingTestSupport
import SpiralReport
import Testing

struct CoursePaletteTests {
  @Test func `palettes are chosen by these names`() {
    #expect(Palette.choices.map(\.name) == ["petroff", "print", "okabe-ito", "course"])
  }

  @Test func `the course's first three colours have their known numbers`() {
    let colors = Palette.course.light.prefix(3)
    // Rounded to whole units and to tenths.
    for (vision, distance) in zip(ColorVision.allCases, [29.0, 22, 37, 39]) {
      #expect(abs(vision.leastDistance(colors) - distance) < 0.6)
    }
    for (color, contrast) in zip(colors, [8.3, 1.4, 6.7]) {
      #expect(abs(color.contrast(with: Theme.light.paper) - contrast) < 0.06)
    }
    #expect(abs(leastGreyGap(colors) - 6) < 0.6)
  }

  @Test(arguments: Palette.choices)
  func `no filled point looks hollow on white paper`(_ palette: Palette) {
    // Spectral's own middle colour has 1.04.
    for color in palette.light { #expect(color.contrast(with: Theme.light.paper) > 1.2) }
  }

  @Test func `edges and dark colours stand out from their paper`() {
    for edge in Palette.course.lightEdges {
      #expect(edge.contrast(with: Theme.light.paper) >= 4.5)
    }
    for color in Palette.course.dark { #expect(color.contrast(with: Theme.dark.paper) >= 3) }
  }

  @Test func `no pair of colour and shape returns in eighty classes`() {
    let styles = (0..<80).map { Palette.course.style(ofClass: $0, on: .light) }
    #expect(Set(styles).count == 80)
  }
}

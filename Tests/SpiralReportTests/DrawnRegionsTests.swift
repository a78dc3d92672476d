import Foundation
import Images
import TestSupport
import Testing

/// Regions and their boundaries in the files of figures.
struct DrawnRegionsTests {
  let report: SmallReport

  init() throws { report = try SmallReport.shared }

  /// Where the plot of a map lies on its page.
  private struct Plot {
    let left: Double
    let top: Double
    let side: Double
    let view: WrittenRegions.View

    init(_ report: SmallReport, _ model: String, _ figure: String) throws {
      let clip = try #require(try report.drawing(figure).clips.first)
      let found = try #require(clip.firstMatch(of: /^M([\d.]+)\s([\d.]+)h([\d.]+)v([\d.]+)H/))
      left = try #require(Double(found.1))
      top = try #require(Double(found.2))
      side = try #require(Double(found.3))
      view = try report.json("data/boundary-\(model).json", as: WrittenRegions.self).view
    }

    /// The point of the plane at shares of the plot, from its left and from its top.
    ///
    /// The plot is square and the view nearly so: what is missing lies on both sides.
    func place(_ across: Double, _ down: Double) -> SIMD2<Double> {
      let extent = max(view.xMax - view.xMin, view.yMax - view.yMin)
      return SIMD2(
        (view.xMin + view.xMax) / 2 + extent * (across - 0.5),
        (view.yMin + view.yMax) / 2 - extent * (down - 0.5))
    }
  }

  private func classColors() throws -> [SIMD3<Double>] {
    try report.drawing("spiral").symbols.map { try #require(Color(svg: $0.fill)).channels }
  }

  /// The class whose colour a tint of white paper is, if it is one.
  private func owner(of tint: Color, _ colors: [SIMD3<Double>]) -> Int? {
    let ink = SIMD3(repeating: 255) - tint.channels
    guard (ink * ink).sum() > 900 else { return nil }
    func likeness(_ color: SIMD3<Double>) -> Double {
      let full = SIMD3(repeating: 255) - color
      return (ink * full).sum() / (full * full).sum().squareRoot()
    }
    return colors.indices.max { likeness(colors[$0]) < likeness(colors[$1]) }
  }

  @Test(arguments: [("linear", "boundary-linear"), ("network", "boundary-network")])
  func `pixels have the tint of the class that wins there`(_ model: String, _ figure: String) throws
  {
    let plot = try Plot(report, model, figure)
    let (picture, models) = (try report.picture(figure), try report.models)
    let colors = try classColors()
    var (right, wrong) = (0, 0)
    for row in stride(from: 2, to: Int(plot.side) - 2, by: 5) {
      for column in stride(from: 2, to: Int(plot.side) - 2, by: 5) {
        let place = plot.place(
          (Double(column) + 0.5) / plot.side, (Double(row) + 0.5) / plot.side)
        let color = picture[Int(plot.left) + column, Int(plot.top) + row]
        guard let owner = owner(of: color, colors) else { continue }
        if owner == models.winner(of: model, place) { right += 1 } else { wrong += 1 }
      }
    }
    #expect(right > 1000)
    // Symbols and lines have colours of their own.
    #expect(wrong < right / 20, "\(wrong) of \(right + wrong)")
  }

  @Test(arguments: [("linear", "boundary-linear"), ("network", "boundary-network")])
  func `drawings are covered with paper where the model is unsure`(
    _ model: String, _ figure: String
  ) throws {
    let plot = try Plot(report, model, figure)
    let (fade, models) = (try #require(try report.drawing(figure).images.first), try report.models)
    var (sum, count) = (0.0, 0)
    for row in stride(from: 0, to: fade.height, by: 10) {
      for column in stride(from: 0, to: fade.width, by: 10) {
        let place = plot.place(
          (Double(column) + 0.5) / Double(fade.width), (Double(row) + 0.5) / Double(fade.height))
        let scores = models.scores(of: model, place)
        let probability = 1 / scores.reduce(0) { $0 + exp($1 - (scores.max() ?? 0)) }
        // None of it at certainty, and at a third as much as leaves a third of the tint.
        let expected = 255 * 2 / 3.0 * (1 - (probability - 1 / 3.0) / (1 - 1 / 3.0))
        sum += abs(Double(fade[column, row].alpha) - expected)
        count += 1
      }
    }
    #expect(sum / Double(count) < 3)
  }

  @Test(arguments: ["boundary-linear", "boundary-network", "compare", "partition"])
  func `the line of a boundary lies on its halo`(_ figure: String) throws {
    let lines = try report.drawing(figure).runs.filter {
      $0.fill == "none" && $0.attributes["clip-path"] != nil && [3.2, 1.6].contains($0.width)
    }
    #expect(!lines.isEmpty)
    for (halo, line) in zip(lines.filter { $0.width == 3.2 }, lines.filter { $0.width == 1.6 }) {
      #expect(halo.stroke == "#fff" && line.stroke == "#1f2328")
      #expect(halo.outlines == line.outlines)
    }
    #expect(lines.map(\.width) == (0..<lines.count).map { $0 % 2 == 0 ? 3.2 : 1.6 })
  }

  @Test func `a tint that does not fade is paler than certainty`() throws {
    let even = try SmallReport(
      SmallReport.study + ["--figures", "boundary-network", "--tint", "none", "--formats", "svg"])
    func tints(_ report: SmallReport) throws -> [SIMD3<Double>] {
      try report.drawing("boundary-network").runs
        .filter { $0.attributes["clip-path"] != nil && $0.fill != "none" && $0.stroke == nil }
        .compactMap { Color(svg: $0.fill)?.channels }
    }
    let (pale, strong) = (try tints(even), try tints(report))
    #expect(pale.count == 3 && strong.count == 3)
    for (pale, strong) in zip(pale, strong) { #expect(pale.sum() > strong.sum() + 10) }
    #expect(try even.drawing("boundary-network").images.isEmpty)
  }
}

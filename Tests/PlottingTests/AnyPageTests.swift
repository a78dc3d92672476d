import Images
import PlottingTestSupport
import Testing

@testable import Plotting

/// Figures without a sheet of paper.
struct AnyPageTests {
  private func scene(hasSheet: Bool, marks: [any Mark]) -> Scene {
    let figure = Figure(
      page: Page(width: 640, height: 400, hasSheet: hasSheet), heading: "Heading",
      panels: [
        Panel(
          title: "Title", x: Axis("x", .linear(0...1)), y: Axis("y", .linear(0...1)), marks: marks)
      ],
      legend: [LegendEntry(.line([Stroke(Color(0xBD1F01), width: 2)]), "line")])
    return figure.scene(measuring: FixedPitchFont(), pixelsPerUnit: 1)
  }

  private let curve = Curve([Point(0, 0), Point(1, 1)])
  private let label = CurveLabels(
    [.init(["end"], at: Point(1, 1), color: Color(0xBD1F01), hasDot: true)], avoiding: [])

  private func parts(_ scene: Scene) -> [(kind: PartID.Kind, elements: [Scene.Element])] {
    scene.elements.compactMap { element in
      if case .part(let id, _, let inner) = element { (id.kind, inner) } else { nil }
    }
  }

  private func texts(_ elements: [Scene.Element]) -> [Text] {
    elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  @Test func `a figure with a sheet has no seams`() {
    let scene = scene(hasSheet: true, marks: [curve, label])
    #expect(scene.hasSheet)
    #expect(parts(scene).flatMap { texts($0.elements) }.allSatisfy { $0.halo == nil })
  }

  @Test func `without a sheet every text outside of plots has a halo of the paper`() {
    let scene = scene(hasSheet: false, marks: [curve, label])
    #expect(!scene.hasSheet)
    for part in parts(scene) {
      #expect(texts(part.elements).allSatisfy { $0.halo == Theme.light.paper }, "\(part.kind)")
    }
  }

  @Test func `lines outside of plots lie on wider ones of the paper`() throws {
    for kind in [PartID.Kind.legend, .xAxis, .yAxis] {
      let elements = try #require(
        parts(scene(hasSheet: false, marks: [curve])).first { $0.kind == kind }?.elements)
      let strokes = elements.compactMap { element in
        if case .shape(_, _, let stroke?) = element { stroke } else { nil }
      }
      try #require(strokes.count == 2)
      #expect(strokes[0].color == Theme.light.paper)
      #expect(strokes[0].width == strokes[1].width + 3)
    }
  }

  @Test func `a plot has paper of its own, and text on it no halo`() throws {
    let word = Labels([.init("word", at: Point(0.5, 0.5))])
    let elements = try #require(
      parts(scene(hasSheet: false, marks: [curve, word])).first { $0.kind == .plot }?.elements)
    guard case .shape(_, let fill, nil) = elements[0] else {
      Issue.record("no paper")
      return
    }
    #expect(fill == Theme.light.paper)
    #expect(texts(elements).map(\.halo) == [nil])
  }
}

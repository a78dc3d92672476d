import PlottingTestSupport
import Testing

@testable import Plotting

/// Numbers of all magnitudes that doubles have, both ends included.
private let magnitudes: [Double] =
  [
    0, .leastNonzeroMagnitude, 3 * .leastNonzeroMagnitude, 40 * .leastNonzeroMagnitude,
    .leastNormalMagnitude / 300, .leastNormalMagnitude,
  ]
  + stride(from: -300, through: 300, by: 75).compactMap { Double("3e\($0)") }
  + [1e307, 1.7e308, .greatestFiniteMagnitude]

/// Ranges between any two of them, of either sign.
private let ranges: [ClosedRange<Double>] = {
  let values = Set(magnitudes + magnitudes.map { -$0 }).sorted()
  return values.flatMap { low in values.filter { $0 >= low }.map { low...$0 } }
}()

struct ExtremeNumberTests {
  private func check(_ scale: Scale, _ context: String) {
    let domain = scale.domain
    #expect(domain.lowerBound.isFinite && domain.upperBound.isFinite, "\(context)")
    for value in [domain.lowerBound, domain.upperBound] {
      #expect(scale.share(of: value).map { $0 > -1e-9 && $0 < 1 + 1e-9 } == true, "\(context)")
    }
    for count in [2.0, 6] {
      for ticks in [scale.ticks(count: count), scale.ticks(count: count) { $0.count <= 3 }] {
        #expect((1...400).contains(ticks.count), "\(context): \(ticks.count)")
        #expect(ticks.allSatisfy { $0.value.isFinite }, "\(context)")
        #expect(!ticks.contains { $0.label.contains("n") }, "\(context): \(ticks)")
      }
    }
  }

  @Test func `a linear axis over any finite range has ticks`() {
    for range in ranges { check(.linear(range), "linear \(range)") }
  }

  @Test func `a log axis over any positive range has ticks`() {
    for range in ranges where range.lowerBound > 0 { check(.log(range), "log \(range)") }
  }

  @Test func `a scale that fits any finite numbers shows them`() {
    for range in ranges {
      let values = [range.lowerBound, range.upperBound]
      check(.fitting(values, kind: .linear, margin: 0.1), "fitting \(range)")
      check(.fitting(values, kind: .log), "fitting \(range) on a log axis")
    }
  }

  private func places(of elements: [Scene.Element]) -> [PagePoint] {
    elements.flatMap { element -> [PagePoint] in
      switch element {
      case .shape(let path, _, _):
        path.steps.flatMap { step -> [PagePoint] in
          switch step {
          case .move(let end), .line(let end): [end]
          case .curve(let first, let second, let end): [first, second, end]
          case .close: []
          }
        }
      case .stamps(_, let places, _, _): places
      case .text(let text): [text.position]
      case .image(_, let area, _): [PagePoint(area.x, area.y), PagePoint(area.maxX, area.maxY)]
      case .clip(_, let inner), .part(_, _, let inner): places(of: inner)
      }
    }
  }

  @Test(arguments: [true, false])
  func `a figure of any finite points is laid out`(_ isEqual: Bool) {
    for kind in [Scale.Kind.linear, .log] { layOut(isEqual, kind) }
  }

  private func layOut(_ isEqual: Bool, _ kind: Scale.Kind) {
    let possible = ranges.filter { kind == .linear || $0.lowerBound > 0 }
    for range in stride(from: 0, to: possible.count, by: 19).map({ possible[$0] }) {
      for other in [range, 0.5...2] {
        let points = [
          Point(range.lowerBound, other.lowerBound), Point(range.upperBound, other.upperBound),
        ]
        func axis(_ range: ClosedRange<Double>) -> Axis {
          Axis("v", kind == .linear ? .linear(range) : .log(range))
        }
        let ink = Theme.light.ink
        let panel = Panel(
          title: "", subtitle: "", x: axis(range), y: axis(other), border: .box,
          hasEqualAspect: isEqual,
          marks: [
            Curve(points, stroke: Stroke(ink, width: 1)),
            Polylines([points], strokes: [Stroke(ink, width: 1, dash: [3, 2])]),
            Dots(points, symbol: .circle, fill: ink, stroke: Stroke(ink, width: 1)),
            CurveLabels(
              [.init(["a"], at: points[1], color: ink, hasDot: true)], avoiding: [points]),
          ])
        for height in [nil, 300.0] {
          let page = Page(width: 400, height: height)
          let scene = Figure(page: page, theme: .light, panels: [panel]).scene(
            measuring: FixedPitchFont(), pixelsPerUnit: 2)
          let places = places(of: scene.elements)
          #expect(
            places.allSatisfy { $0.x.magnitude < 1e6 && $0.y.magnitude < 1e6 },
            "\(range) \(other)")
          #expect(scene.size.height < 10_000, "\(range) \(other)")
        }
      }
    }
  }
}

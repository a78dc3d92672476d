import DecisionPlot
import Dispatch
import Plotting
import Raster
import SpiralCore
import Testing

struct EvaluatedModelTests {
  let model = HalfPlanes()

  @Test func `mistakes are the points on the wrong side`() {
    let evaluated = EvaluatedModel(model, on: .corners)
    #expect(evaluated.mistakes == [2])
    #expect(evaluated.evaluation == Evaluation(of: model, on: .corners))
    #expect(evaluated.evaluation.confusion == [[2, 1], [0, 1]])
  }

  @Test func `the view frames the points unless another is given`() {
    #expect(EvaluatedModel(model, on: .corners).view == .framing(Dataset.corners.points))
    #expect(EvaluatedModel(model, on: .corners, over: .square).view == .square)
  }

  @Test func `regions are computed when they are asked for, and once`() {
    let evaluated = EvaluatedModel(model, on: .corners, over: .square)
    #expect(model.counter.count == 0)
    #expect(evaluated.regions == DecisionRegions(of: HalfPlanes(), over: .square))
    let count = model.counter.count
    #expect(count > 0)
    _ = evaluated.regions
    #expect(model.counter.count == count)
  }

  @Test func `many threads that ask for one map share one computation`() {
    let evaluated = EvaluatedModel(model, on: .corners, over: .square)
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      _ = evaluated.map(over: .square, columns: 30, rows: 20, includingConfidence: true)
    }
    #expect(model.counter.count == 1)
  }

  @Test func `another size, view or content is another map`() {
    let evaluated = EvaluatedModel(model, on: .corners, over: .square)
    let small = View(x: 0...1, y: 0...1)
    for (view, columns, rows, hasConfidence) in [
      (View.square, 30, 20, true), (.square, 20, 30, true), (small, 30, 20, true),
      (.square, 30, 20, false),
    ] {
      let map = evaluated.map(
        over: view, columns: columns, rows: rows, includingConfidence: hasConfidence)
      #expect(
        map
          == DecisionMap(
            of: HalfPlanes(), over: view, columns: columns, rows: rows,
            includingConfidence: hasConfidence))
    }
    #expect(model.counter.count == 4)
  }

  @Test func `maps too large to keep are computed anew`() {
    let evaluated = EvaluatedModel(model, on: .corners, over: .square)
    for _ in 0..<2 {
      _ = evaluated.map(over: .square, columns: 2001, rows: 2000, includingConfidence: false)
    }
    #expect(model.counter.count == 2)
  }

  @Test func `themes share the maps of pixels, and outlines those of the fade`() {
    let evaluated = EvaluatedModel(model, on: .corners, over: .square)
    _ = evaluated.regions
    let start = model.counter.count
    for theme in [Theme.light, .dark] {
      for target in [DecisionStyle.Target.pixels, .outlines, .outlines] {
        _ = Figure(evaluated.panel(style: DecisionStyle(theme: theme, target: target)))
          .scene(measuring: NoText(), pixelsPerUnit: 2)
      }
    }
    #expect(model.counter.count == start + 2)
  }
}

/// A font for figures without text.
private struct NoText: TextMeasuring {
  func width(of string: String, size: Double, weight: Text.Weight) -> Double { 0 }
  let descent = 0.2
  let capHeight = 0.7
}

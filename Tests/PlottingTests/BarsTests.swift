import Images
import PlottingTestSupport
import Testing

@testable import Plotting

struct BarsTests {
  /// The left, top, right and bottom edge of each bar.
  private func boxes(_ bars: Bars, in frame: Frame) -> [Rect] {
    let ends = bars.elements(in: frame).flatMap(\.steps).ends
    return stride(from: 0, to: ends.count, by: 4).map {
      Rect(
        x: ends[$0].x, y: ends[$0].y, width: ends[$0 + 2].x - ends[$0].x,
        height: ends[$0 + 2].y - ends[$0].y)
    }
  }

  @Test func `a bar reaches from its base to its value over its span`() {
    let frame = frame(x: .linear(0...4), y: .linear(-1...1))
    let bars = Bars([.init(over: 1...2, to: 0.5), .init(over: 2...3, to: -0.5, from: 0.5)])
    // The plot is 400 × 200 units at (50, 20): its middle is at 120.
    #expect(
      boxes(bars, in: frame) == [
        Rect(x: 150, y: 70, width: 100, height: 50), Rect(x: 250, y: 70, width: 100, height: 100),
      ])
  }

  @Test func `horizontal bars lie along the y axis`() {
    let frame = frame(x: .linear(0...10), y: Axis("", categories: ["a", "b"]).scale)
    let boxes = boxes(Bars(categories: [5, 10], width: 0.5, areHorizontal: true), in: frame)
    #expect(boxes.map(\.x) == [50, 50])
    #expect(boxes.map(\.width) == [200, 400])
    #expect(boxes[0].y == 145 && boxes[0].height == 50)
  }

  @Test func `limits show all bars from their base`() {
    let panel = Panel(marks: [Bars(categories: [3, 7])])
    #expect(panel.y.scale.domain.lowerBound == 0 && panel.y.scale.domain.contains(7))
    #expect(panel.x.scale.domain.contains(-0.4) && panel.x.scale.domain.contains(1.4))
    let level = Panel(marks: [Bars(categories: [3, 7], areHorizontal: true)])
    #expect(level.x.scale.domain.lowerBound == 0 && level.x.scale.domain.contains(7))
  }

  @Test func `series stand side by side`() {
    let first = Bars(categories: [1, 1], width: 0.4, shift: -0.2)
    let second = Bars(categories: [1, 1], width: 0.4, shift: 0.2)
    for (left, right) in zip(first.bars, second.bars) {
      #expect(abs(left.span.upperBound - right.span.lowerBound) < 1e-12)
    }
  }

  @Test func `a value that is not finite has no bar, and a huge one ends outside of the plot`() {
    let bars = Bars(categories: [.nan, .infinity, 1e300, 1])
    let frame = frame(x: .linear(-0.5...3.5), y: .linear(0...2))
    let boxes = boxes(bars, in: frame)
    #expect(boxes.count == 2)
    #expect(boxes[0].y < 20 && boxes[0].y > -1000)
    #expect(boxes[1] == Rect(x: 360, y: 120, width: 80, height: 100))
    #expect(Bars([]).elements(in: frame).isEmpty)
  }

  @Test func `on a log axis a bar begins below the plot`() {
    let frame = frame(x: .linear(-0.5...0.5), y: .log(1...100))
    let box = boxes(Bars(categories: [10]), in: frame)[0]
    #expect(abs(box.y - 120) < 1e-9 && box.maxY > 220)
  }

  @Test func `bars are cut at the plot`() {
    guard case .clip = Bars(categories: [1]).elements(in: frame()).first else {
      Issue.record("not cut")
      return
    }
  }
}

struct HistogramTests {
  @Test func `every value is counted once, in a bin that holds it`() {
    var state: UInt64 = 7
    let values = (0..<1000).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / 1000 - 4000
    }
    for count in [1, 2, 5, 10, 40] {
      let bars = Bars.histogram(of: values, binCount: count).bars
      #expect(bars.map(\.value).reduce(0, +) == 1000)
      for bar in bars.dropLast() {
        let own = values.count { $0 >= bar.span.lowerBound && $0 < bar.span.upperBound }
        #expect(Double(own) == bar.value)
      }
      #expect(zip(bars, bars.dropFirst()).allSatisfy { $0.span.upperBound == $1.span.lowerBound })
    }
  }

  @Test func `bins have about the number asked for and round limits`() {
    let values = (0...100).map { Double($0) / 10 }
    let bars = Bars.histogram(of: values, binCount: 5).bars
    #expect(bars.map(\.span.lowerBound) == [0, 2, 4, 6, 8])
    // Twenty values in each, and the last one has its upper limit, too.
    #expect(bars.map(\.value) == [20, 20, 20, 20, 21])
  }

  @Test func `few values, equal ones and none have their bins`() {
    #expect(Bars.histogram(of: []).bars.isEmpty)
    #expect(Bars.histogram(of: [.nan, .infinity]).bars.isEmpty)
    for value in [0, 3, -1e300, Double.leastNonzeroMagnitude] {
      let bars = Bars.histogram(of: [value, value]).bars
      #expect(bars.map(\.value).reduce(0, +) == 2)
    }
    let extremes = Bars.histogram(of: [-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude])
    #expect(extremes.bars.map(\.value).reduce(0, +) == 2)
  }
}

import Images
import Testing

@testable import Plotting

private let stroke = Stroke(Color(0), width: 2)

/// A curve of values at 0, 1, 2, ….
private func curve(_ values: [Double]) -> Curve {
  Curve(values.enumerated().map { Point(Double($0.offset), $0.element) }, stroke: stroke)
}

struct CurveTests {
  @Test(arguments: [5.0, -4.4])
  func `thinning keeps a spike and a dip`(_ extreme: Double) throws {
    var values = [Double](repeating: 0.3, count: 10_000)
    values[7321] = extreme
    let frame = frame(x: .linear(0...9999), y: .linear(-5...5))
    let ends = curve(values).elements(in: frame).flatMap(\.steps).ends
    let place = try #require(frame.position(of: Point(7321, extreme)))
    let nearest = try #require(ends.min { abs($0.y - place.y) < abs($1.y - place.y) })
    #expect(abs(nearest.y - place.y) < 0.5)
    #expect(abs(nearest.x - place.x) < 1)
    let columns = Dictionary(grouping: ends) { $0.x.rounded(.down) }
    #expect(columns.values.allSatisfy { $0.count < 4 })
    #expect(ends.count < 2500)
  }

  @Test func `noise keeps less than four vertices a pixel column`() {
    let values = (0..<20_000).map { Double(($0 * 7919) % 1000) / 1000 }
    let ends = curve(values).elements(in: frame(x: .linear(0...19_999))).flatMap(\.steps).ends
    let columns = Dictionary(grouping: ends) { $0.x.rounded(.down) }
    // The last value of all is kept beside the three of its column.
    #expect(columns.values.filter { $0.count > 3 }.count <= 1)
  }

  @Test func `missing values leave a gap with a mark, and are counted`() throws {
    let curve = curve([1, 0.9, .nan, .nan, 0.5, 0.4])
    let frame = frame(x: .linear(0...5))
    let elements = curve.elements(in: frame)
    let line = try #require(elements.first)
    #expect(line.steps.partCount == 2)
    #expect(line.steps.ends.count == 4)
    // The mark lies at the foot of the plot, from three units before 210 to three after 290.
    let mark = try #require(elements.last).steps.ends
    #expect(elements.count == 2)
    #expect(mark.allSatisfy { $0.y > frame.rect.maxY - 5 })
    #expect(mark.map(\.x) == [207, 293])
  }

  @Test func `a log axis leaves out zero and joins the rest`() throws {
    let history = [0.0, 0.5, 0.1, 0.05]
    let curve = curve(history)
    let frame = frame(x: .linear(0...3), y: .fitting(history, kind: .log))
    let line = try #require(curve.elements(in: frame).first)
    #expect(line.steps.partCount == 1)
    #expect(line.steps.ends.map(\.y).first == frame.rect.y)
    #expect(line.steps.ends.map(\.y).last == frame.rect.maxY)
    #expect(line.steps.ends.count == 3)
  }

  @Test func `a single value is a dot`() {
    let frame = frame(x: .linear(0...0), y: .linear(0...2))
    let elements = curve([1]).elements(in: frame)
    guard case .stamps(_, let places, _, _) = elements.first else {
      Issue.record("no dot")
      return
    }
    #expect(elements.count == 1)
    #expect(places == [Point(250, 120)])
    #expect(curve([]).elements(in: frame).isEmpty)
  }

  @Test func `a value between two gaps is a dot`() {
    let elements = curve([0.1, .nan, 0.5, .nan, 0.2]).elements(in: frame(x: .linear(0...4)))
    let dots = elements.flatMap { element -> [Point] in
      if case .stamps(_, let places, _, _) = element { places } else { [] }
    }
    #expect(dots.count == 3)
  }

  @Test func `a spike far outside the plot is cut at its edge, at the right slope`() throws {
    let frame = frame(x: .linear(0...2), y: .linear(0...1))
    let ends = curve([0.5, 1e12, 0.5]).elements(in: frame).flatMap(\.steps).ends
    #expect(ends.allSatisfy(frame.rect.grown(by: 1e-3).contains))
    // The line rises almost straight from the middle of the left edge and comes down at the right.
    #expect(try abs(#require(ends.first).x - 50) < 0.001)
    #expect(try abs(#require(ends.last).x - 450) < 0.001)
  }

  @Test func `marks grow with the page`() throws {
    var large = frame(x: .linear(0...1))
    large = Frame(
      rect: large.rect, x: large.x, y: large.y, pixelsPerUnit: 1, trailingRoom: 0, gridLines: [],
      measuring: large.measuring, typography: .projection, markScale: 1.5)
    guard case .clip(_, let elements) = try #require(curve([0, 1]).elements(in: large).first),
      case .shape(_, _, let drawn) = try #require(elements.first)
    else {
      Issue.record("no line")
      return
    }
    #expect(drawn?.width == 3)
  }
}

import Images
import Testing

@testable import Plotting

struct StrokeOutlineTests {
  /// Much finer than a pixel, so that areas can be compared with exact ones.
  private static let tolerance = 0.001
  private static let ink = Color(0x000000)

  private func outline(_ path: Path, width: Double, dash: [Double] = []) -> Path {
    path.outline(of: Stroke(Self.ink, width: width, dash: dash), tolerance: Self.tolerance)
  }

  private func area(_ path: Path, width: Double, dash: [Double] = []) -> Double {
    Polygons(outline(path, width: width, dash: dash)).area(cell: 0.01)
  }

  // MARK: Coverage

  /// Lines of many kinds: long and shorter than their width, sharp, doubled back, closed.
  private static let lines: [[Point]] =
    (0..<12).map { line in
      let reach = [0.3, 2, 12][line % 3]
      return (0..<(3 + line)).map { corner in
        let number = 100 * line + 2 * corner
        return reach * Point(scattered(number + 3), scattered(number + 4))
      }
    } + [
      [Point(0, 0), Point(9, 0), Point(3, 0)],  // Turns back on itself.
      [Point(0, 0), Point(9, 1), Point(9, 1), Point(0, 0), Point(9, 1)],
      [Point(0, 0), Point(4, 0), Point(8, 0), Point(8, 0.001), Point(0, 0.002)],
      [Point(0, 0), Point(5, 0), Point(5, 0.2), Point(5.2, 0.2), Point(5.2, 5)],
      [Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)],
      (0..<40).map { Point(scattered(5 * $0) * 0.4, Double($0) * 0.05) },
    ]

  @Test(arguments: lines, [false, true])
  func `a point is covered exactly if it is within half the width of the line`(
    _ corners: [Point], _ isClosed: Bool
  ) {
    let radius = 0.8
    let polygons = Polygons(outline(.polyline(corners, isClosed: isClosed), width: 2 * radius))
    let next = corners.dropFirst() + (isClosed ? [corners[0]] : [])
    let lines = zip(corners, next).map { (start: $0, end: $1) }
    for number in 0..<2000 {
      // Around some place of the line, up to half as far again as it covers.
      let (start, end) = lines[number % lines.count]
      let place = start + scattered(7 * number + 1) * (end - start)
      let offset = Point(scattered(7 * number + 2), scattered(7 * number + 3)) * 2 - 1
      let point = place + 1.5 * radius * offset
      let gap = distance(from: point, to: lines) - radius
      if abs(gap) < 2 * Self.tolerance { continue }
      let winding = polygons.winding(around: point)
      #expect((winding > 0) == (gap < 0))
      #expect(winding >= 0, "Every piece runs the same way around.")
    }
  }

  @Test func `a curve is covered like the circle that it follows`() {
    let polygons = Polygons(outline(.circle(radius: 5), width: 2))
    for number in 0..<2000 {
      let point = 13 * Point(scattered(3 * number + 1), scattered(3 * number + 2)) - 6.5
      let gap = abs((point * point).sum().squareRoot() - 5) - 1
      // Four cubic curves follow a circle to 0.03 %.
      if abs(gap) < 5 * 0.0003 + 2 * Self.tolerance { continue }
      #expect((polygons.winding(around: point) > 0) == (gap < 0))
    }
  }

  @Test func `a curve that turns on the spot is covered on the far side too`() {
    let hairpin = Path([.move(Point()), .curve(Point(8, 0), Point(8, 0), Point(0, 0))])
    let polygons = Polygons(outline(hairpin, width: 1))
    #expect(polygons.winding(around: Point(6.4, 0)) > 0)
    #expect(polygons.winding(around: Point(6.6, 0)) == 0)
  }

  // MARK: Areas

  @Test(arguments: [0.05, 0.5, 3])
  func `the area of a line is that of a rectangle and two halves of a disc`(width: Double) {
    let line = Path.polyline([Point(1, 2), Point(4, 6)])
    let polygons = Polygons(outline(line, width: width))
    let exact = 5 * width + Double.pi * width * width / 4
    #expect(abs(polygons.area(cell: width / 100) - exact) < 0.005 * exact)
  }

  @Test func `a corner adds a quarter of a disc outside and nothing inside`() {
    let corner = Path.polyline([Point(0, 0), Point(4, 0), Point(4, 3)])
    let rectangles = 4 * 1 + 3 * 1 - 0.25
    let sectors = Double.pi / 4 + Double.pi / 16
    #expect(abs(area(corner, width: 1) - rectangles - sectors) < 0.01)
  }

  @Test func `a closed line has a join instead of caps`() {
    let square = Path.rectangle(Rect(x: 0, y: 0, width: 4, height: 4))
    let exact = 25 - 9 - (1 - Double.pi / 4)
    #expect(abs(area(square, width: 1) - exact) < 0.01)
  }

  // MARK: Dashes

  @Test func `dashes are short lines with caps`() {
    let line = Path.polyline([Point(0, 0), Point(10, 0)])
    let dashes = outline(line, width: 1, dash: [2, 1.5])
    #expect(Polygons(dashes).count == 3)
    let exact = 3 * (2 * 1 + Double.pi / 4)
    #expect(abs(area(line, width: 1, dash: [2, 1.5]) - exact) < 0.02)
  }

  @Test func `a dash goes around a corner`() {
    let corner = Path.polyline([Point(0, 0), Point(3, 0), Point(3, 3)])
    let dash = Path.polyline([Point(0, 0), Point(3, 0), Point(3, 1)])
    #expect(outline(corner, width: 1, dash: [4, 5]) == outline(dash, width: 1))
  }

  @Test func `a dash through the start of a closed line is one`() {
    let square = Path.rectangle(Rect(x: 0, y: 0, width: 2, height: 2))
    // On from 0 to 1.5, 2.5 to 4, 5 to 6.5 and from 7.5 through the start.
    let dashes = Polygons(outline(square, width: 0.2, dash: [1.5, 1]))
    #expect(dashes.count == 3)
    let around = Path.polyline([Point(0, 0.5), Point(0, 0), Point(1.5, 0)])
    let pieces = [
      around, .polyline([Point(2, 0.5), Point(2, 2)]),
      .polyline([Point(1, 2), Point(0, 2), Point(0, 1.5)]),
    ]
    let exact = pieces.map { area($0, width: 0.2) }.reduce(0, +)
    #expect(abs(dashes.area(cell: 0.01) - exact) < 0.01)
  }

  @Test func `a dash longer than a closed line leaves it closed`() {
    let square = Path.rectangle(Rect(x: 0, y: 0, width: 2, height: 2))
    #expect(outline(square, width: 0.2, dash: [9, 1]) == outline(square, width: 0.2))
  }

  @Test func `dashes begin anew with each part`() {
    let first = Path.polyline([Point(0, 0), Point(3, 0)])
    let second = Path.polyline([Point(0, 5), Point(3, 5)])
    let both = outline(Path(first.steps + second.steps), width: 1, dash: [2, 3])
    let apart = [first, second].flatMap { outline($0, width: 1, dash: [2, 3]).steps }
    #expect(both == Path(apart))
  }

  @Test func `an odd number of lengths changes dashes and gaps about`() {
    let line = Path.polyline([Point(0, 0), Point(13, 0)])
    #expect(outline(line, width: 0.5, dash: [3]) == outline(line, width: 0.5, dash: [3, 3]))
    #expect(
      outline(line, width: 0.5, dash: [1, 2, 3])
        == outline(line, width: 0.5, dash: [1, 2, 3, 1, 2, 3]))
  }

  @Test func `a dash without length is a dot`() {
    let line = Path.polyline([Point(0, 0), Point(10, 0)])
    let dots = Polygons(outline(line, width: 1, dash: [0, 4]))
    #expect(dots.count == 3)
    #expect(dots.winding(around: Point(8.4, 0)) > 0 && dots.winding(around: Point(6, 0)) == 0)
  }

  @Test func `dashes too fine to be seen are a solid line`() {
    let line = Path.polyline([Point(0, 0), Point(10, 0)])
    #expect(outline(line, width: 1, dash: [1e-9, 1e-9]) == outline(line, width: 1))
    #expect(outline(line, width: 1, dash: []) == outline(line, width: 1))
  }

  // MARK: Degenerate paths

  @Test(arguments: [
    Path([.move(Point(3, 4)), .line(Point(3, 4))]),
    Path([.move(Point(3, 4)), .close]),
    Path([.move(Point(3, 4)), .line(Point(3, 4)), .line(Point(3, 4)), .close]),
    Path([.move(Point(3, 4)), .curve(Point(3, 4), Point(3, 4), Point(3, 4))]),
    Path([.line(Point(3, 4))]),
  ])
  func `a line without length is a dot`(_ path: Path) {
    #expect(abs(area(path, width: 2) - Double.pi) < 0.02)
    #expect(abs(area(path, width: 2, dash: [4, 3]) - Double.pi) < 0.02)
    #expect(Polygons(outline(path, width: 2)).winding(around: Point(3, 4)) == 1)
  }

  @Test func `a path that only moves covers nothing, and neither does a line without width`() {
    #expect(outline(Path(), width: 1).steps.isEmpty)
    #expect(outline(Path([.move(Point(1, 1)), .move(Point(2, 2))]), width: 1).steps.isEmpty)
    #expect(outline(.polyline([Point(0, 0), Point(9, 9)]), width: 0).steps.isEmpty)
    #expect(outline(.polyline([Point(0, 0), Point(9, 9)]), width: -1).steps.isEmpty)
  }

  @Test func `a point given twice changes nothing`() {
    let once = [Point(0, 0), Point(3, 1), Point(5, 5)]
    let twice = once.flatMap { [$0, $0] }
    #expect(outline(.polyline(twice), width: 1) == outline(.polyline(once), width: 1))
    #expect(outline(.polygon(once + [once[0]]), width: 1) == outline(.polygon(once), width: 1))
  }

  @Test func `after closing the pen stands at the start`() {
    let closed = Path.polygon([Point(0, 0), Point(3, 0), Point(3, 3)])
    let more = outline(Path(closed.steps + [.line(Point(0, 9))]), width: 0.5)
    let line = outline(.polyline([Point(0, 0), Point(0, 9)]), width: 0.5)
    #expect(more == Path(outline(closed, width: 0.5).steps + line.steps))
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300])
  func `numbers that no page holds come to an end`(_ number: Double) {
    let far = Point(number, 0)
    let path = Path([.move(Point()), .line(far), .curve(far, Point(1, 1), -far), .close])
    for width in [1, number] {
      #expect(outline(path, width: width, dash: [4, 3]).steps.count < 100_000)
    }
  }

  // MARK: Promises

  @Test func `the coordinates have the same bits on every processor`() {
    let path = Path([
      .move(Point(0.1, 0.2)), .line(Point(7.3, 1.9)), .curve(Point(9, 4), Point(2, 8), Point(1, 3)),
      .line(Point(1.1, 3)), .close,
    ])
    let steps =
      outline(path, width: 1.6).steps + outline(path, width: 0.7, dash: [1.1, 0.9]).steps
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a over the bits.
    for point in steps.ends {
      for number in [point.x, point.y] { hash = (hash ^ number.bitPattern) &* 0x100_0000_01B3 }
    }
    #expect(hash == 0xFB69_31B4_9AD2_1A45)
  }

  @Test func `a tolerance is positive and dashes are lengths`() async {
    await #expect(processExitsWith: .failure) {
      _ = Path().outline(of: Stroke(Color(0), width: 1), tolerance: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = Path().outline(of: Stroke(Color(0), width: 1, dash: [-1, 2]), tolerance: 1)
    }
    #expect(!Stroke(Self.ink, width: 1, dash: [0, 0]).hasValidDash)
    #expect(!Stroke(Self.ink, width: 1, dash: [1, .infinity]).hasValidDash)
    #expect(Stroke(Self.ink, width: 1, dash: [0, 1]).hasValidDash)
  }
}

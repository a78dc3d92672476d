import Testing

@testable import Plotting

struct RectTests {
  private let rect = Rect(x: 0, y: 0, width: 10, height: 10)

  @Test(arguments: [
    (Point(-5, 5), Point(15, 5), Point(0, 5), Point(10, 5)),
    (Point(5, 5), Point(5, 30), Point(5, 5), Point(5, 10)),
    (Point(-5, -5), Point(15, 15), Point(0, 0), Point(10, 10)),
    (Point(2, 3), Point(4, 5), Point(2, 3), Point(4, 5)),
    (Point(10, -1), Point(10, 11), Point(10, 0), Point(10, 10)),
  ])
  func `a line is cut at the edges`(
    _ start: Point, _ end: Point, _ entry: Point, _ exit: Point
  ) throws {
    let part = try #require(rect.part(from: start, to: end))
    #expect(part == (entry, exit))
  }

  @Test(arguments: [
    (Point(-5, 20), Point(15, 20)), (Point(-5, 5), Point(5, -6)), (Point(11, 0), Point(11, 10)),
  ])
  func `a line outside has no part`(_ start: Point, _ end: Point) {
    #expect(rect.part(from: start, to: end) == nil)
  }

  @Test func `distances are to the nearest edge`() {
    #expect(rect.distance(to: Point(5, 5)) == 0)
    #expect(rect.distance(to: Point(13, 14)) == 5)
    #expect(rect.nearest(to: Point(-3, 4)) == Point(0, 4))
  }

  @Test func `rectangles that share an edge do not overlap`() {
    #expect(!rect.overlaps(Rect(x: 10, y: 0, width: 5, height: 5)))
    #expect(rect.overlaps(Rect(x: 9.9, y: 9.9, width: 5, height: 5)))
    #expect(rect.contains(Rect(x: 0, y: 0, width: 10, height: 10)))
  }
}

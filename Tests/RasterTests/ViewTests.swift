import Raster
import SpiralCore
import Testing

struct ViewTests {
  /// Limits are sums of a few rounded terms.
  static let tolerance = 1e-12

  static let triangle = [
    Point(-1, 0), Point(-0.9, 0.1), Point(1, 0), Point(0.9, 0.1), Point(0, 1), Point(0.1, 0.9),
  ]

  @Test func `data as wide as high get a square padded by nine percent`() {
    let view = View.framing([Point(-1, 4), Point(1, 6)])
    #expect(abs(view.x.lowerBound - -1.18) < Self.tolerance)
    #expect(abs(view.x.upperBound - 1.18) < Self.tolerance)
    #expect(abs(view.y.lowerBound - 3.82) < Self.tolerance)
    #expect(abs(view.y.upperBound - 6.18) < Self.tolerance)
  }

  @Test func `nearly equal ranges are squared to one box`() {
    let view = View.framing([Point(0, 0), Point(10, 8)])
    #expect(abs(view.width - view.height) < Self.tolerance)
    #expect(abs((view.y.lowerBound + view.y.upperBound) / 2 - 4) < Self.tolerance)
  }

  @Test(arguments: [1e-3, 1, 1e3, 1e-9, 1e9])
  func `data of any scale cover at least 60 percent of both sides`(scale: Double) {
    let view = View.framing(Self.triangle.map { $0 * scale })
    #expect(2 * scale >= (0.6 - Self.tolerance) * view.width)
    #expect(1 * scale >= (0.6 - Self.tolerance) * view.height)
    #expect(view.keepsEqualAspect)
  }

  @Test func `a feature that never changes lies inside a view with an extent`() {
    let view = View.framing(Self.triangle.map { Point(5, $0.y) })
    #expect(view.x.lowerBound < 5 && view.x.upperBound > 5)
    #expect(abs(view.width - view.height) < Self.tolerance)
  }

  @Test(arguments: [Point(5, 5), Point(0, 0), Point(-1e9, 3), Point(1e-9, 0), Point(0.1, -1e17)])
  func `identical points get a square view around them`(point: Point) {
    let view = View.framing([point, point])
    #expect(view.x.lowerBound < point.x && view.x.upperBound > point.x)
    #expect(view.y.lowerBound < point.y && view.y.upperBound > point.y)
    #expect(view.keepsEqualAspect)
  }

  @Test func `ranges that differ only by rounding count as no extent`() {
    let view = View.framing([Point(0.1 + 0.2, 0), Point(0.3, 1)])
    #expect(abs(view.width - view.height) < Self.tolerance)
  }

  @Test func `ranges beyond four to one are padded alone and lose equal aspect`() {
    let view = View.framing([Point(0, 0), Point(5000, 1)])
    #expect(!view.keepsEqualAspect)
    #expect(abs(view.width - 5900) < 1e-9)
    #expect(abs(view.height - 1.18) < Self.tolerance)
    #expect(!View.framing([Point(0, 0), Point(1, 5000)]).keepsEqualAspect)
    #expect(View.framing([Point(0, 0), Point(3.9, 1)]).keepsEqualAspect)
  }

  @Test func `the course's view leaves one unit free`() {
    let view = View.course(around: Self.triangle)
    #expect(view == View(x: -2...2, y: -1...2))
  }

  @Test func `a grid's corner cells lie half a cell inside the view`() {
    let grid = PixelGrid(view: View(x: 0...30, y: 0...10), columns: 15, rows: 10)
    #expect(grid.center(column: 0, row: 0) == Point(1, 9.5))
    #expect(grid.center(column: 14, row: 9) == Point(29, 0.5))
  }
}

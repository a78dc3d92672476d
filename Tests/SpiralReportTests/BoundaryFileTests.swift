import Foundation
import TestSupport
import Testing

/// The exact regions in boundary-linear.json and boundary-network.json against the written weights.
struct BoundaryFileTests {
  let report: SmallReport
  let models: WrittenModels

  init() throws {
    report = try SmallReport.shared
    models = try report.models
  }

  private func regions(_ model: String) throws -> WrittenRegions {
    try report.json("data/boundary-\(model).json")
  }

  @Test func `the view holds all points with some room, and both files have one view`() throws {
    let view = try regions("linear").view
    let (xs, ys) = (try report.points.map(\.place.x), try report.points.map(\.place.y))
    for (values, low, high) in [(xs, view.xMin, view.xMax), (ys, view.yMin, view.yMax)] {
      let (least, largest) = (values.min() ?? 0, values.max() ?? 0)
      #expect(abs((least - low) - (high - largest)) < 1e-12, "the room is the same on both sides")
      #expect(least - low > 0.08 * (largest - least))
    }
    let other = try regions("network").view
    #expect([other.xMin, other.xMax] == [view.xMin, view.xMax])
    #expect([other.yMin, other.yMax] == [view.yMin, view.yMax])
  }

  @Test(arguments: ["linear", "network"])
  func `the course's view leaves one unit around the points`(_ model: String) throws {
    let report = try SmallReport([
      "--points", "5", "--hidden", "3", "--steps", "5", "--linear-steps", "5", "--figures", "loss",
      "--formats", "svg", "--view", "course",
    ])
    let view = try report.json("data/boundary-\(model).json", as: WrittenRegions.self).view
    let (xs, ys) = (try report.points.map(\.place.x), try report.points.map(\.place.y))
    #expect([view.xMin, view.xMax] == [xs.min().map { $0 - 1 }, xs.max().map { $0 + 1 }])
    #expect([view.yMin, view.yMax] == [ys.min().map { $0 - 1 }, ys.max().map { $0 + 1 }])
  }

  @Test(arguments: ["linear", "network"])
  func `a place lies in the rings of the class that wins there`(_ model: String) throws {
    let file = try regions(model)
    let view = file.view
    #expect(file.classes.map(\.name) == models.classes)
    let count = 60
    var won = [0, 0, 0]
    for row in 0..<count {
      for column in 0..<count {
        let place = SIMD2(
          view.xMin + (view.xMax - view.xMin) * (Double(column) + 0.5) / Double(count),
          view.yMin + (view.yMax - view.yMin) * (Double(row) + 0.5) / Double(count))
        let winner = models.winner(of: model, place)
        won[winner] += 1
        let owners = file.classes.indices.filter { file.classes[$0].holds(place) }
        #expect(owners == [winner], "\(place)")
      }
    }
    #expect(won.allSatisfy { $0 > 0 })
  }

  @Test(arguments: ["linear", "network"])
  func `areas are those of the rings, as shares of the view`(_ model: String) throws {
    let file = try regions(model)
    let view = (file.view.xMax - file.view.xMin) * (file.view.yMax - file.view.yMin)
    for region in file.classes { #expect(abs(region.ringArea / view - region.area) < 1e-9) }
    #expect(abs(file.classes.map(\.area).reduce(0, +) - 1) < 1e-9)
  }

  @Test(arguments: ["linear", "network"])
  func `along a boundary the first class wins on the left and the second on the right`(
    _ model: String
  ) throws {
    let file = try regions(model)
    #expect(!file.boundaries.isEmpty)
    for boundary in file.boundaries {
      let points = boundary.points.map { SIMD2($0[0], $0[1]) }
      for (start, end) in zip(points, points.dropFirst()) {
        let way = end - start
        let left = SIMD2(-way.y, way.x) * (1e-7 / (way * way).sum().squareRoot())
        let middle = (start + end) / 2
        let sides = [middle + left, middle - left].map { models.winner(of: model, $0) }
        #expect(sides.map { models.classes[$0] } == boundary.between)
      }
    }
  }
}

extension WrittenRegions.Class {
  /// Whether a place lies in an odd number of rings.
  fileprivate func holds(_ place: SIMD2<Double>) -> Bool {
    let crossings = rings.flatMap { ring in
      zip(ring, ring.dropFirst() + ring.prefix(1)).filter { start, end in
        guard (start[1] <= place.y) != (end[1] <= place.y) else { return false }
        let share = (place.y - start[1]) / (end[1] - start[1])
        return start[0] + share * (end[0] - start[0]) > place.x
      }
    }
    return crossings.count % 2 == 1
  }

  /// What the rings enclose, by the shoelace formula; holes run clockwise and count less.
  fileprivate var ringArea: Double {
    var twice = 0.0
    for ring in rings {
      for (start, end) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        twice += start[0] * end[1] - end[0] * start[1]
      }
    }
    return twice / 2
  }
}

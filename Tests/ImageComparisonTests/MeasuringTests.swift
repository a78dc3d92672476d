import ImageComparison
import PNGFixtures
import Testing

/// Windows and regions against the plain definition.
struct MeasuringTests {
  private struct Place: Hashable {
    let x: Int
    let y: Int
  }

  /// Pictures with few and with many changes, narrower and wider than a window.
  static let cases: [(width: Int, height: Int, count: Int)] = [
    (1, 1, 1), (5, 70, 20), (70, 5, 20), (31, 31, 300), (32, 32, 5), (33, 90, 40), (100, 80, 12),
    (100, 80, 60), (100, 80, 3000),
  ]

  private func changes(_ width: Int, _ height: Int, _ count: Int, seed: UInt64) -> Set<Place> {
    var random = SeededGenerator(seed: seed)
    return Set(
      (0..<count).map { _ in
        Place(x: .random(in: 0..<width, using: &random), y: .random(in: 0..<height, using: &random))
      })
  }

  private func difference(_ width: Int, _ height: Int, _ places: Set<Place>) throws
    -> PixelDifference
  {
    try #require(
      compare(
        .grey(width, height), .grey(width, height, changes: places.map { ($0.x, $0.y) })
      ).difference)
  }

  @Test(arguments: cases)
  func `the densest window is the densest of all windows`(width: Int, height: Int, count: Int)
    throws
  {
    for seed in 1...5 as ClosedRange<UInt64> {
      let places = changes(width, height, count, seed: seed)
      var densest = 0
      for top in -31..<height {
        for left in -31..<width {
          densest = max(
            densest,
            places.count { (left..<left + 32).contains($0.x) && (top..<top + 32).contains($0.y) })
        }
      }
      #expect(try difference(width, height, places).densestWindow == densest)
    }
  }

  /// Changed pixels whose 9 × 9 squares overlap, directly or through others, in one group.
  private func groups(_ places: Set<Place>) -> [[Place]] {
    var rest = places
    var groups: [[Place]] = []
    while let first = rest.first {
      var group: [Place] = []
      var next = [first]
      rest.remove(first)
      while let place = next.popLast() {
        group.append(place)
        let near = rest.filter { abs($0.x - place.x) <= 8 && abs($0.y - place.y) <= 8 }
        rest.subtract(near)
        next += near
      }
      groups.append(group)
    }
    return groups
  }

  @Test(arguments: cases)
  func `regions are grown pixels that overlap`(width: Int, height: Int, count: Int) throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      let places = changes(width, height, count, seed: seed)
      let groups = groups(places)
      let found = try difference(width, height, places)
      #expect(found.changedPixels == places.count)
      #expect(found.regionCount == groups.count)
      let boxes = Set(
        groups.map { group in
          let (x, y) = (group.map(\.x), group.map(\.y))
          return [x.min(), y.min(), x.max(), y.max(), group.count]
        })
      #expect(found.regions.count == min(10, groups.count))
      for region in found.regions {
        #expect(
          boxes.contains([
            region.x, region.y, region.x + region.width - 1, region.y + region.height - 1,
            region.changedPixels,
          ]))
      }
      let sizes = groups.map(\.count).sorted(by: >).prefix(10)
      #expect(found.regions.map(\.changedPixels) == Array(sizes))
    }
  }

  @Test func `a region knows its largest difference`() throws {
    var picture = PNGFixture.grey(60, 60, changes: [(2, 2), (3, 2), (50, 50)])
    picture.samples[2 * 60 + 3] = 168
    let regions = try #require(compare(.grey(60, 60), picture).difference?.regions)
    #expect(regions.map(\.largest) == [40, 3])
  }
}

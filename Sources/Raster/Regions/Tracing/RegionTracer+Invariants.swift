import SpiralCore

extension RegionTracer {
  /// How many rows and columns of points are tried.
  private static let sampleCount = 64

  /// The first of many points spread over the square that does not lie in the rings of one class
  /// that wins there, or nil.
  ///
  /// This looks at the result alone, and finds what a check of each step could miss.
  ///
  /// - Complexity: O(corners + H · K) times constants of the sample, on all cores.
  static func fault(
    of rings: [[[Point]]], against model: BoundedForm, isStopped: @Sendable () -> Bool
  ) -> MeshFault? {
    let places = (0..<sampleCount).map { (2 * Double($0) + 1) / Double(sampleCount) - 1 }
    let crossings = crossings(of: rings, atY: places)
    var claims: [BoundedForm.Claim] = []
    for (y, crossings) in zip(places, crossings) {
      var inside: [Int] = []
      var passed = 0
      for x in places {
        while passed < crossings.count && crossings[passed].x < x {
          let owner = crossings[passed].owner
          if let place = inside.firstIndex(of: owner) {
            inside.remove(at: place)
          } else {
            inside.append(owner)
          }
          passed += 1
        }
        guard inside.count == 1 else {
          return .notTiled(x: x, y: y, regions: inside.count)
        }
        claims.append(BoundedForm.Claim(point: Point(x, y), winners: inside))
      }
    }
    return model.firstRefuted(of: claims, isStopped: isStopped).map { index, lead in
      .wrongWinner(x: claims[index].point.x, y: claims[index].point.y, lead: lead)
    }
  }

  /// Where horizontal lines cross rings, from left to right on each.
  ///
  /// - Parameter heights: The y of the lines, ascending.
  private static func crossings(
    of rings: [[[Point]]], atY heights: [Double]
  ) -> [[(x: Double, owner: Int)]] {
    var crossings = Array(repeating: [(x: Double, owner: Int)](), count: heights.count)
    for (owner, rings) in rings.enumerated() {
      for ring in rings {
        var start = ring[ring.count - 1]
        for end in ring {
          // Always upward, so that both sides of an edge find the same place.
          let (low, high) = start.y < end.y ? (start, end) : (end, start)
          var line = heights.partitioningIndex { $0 >= low.y }
          while line < heights.count && heights[line] < high.y {
            let share = (heights[line] - low.y) / (high.y - low.y)
            crossings[line].append((low.x + share * (high.x - low.x), owner))
            line += 1
          }
          start = end
        }
      }
    }
    return crossings.map { $0.sorted { $0.x < $1.x } }
  }
}

extension [Double] {
  /// The first index at which a condition holds that, once it does, holds to the end.
  fileprivate func partitioningIndex(where condition: (Double) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

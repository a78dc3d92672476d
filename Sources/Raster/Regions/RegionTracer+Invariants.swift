import Concurrency
import SpiralCore

extension RegionTracer {
  /// How many rows and columns of points are tried.
  private static let sampleCount = 64

  /// Checks that points spread over the square lie in the ring of one class each, which wins there.
  ///
  /// This looks at the result alone, and finds what a check of each step could miss.
  ///
  /// - Complexity: O(corners + H · K) times constants of the sample, on all cores.
  static func check(
    _ rings: [[[Point]]], against model: BoundedForm
  ) throws(MeshFault) {
    let places = (0..<sampleCount).map { (2 * Double($0) + 1) / Double(sampleCount) - 1 }
    let faults = concurrentMap(sampleCount) { row -> MeshFault? in
      let y = places[row]
      let crossings = rings.map { Self.crossings(of: $0, atY: y) }
      for x in places {
        let owners = crossings.indices.filter { k in
          crossings[k].count { $0 < x } % 2 == 1
        }
        guard let owner = owners.first, owners.count == 1 else {
          return .notTiled(x: x, y: y, regions: owners.count)
        }
        let (scores, tolerance) = model.scores(at: Point(x, y))
        let lead = scores[scores.indexOfLargest] - scores[owner]
        if lead > MeshFault.slack * tolerance { return .wrongWinner(x: x, y: y, lead: lead) }
      }
      return nil
    }
    for case let fault? in faults { throw fault }
  }

  /// Where a horizontal line crosses rings.
  private static func crossings(of rings: [[Point]], atY y: Double) -> [Double] {
    var crossings: [Double] = []
    for ring in rings {
      var start = ring[ring.count - 1]
      for end in ring {
        if (start.y <= y) != (end.y <= y) {
          // Always upward, so that both sides of an edge find the same place.
          let (low, high) = start.y < end.y ? (start, end) : (end, start)
          crossings.append(low.x + (y - low.y) / (high.y - low.y) * (high.x - low.x))
        }
        start = end
      }
    }
    return crossings
  }
}

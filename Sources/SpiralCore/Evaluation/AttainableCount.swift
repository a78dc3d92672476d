extension Dataset {
  /// How many examples a classifier can get right at most: of those at one place, all of one class.
  ///
  /// - Complexity: O(N).
  package var attainableCount: Int {
    var counts: [Point: [Int: Int]] = [:]
    for (point, label) in zip(points, labels) {
      counts[point, default: [:]][label, default: 0] += 1
    }
    return counts.values.reduce(0) { $0 + ($1.values.max() ?? 0) }
  }
}

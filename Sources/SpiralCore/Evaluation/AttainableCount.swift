extension Dataset {
  /// How many examples a classifier can get right at most: of those at one place, all of one class.
  ///
  /// - Complexity: O(N log N).
  package var attainableCount: Int {
    let order = points.indices.sorted { one, next in
      (points[one].x, points[one].y, labels[one]) < (points[next].x, points[next].y, labels[next])
    }
    var attainable = 0
    // The largest class at the present place, and how many of the present class are there so far.
    var (largest, count) = (0, 0)
    for (index, example) in order.enumerated() {
      let last = index == 0 ? nil : order[index - 1]
      let isSamePlace = last.map { points[$0] == points[example] } ?? false
      if !isSamePlace {
        attainable += largest
        largest = 0
      }
      count = isSamePlace && last.map { labels[$0] } == labels[example] ? count + 1 : 1
      largest = max(largest, count)
    }
    return attainable + largest
  }
}
